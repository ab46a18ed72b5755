import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uncoveredLines } from '../coverage.ts'
import { understand } from '../understand.ts'
import type { UnderstoodActionItem, UnderstoodDocument, UnderstoodPoint } from '../understood.ts'
import { type History, normalHistory } from './history.ts'
import type { RecordKind } from './records.ts'
import { writeMarkdown } from './write-markdown.ts'

/** Words with everything that could break a document: signs of Markdown, line breaks, emoji, right-to-left text. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '# heading', '## 2025-01-01', '### Notes', '\\## 2025-01-02', '#### Growth', '- item', '- [x] Ana: done (due 2025-01-01)', '* * *', '---',
    '```', '~~~', '> quote', '1. one', '**bold**', '_it_', 'a_b', '`code`', '[link](https://a.example)', '<b>html</b>', '<!-- rapport history 1 -->',
    '&amp;', '\\', '\\\\', 'ends with \\', '(due 2025-02-03)', '(dropped: x)', '*(carried over)*', '*(only me)*', '(every time)', '  - **Agreed:** x', '  - **Ana, 2025-01-01:** y', '### Looking back', 'Name: text', '"quoted", \'too\'', 'a; b', '|a|b|',
    '\n', '\n\n', '\r\n', '  indented', '\ttab', '\u2028', '🙂', '👩‍👩‍👧', 'שלום עולם', 'مرحبا', '\u202Eabc', 'é', 'e\u0301', '\u0000', '\ud800', '– skipped', 'Still open', '**Skipped**',
    '*Exported from Rapport on*', '[ ]', '[x]', ':', '**:** ', 'due tomorrow', '', ' ', '~~x~~', '==y==',
  ),
) // biome-ignore format: a list of snags
const text = fc
  .array(nasty, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(fc.sample(fc.constantFrom('', ' ', '\n'), 1)[0]))
const said = text.filter((each) => normalHistoryText(each) !== '')
const normalHistoryText = (each: string) =>
  each
    .toWellFormed()
    .replace(/\0/g, '\uFFFD')
    .replace(/[\v\f\u0085\u2028\u2029]/g, '\n')
    .trim()
const day = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const personId = fc.constantFrom('lead', 'member')
const intention = fc.record({
  kind: fc.constant('intention'),
  personId,
  text: said,
  isShared: fc.boolean(),
  outcome: fc.option(fc.constantFrom('reached', 'partly', 'not_reached')),
  outcomeNote: fc.oneof(fc.constant(''), text),
})
const score = fc.record({
  kind: fc.constant('score'),
  personId,
  score: fc.integer({ min: 1, max: 10 }),
  toTen: fc.oneof(fc.constant(''), text),
})
const reflection = fc.record({ kind: fc.constant('reflection'), personId, wentWell: said, doBetter: said })
const clarity = fc.record({ kind: fc.constant('clarity'), personId, text: said, isAgreed: fc.boolean() })
const comment = fc.record({ kind: fc.constant('comment'), personId, on: day, text: said })
const renegotiation = fc.record({
  kind: fc.constant('renegotiation'),
  personId,
  on: day,
  from: day,
  to: fc.option(day),
  reason: fc.oneof(fc.constant(''), text),
})
const point = fc.record({
  id: fc.constant(''),
  authorId: personId,
  section: fc.oneof(fc.constantFrom('', 'Growth'), text),
  text: said,
  fate: fc.constantFrom('open', 'discussed', 'carried_over', 'dropped'),
  visibility: fc.constantFrom('both', 'at_start', 'only_me'),
  repeatsEvery: fc.option(fc.integer({ min: 1, max: 12 })),
  notes: fc.oneof(fc.constant(''), text),
  records: fc.array(clarity, { maxLength: 2 }),
})
const actionItem = fc.record({
  id: fc.constant(''),
  ownerId: fc.option(personId),
  text: said,
  dueOn: fc.option(day),
  state: fc.constantFrom('open', 'done', 'dropped'),
  doneOn: fc.option(day),
  dropReason: fc.oneof(fc.constant(''), text),
  records: fc.array(fc.oneof(comment, renegotiation), { maxLength: 2 }),
})
const meeting = fc.record({
  id: fc.constant(''),
  date: day,
  time: fc.option(fc.constantFrom('00:00', '09:30', '23:59')),
  title: fc.oneof(fc.constant(''), text),
  skipped: fc.option(fc.record({ reason: text })),
  movedFrom: fc.option(day),
  mood: fc.option(fc.record({ score: fc.integer({ min: 1, max: 10 }), wish: fc.option(text) })),
  summary: fc.oneof(fc.constant(''), text),
  points: fc.array(point, { maxLength: 4 }),
  notes: fc.oneof(fc.constant(''), text),
  actionItems: fc.array(actionItem, { maxLength: 3 }),
  records: fc.array(fc.oneof(intention, score, reflection), { maxLength: 2 }),
})
const histories = fc.record({
  people: fc
    .tuple(
      fc.oneof(fc.constantFrom('Alex', 'Both', 'Priya Raman', 'Priya'), text),
      fc.oneof(fc.constantFrom('Alex', 'Tomás "T" O’Neil, Jr.', 'Priya Shah'), text),
    )
    .map(([lead, member]) => [
      { id: 'lead', name: lead },
      { id: 'member', name: member },
    ]),
  exportedOn: day,
  meetings: fc.array(meeting, { maxLength: 3 }),
  open: fc.record({ points: fc.array(point, { maxLength: 2 }), actionItems: fc.array(actionItem, { maxLength: 2 }) }),
}) as unknown as fc.Arbitrary<History>

/** What was understood, as a history again; what somebody said in their own name is not kept. */
function historyOf({ meetings, undated }: UnderstoodDocument, { people, exportedOn }: History): History {
  const pointOf = ({ key: _, firstLine: __, lastLine: ___, ...point }: UnderstoodPoint) => ({
    ...point,
    id: '',
    authorId: point.authorId!,
    records: [],
  })
  const itemOf = ({ key: _, firstLine: __, lastLine: ___, said: ____, due, ...item }: UnderstoodActionItem) => ({
    ...item,
    id: '',
    ownerId: item.ownerId === 'both' ? null : item.ownerId,
    dueOn: due,
    records: [],
  })
  return {
    people,
    exportedOn,
    meetings: meetings.map(({ date, time, title, skipped, movedFrom, mood, summary, points, notes, actionItems }) => ({
      id: '',
      date,
      time,
      title,
      skipped: skipped && { reason: skipped.reason },
      movedFrom,
      mood: mood && { score: mood.score, wish: mood.wish },
      summary: summary?.markdown ?? '',
      points: points.map(pointOf),
      notes: notes.map(({ markdown }) => markdown).join('\n\n'),
      actionItems: actionItems.map(itemOf),
      records: [],
    })),
    open: { points: undated.points.map(pointOf), actionItems: undated.actionItems.map(itemOf) },
  }
}

function withoutRecords(history: History): History {
  const bare = <T extends { records: unknown }>(things: readonly T[]) =>
    things.map((thing) => ({ ...thing, records: [] }))
  const page = <P extends History['open']>(part: P) => ({
    ...part,
    points: bare(part.points),
    actionItems: bare(part.actionItems),
  })
  return { ...history, meetings: bare(history.meetings.map(page)), open: page(history.open) }
}

/** How many of each are in the document, whatever their words. A reflection says two things, each on a line of its own. */
function countedRecords({ meetings, open }: History): Record<string, number> {
  const things = [open, ...meetings].flatMap(({ points, actionItems }) => [...points, ...actionItems])
  const kinds = [...meetings, ...things].flatMap(({ records }) => records.map(({ kind }) => kind))
  return counted(kinds.flatMap((kind) => (kind === 'reflection' ? [kind, kind] : [kind])))
}

const counted = (kinds: readonly RecordKind[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(kinds, (kind) => kind)].map(([kind, list]) => [kind, list.length]))

test('what is exported comes back the same, whatever the words', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const markdown = writeMarkdown(history)
      const context = {
        people: history.people,
        writerId: 'lead',
        importedOn: '2025-11-20',
        locale: 'en-GB',
        language: 'en',
      }
      const understood = understand(markdown, context)
      expect(historyOf(understood, history)).toEqual(withoutRecords(normalHistory(history)))
      expect(uncoveredLines(markdown, understood)).toEqual([])
      expect(understood.warnings.filter(({ kind }) => kind !== 'private_of_other')).toEqual([])
      const records = [understood.undated, ...understood.meetings].flatMap((page) => page.records)
      expect(counted(records.map(({ kind }) => kind))).toEqual(countedRecords(history))
    }),
    { numRuns: 400 },
  )
})
