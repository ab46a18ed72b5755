import { expect, test } from 'vitest'
import { carriedOut } from '../../../../tests/fixtures/exchange/carried-out.ts'
import { type History, planImport, understand, writeMarkdown } from './index.ts'

const people = [
  { id: 'priya', name: 'Priya Raman' },
  { id: 'tomas', name: 'Tomás Oliveira' },
] as const
const nothing: History = { people, exportedOn: '2025-11-20', meetings: [], open: { points: [], actionItems: [] } }
const readBy = (writerId: string, source: string) =>
  understand(source, { people, writerId, importedOn: '2025-11-20', locale: 'en-GB', language: 'en' })
const point = {
  id: '',
  authorId: 'priya',
  section: '',
  fate: 'open',
  repeatsEvery: null,
  notes: '',
  records: [],
} as const
const exported = writeMarkdown({
  ...nothing,
  open: {
    points: [
      { ...point, text: 'say it kindly', visibility: 'only_me', notes: '- [ ] Tomás: nothing of this' },
      { ...point, text: 'pay', visibility: 'at_start' },
      { ...point, text: 'the roadmap', visibility: 'both' },
    ],
    actionItems: [],
  },
})

test('what only its author could see comes back to its author, and as private as it was', () => {
  const { points, actionItems, notes } = planImport(readBy('priya', exported), nothing)
  expect(points.map(({ text, authorId, visibility }) => [text, authorId, visibility])).toEqual([
    ['say it kindly', 'priya', 'only_me'],
    ['pay', 'priya', 'at_start'],
    ['the roadmap', 'priya', 'both'],
  ])
  expect({ actionItems, notes }).toEqual({ actionItems: [], notes: [] })
})

test('the other leaves it out, is told so, and it is not taken for theirs when it comes again', () => {
  const document = readBy('tomas', exported)
  expect(document.warnings.map(({ kind, line }) => [kind, line])).toEqual([
    ['private_of_other', 11],
    ['private_of_other', 15],
  ])
  const plan = planImport(document, nothing)
  expect(JSON.stringify(plan)).not.toMatch(/say it kindly|nothing of this|pay/)
  expect(plan.points.map(({ text }) => text)).toEqual(['the roadmap'])
  const there = carriedOut(plan, nothing)
  const again = planImport(readBy('priya', exported), there, plan.keys)
  expect(again.points.map(({ text }) => text)).toEqual(['say it kindly', 'pay'])
})

test('a private point typed by hand is private wherever it stands', () => {
  const source = [
    'Top of the page\n- ask about the bonus (only me)',
    '## 13 Nov 2025',
    'Notes\n- think about leaving (only me)',
    'Summary\n- a quiet week\n- not for him (only me)\n  - [ ] Tomás: not a word',
  ].join('\n\n')
  const plan = planImport(readBy('priya', source), nothing)
  expect(plan.points.map(({ text, visibility }) => [text, visibility])).toEqual([
    ['think about leaving', 'only_me'],
    ['not for him', 'only_me'],
    ['ask about the bonus', 'only_me'],
  ])
  expect(JSON.stringify([plan.notes, plan.meetings, plan.actionItems])).not.toMatch(
    /bonus|leaving|not for him|not a word/,
  )
})

test('a standing point is one point that returns, not one for each page', () => {
  const page = { time: null, title: '', skipped: null, movedFrom: null, mood: null, summary: '', notes: '' }
  const feeling = { ...point, text: 'how do you feel', fate: 'discussed', visibility: 'both', repeatsEvery: 2 } as const
  const meeting = (date: string) => ({ ...page, id: date, date, points: [feeling], actionItems: [], records: [] })
  const history = { ...nothing, meetings: ['2025-11-13', '2025-10-30', '2025-10-16'].map(meeting) }
  const markdown = writeMarkdown(history)
  const plan = planImport(readBy('priya', markdown), nothing)
  expect(plan.points).toMatchObject([{ text: 'how do you feel', repeatsEvery: 2, outcomes: [{}, {}, {}] }])
  expect(writeMarkdown(carriedOut(plan, nothing))).toBe(markdown)
})
