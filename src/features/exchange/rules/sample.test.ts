import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { uncoveredLines, understand } from './index.ts'

const source = readFileSync(new URL('../../../../tests/fixtures/exchange/running-notes.md', import.meta.url), 'utf8')
const people = [
  { id: 'priya', name: 'Priya Raman' },
  { id: 'tomas', name: 'Tomás Oliveira' },
]
const understood = understand(source, {
  people,
  writerId: 'priya',
  importedOn: '2025-11-20',
  locale: 'en-GB',
  language: 'en',
})
const meetingOn = (date: string) => understood.meetings.find((meeting) => meeting.date === date)!
const withoutKeys = <Thing extends { key: string; said?: string }>(things: Thing[]) =>
  things.map(({ key: _, said: __, ...thing }) => thing)
const at = (firstLine: number, lastLine = firstLine) => ({ firstLine, lastLine })
const open = { state: 'open', doneOn: null, dropReason: '' }
const discussed = { section: '', fate: 'discussed', visibility: 'both', repeatsEvery: null, notes: '' }

describe('the running notes of Tomás and Priya', () => {
  test('are six meetings, the newest first', () => {
    expect(understood.newestFirst).toBe(true)
    expect(
      understood.meetings.map(({ date, title, firstLine, lastLine }) => [date, title, firstLine, lastLine]),
    ).toEqual([
      ['2025-11-13', '', 5, 24],
      ['2025-11-06', '', 26, 34],
      ['2025-10-30', '', 36, 36],
      ['2025-10-23', '', 38, 46],
      ['2025-10-16', '', 48, 50],
      ['2025-10-02', 'Intro', 52, 57],
    ])
  })

  test('13 November has both their points, three action items and one note', () => {
    const { points, actionItems, notes, skipped, mood } = meetingOn('2025-11-13')
    expect({ skipped, mood }).toEqual({ skipped: null, mood: null })
    expect(withoutKeys(points)).toEqual([
      {
        ...discussed,
        authorId: 'tomas',
        text: 'high: hand-over to Lisbon went well, low: third week of parser questions',
        ...at(9),
      },
      { ...discussed, authorId: 'tomas', text: 'would like to present at the guild in the new year', ...at(10) },
      { ...discussed, authorId: 'tomas', text: 'wants to own something end to end', ...at(11) },
      {
        ...discussed,
        authorId: 'priya',
        text: 'thank you for Tuesday night - you stayed until they had read the timeline back',
        ...at(15),
      },
      { ...discussed, authorId: 'priya', text: 'anything you need from me for the importer?', ...at(16) },
    ])
    expect(withoutKeys(actionItems)).toEqual([
      { ...open, state: 'done', ownerId: 'tomas', text: 'Write up the outage', due: '2025-11-18', ...at(20) },
      { ...open, ownerId: 'priya', text: 'Ask Ruth about a seat at planning', due: '2025-11-20', ...at(21) },
      // 13 November is a Thursday: "Friday" is the day after.
      { ...open, ownerId: 'tomas', text: 'Draft one page on splitting the importer', due: '2025-11-14', ...at(22) },
    ])
    expect(withoutKeys(notes)).toEqual([
      { markdown: 'agreed he decides himself which support questions he takes.', ...at(24) },
    ])
  })

  test('6 November has a point with a note beneath it, and a date that is none', () => {
    const { points, actionItems, notes } = meetingOn('2025-11-06')
    expect(withoutKeys(points)).toEqual([
      { ...discussed, authorId: null, text: 'outage week, tired. Slept badly, took Monday off ✅', ...at(28) },
      {
        ...discussed,
        authorId: null,
        text: 'proud of the hand-over doc',
        notes: '* Mei said it was the first one she could follow',
        ...at(29, 30),
      },
      { ...discussed, authorId: null, text: 'Feedback for me: more context on why Q4 moved', ...at(31) },
    ])
    expect(withoutKeys(actionItems)).toEqual([
      { ...open, ownerId: 'priya', text: 'Share the planning memo', due: '2025-11-07', ...at(33) },
      { ...open, ownerId: 'tomas', text: 'Pair with Anna on the alert rules (next sprint)', due: null, ...at(34) },
    ])
    expect(notes).toEqual([])
  })

  test('30 October was skipped because Priya was ill', () => {
    const { skipped, points, notes, actionItems } = meetingOn('2025-10-30')
    expect(skipped).toEqual({ reason: 'Priya ill', ...at(36) })
    expect({ points, notes, actionItems }).toEqual({ points: [], notes: [], actionItems: [] })
  })

  test('23 October has a mood with a wish, and a numbered agenda', () => {
    const { mood, points, actionItems } = meetingOn('2025-10-23')
    expect(mood).toEqual({ score: 7, wish: 'fewer things at once', ...at(40) })
    expect(withoutKeys(points)).toEqual([
      {
        ...discussed,
        authorId: null,
        text: 'Career: two years from now, "the one you call when a system must not fall over"',
        ...at(42),
      },
      {
        ...discussed,
        authorId: null,
        text: 'Senior expectations - go through the ladder together next time',
        ...at(43),
      },
      { ...discussed, authorId: null, text: 'Holiday: 22 Dec – 2 Jan', ...at(44) },
    ])
    expect(withoutKeys(actionItems)).toEqual([
      { ...open, ownerId: 'priya', text: 'Send ladder with two worked examples', due: '2025-10-30', ...at(46) },
    ])
  })

  test('16 October is prose', () => {
    expect(withoutKeys(meetingOn('2025-10-16').notes)).toEqual([
      { markdown: "No agenda. Chatted about the move to Porto, kids' school. Nice one.", ...at(50) },
    ])
  })

  test('2 October is prose, and a promise of both until the next meeting that was held', () => {
    const { notes, actionItems } = meetingOn('2025-10-02')
    expect(withoutKeys(notes)).toEqual([
      {
        markdown: [
          'How do you like feedback? straight, in private, with one example; time to think before answering.',
          'Good week: deep work before noon. Bad week: meetings all over the place.',
        ].join('\n'),
        ...at(54, 55),
      },
    ])
    expect(withoutKeys(actionItems)).toEqual([
      { ...open, ownerId: 'both', text: 'Fill in "about me"', due: '2025-10-16', ...at(57) },
    ])
  })

  test('the top of the document is kept, and what was guessed is said', () => {
    expect(withoutKeys(understood.undated.notes)).toEqual([
      {
        markdown: '# **Tomás / Priya 1:1**\n\n*Shared doc, linked from the calendar invite. Newest on top.*',
        ...at(1, 3),
      },
    ])
    expect(understood.warnings.map(({ kind, line }) => [kind, line])).toEqual([
      ['due_unclear', 34],
      ['year_guessed', 48],
    ])
    expect(uncoveredLines(source, understood)).toEqual([])
  })
})
