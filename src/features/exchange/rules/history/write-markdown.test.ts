import { expect, test } from 'vitest'
import { understand } from '../understand.ts'
import { marker } from './format.ts'
import type { History, HistoryActionItem, HistoryMeeting, HistoryPoint } from './history.ts'
import { writeMarkdown } from './write-markdown.ts'

const people = [
  { id: 'priya', name: 'Priya Raman' },
  { id: 'tomas', name: 'Tomás Oliveira' },
] as const
const point = (authorId: string, text: string, more: Partial<HistoryPoint> = {}): HistoryPoint => ({
  id: text,
  authorId,
  section: '',
  text,
  fate: 'discussed',
  visibility: 'both',
  repeatsEvery: null,
  notes: '',
  records: [],
  ...more,
})
const item = (ownerId: string | null, text: string, more: Partial<HistoryActionItem> = {}): HistoryActionItem => ({
  id: text,
  ownerId,
  text,
  dueOn: null,
  state: 'open',
  doneOn: null,
  dropReason: '',
  records: [],
  ...more,
})
const meeting = (date: string, more: Partial<HistoryMeeting> = {}): HistoryMeeting => ({
  id: date,
  date,
  time: null,
  title: '',
  skipped: null,
  movedFrom: null,
  mood: null,
  summary: '',
  points: [],
  notes: '',
  actionItems: [],
  records: [],
  ...more,
})

const history: History = {
  people,
  exportedOn: '2025-11-20',
  meetings: [
    meeting('2025-10-30', { skipped: { reason: 'Priya ill' } }),
    meeting('2025-11-13', {
      time: '10:00',
      title: 'After the outage',
      movedFrom: '2025-11-12',
      mood: { score: 7, wish: 'fewer things at once' },
      summary: 'Tomás decides himself which questions he takes.',
      points: [
        point('tomas', 'hand-over to Lisbon', {
          section: 'Tomás',
          notes: 'went well\n\n- Mei helped',
          records: [
            { kind: 'clarity', personId: 'priya', text: 'We write the runbook together.', isAgreed: true },
            { kind: 'clarity', personId: 'tomas', text: 'Mei reads it first.', isAgreed: false },
          ],
        }),
        point('tomas', 'how the week felt', { section: 'Tomás', repeatsEvery: 1 }),
        point('tomas', 'guild talk', { section: 'Tomás', fate: 'carried_over' }),
        point('priya', 'Q4 *moved*: why?', { section: 'Growth' }),
      ],
      notes: '## What we said\n\nA lot.',
      actionItems: [
        item('tomas', 'Write up the outage', { dueOn: '2025-11-18', state: 'done', doneOn: '2025-11-17' }),
        item('priya', 'Ask Ruth (planning)', {
          dueOn: '2025-11-20',
          records: [
            {
              kind: 'renegotiation',
              personId: 'priya',
              on: '2025-11-12',
              from: '2025-11-13',
              to: '2025-11-20',
              reason: 'Ruth is away',
            },
            { kind: 'comment', personId: 'tomas', on: '2025-11-14', text: 'No hurry.' },
          ],
        }),
        item(null, 'Book the offsite', { state: 'dropped', dropReason: 'no budget' }),
      ],
      records: [
        {
          kind: 'intention',
          personId: 'priya',
          text: 'Tomás leaves with one thing less',
          isShared: false,
          outcome: 'partly',
          outcomeNote: 'two to go',
        },
        { kind: 'score', personId: 'tomas', score: 6, toTen: 'one evening without a page' },
        { kind: 'reflection', personId: 'tomas', wentWell: 'we took our time', doBetter: 'start with the hard one' },
      ],
    }),
  ],
  open: {
    points: [
      point('tomas', 'promotion', { section: 'Growth', fate: 'open' }),
      point('priya', 'pay', { section: 'Growth', fate: 'open', visibility: 'at_start' }),
      point('priya', 'how to say it', { section: 'Growth', fate: 'open', visibility: 'only_me', repeatsEvery: 2 }),
    ],
    actionItems: [item(null, 'Share the folder')],
  },
}

test('a history reads as a document somebody wrote', () => {
  expect(writeMarkdown(history)).toBe(`# Priya & Tomás

<!-- rapport history 1 -->

*Exported from Rapport on 2025-11-20, the newest meeting first. Talking points were discussed unless marked.*

## 2025-11-13, 10:00 — After the outage

**Moved from:** 2025-11-12

**Mood:** 7/10

**What would make it a 10?** fewer things at once

### Intentions

- **Priya:** Tomás leaves with one thing less *(partly: two to go)* *(only me)*

### How work feels

- **Tomás:** 6/10. What would make it a 10? one evening without a page

### Summary

Tomás decides himself which questions he takes.

### Talking points

#### Tomás

- **Tomás:** hand-over to Lisbon
  - **Agreed:** We write the runbook together. *(Priya)*
  - **Said back:** Mei reads it first. *(Tomás)*

  went well

  - Mei helped

- **Tomás:** how the week felt *(every time)*
- **Tomás:** guild talk *(carried over)*

#### Growth

- **Priya:** Q4 \\*moved\\*: why?

### Notes

\\## What we said

A lot.

### Action items

- [x] Tomás: Write up the outage (due 2025-11-18; done 2025-11-17)
- [ ] Priya: Ask Ruth (planning) (due 2025-11-20)
  - *Moved from 2025-11-13 to 2025-11-20* by Priya on 2025-11-12: Ruth is away
  - **Tomás, 2025-11-14:** No hurry.
- [-] Both: Book the offsite (dropped: no budget)

### Looking back

- **Tomás, well:** we took our time
- **Tomás, better:** start with the hard one

## 2025-10-30

**Skipped:** Priya ill

## Still open

### Talking points

#### Growth

- **Tomás:** promotion *(not discussed)*
- **Priya:** pay *(not discussed)* *(shared when the meeting starts)*
- **Priya:** how to say it *(not discussed)* *(only me)* *(every 2nd time)*

### Action items

- [ ] Both: Share the folder
`)
})

test('two people of one name are told apart', () => {
  const namesakes = [
    { id: 'a', name: 'Alex Kim' },
    { id: 'b', name: 'Alex Kim' },
  ] as const
  const markdown = writeMarkdown({
    ...history,
    people: namesakes,
    meetings: [],
    open: { points: [point('b', 'hello')], actionItems: [] },
  })
  expect(markdown).toContain('# Alex Kim & Alex Kim (2)')
  const context = { people: namesakes, writerId: 'a', importedOn: '2025-11-20', locale: 'en-GB', language: 'en' }
  expect(understand(markdown, context).undated.points).toMatchObject([{ authorId: 'b', text: 'hello' }])
})

test('an export that has lost its marker in another program still reads much the same', () => {
  const context = { people, writerId: 'priya', importedOn: '2025-11-20', locale: 'en-GB', language: 'en' }
  const understood = understand(writeMarkdown(history).replace(marker, ''), context)
  expect(understood.format).toBe('running_notes')
  expect(
    understood.meetings.map(({ date, time, title, skipped, mood }) => [
      date,
      time,
      title,
      skipped?.reason,
      mood?.score,
      mood?.wish,
    ]),
  ).toEqual([
    ['2025-11-13', '10:00', 'After the outage', undefined, 7, 'fewer things at once'],
    ['2025-10-30', null, '', 'Priya ill', undefined, undefined],
  ])
  const [held] = understood.meetings
  expect(held!.points.map(({ authorId, section, text, fate }) => [authorId, section, text, fate])).toEqual([
    ['priya', 'Intentions', 'Tomás leaves with one thing less (partly: two to go)', 'discussed'],
    ['tomas', 'How work feels', '6/10. What would make it a 10? one evening without a page', 'discussed'],
    ['tomas', '', 'hand-over to Lisbon', 'discussed'],
    ['tomas', '', 'how the week felt', 'discussed'],
    ['tomas', '', 'guild talk', 'carried_over'],
    ['priya', 'Growth', 'Q4 *moved*: why?', 'discussed'],
    [null, 'Looking back', 'Tomás, well: we took our time', 'discussed'],
    [null, 'Looking back', 'Tomás, better: start with the hard one', 'discussed'],
  ])
  expect(held!.points.filter(({ visibility }) => visibility === 'only_me').map(({ section }) => section)).toEqual([
    'Intentions',
  ])
  expect(
    held!.actionItems.map(({ ownerId, text, due, state, doneOn, dropReason }) => [
      ownerId,
      text,
      due,
      state,
      doneOn,
      dropReason,
    ]),
  ).toEqual([
    ['tomas', 'Write up the outage', '2025-11-18', 'done', '2025-11-17', ''],
    ['priya', 'Ask Ruth (planning)', '2025-11-20', 'open', null, ''],
    ['both', 'Book the offsite', null, 'dropped', null, 'no budget'],
  ])
})
