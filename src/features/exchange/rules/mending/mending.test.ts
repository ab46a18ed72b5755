import { describe, expect, test } from 'vitest'
import { type History, planImport, uncoveredLines, understand } from '../index.ts'
import { joinMeetings } from './join.ts'
import { leaveOut, mendMeeting, mendSkipped } from './meetings.ts'
import { splitMeeting } from './split.ts'
import { keepAsNote, makeActionItem, makePoint, mendActionItem } from './things.ts'

const people = [
  { id: 'priya', name: 'Priya Raman' },
  { id: 'tomas', name: 'Tomás Oliveira' },
] as const
const nothing: History = { people, exportedOn: '2025-11-20', meetings: [], open: { points: [], actionItems: [] } }
const read = (source: string) =>
  understand(source, { people, writerId: 'priya', importedOn: '2025-11-20', locale: 'en-GB', language: 'en' })
const two = '## 13 Nov 2025\n\n- guild talk\n\n- [ ] Priya to ask Ruth by Friday\n\n## 6 Nov 2025\n\n- outage'
const lineOf = (source: string, words: string) => {
  const line = source.split('\n').findIndex((each) => each.includes(words)) + 1
  return { line, markdown: source.split('\n')[line - 1]! }
}
/** Everything the document says, as an import keeps it. */
const words = (document: ReturnType<typeof read>) =>
  JSON.stringify(planImport(document, nothing)).match(/word\d+/g) ?? []

test('what is kept as a note is no item any more, and its words are still there', () => {
  const document = read(two)
  const [meeting] = document.meetings
  const mended = keepAsNote(document, meeting!.actionItems[0]!.key)
  expect(mended.meetings[0]!.actionItems).toEqual([])
  expect(mended.meetings[0]!.notes.map(({ markdown }) => markdown).join()).toContain('Ask Ruth')
  expect(mended.meetings[1]).toEqual(document.meetings[1])
})

test('mending one thing leaves every other as it was', () => {
  const document = read(two)
  const { key } = document.meetings[0]!.actionItems[0]!
  const mended = mendActionItem(document, key, { ownerId: 'tomas' })
  expect(mended.meetings[0]!.actionItems[0]!.ownerId).toBe('tomas')
  expect(mendActionItem(mended, key, { ownerId: 'priya' })).toEqual(document)
})

test('a meeting keeps its words when it turns out to have been skipped, and is held again with them', () => {
  const document = read(two)
  const { key } = document.meetings[1]!
  expect(mendSkipped(mendSkipped(document, key, true), key, false)).toEqual(document)
})

test('a mended date keeps the name of the meeting, so that the document is known when it comes again', () => {
  const document = read(two)
  const mended = mendMeeting(document, document.meetings[0]!.key, { date: '2025-11-14' })
  expect(mended.meetings[0]!.key).toBe(document.meetings[0]!.key)
})

test('what is left out is gone, and nothing else', () => {
  const document = read(two)
  expect(leaveOut(document, document.meetings[0]!.key).meetings).toEqual([document.meetings[1]])
})

test('whoever says who does it has answered the question', () => {
  const document = read('## 6 Nov 2025\n- [ ] book the room')
  const { key } = document.meetings[0]!.actionItems[0]!
  expect(document.warnings).toHaveLength(1)
  expect(mendActionItem(document, key, { ownerId: 'both' }).warnings).toEqual([])
})

describe('a day counted from the meeting', () => {
  const source = [
    '## 5/6/2025',
    '- [ ] Tomás: call by Friday',
    '- [ ] Tomás: write by 30 June 2025',
    '- [ ] Priya to send it before next time',
    '## 1 May 2025',
    '- [ ] Tomás: read it before next time',
  ].join('\n')
  const dues = (document: ReturnType<typeof read>) =>
    document.meetings.map(({ actionItems }) => actionItems.map(({ due }) => due))

  test('is counted again when the day of the meeting is mended', () => {
    const document = read(source)
    expect(dues(document)).toEqual([['2025-06-06', '2025-06-30', null], ['2025-06-05']])
    const mended = mendMeeting(document, document.meetings[0]!.key, { date: '2025-05-06' })
    expect(dues(mended)).toEqual([['2025-05-09', '2025-06-30', null], ['2025-05-06']])
    expect(mendMeeting(mended, document.meetings[0]!.key, { date: '2025-06-05' }).meetings).toEqual(document.meetings)
  })

  test('is counted to the meeting after one that turns out to be skipped', () => {
    const document = read(`## 12 June 2025\n- audit\n${source}`)
    const mended = mendSkipped(document, document.meetings[1]!.key, true)
    expect(dues(mended)).toEqual([[], ['2025-06-06', '2025-06-30', '2025-06-12'], ['2025-06-12']])
  })

  test('stays where somebody has set it', () => {
    const document = read(source)
    const [meeting] = document.meetings
    const set = mendActionItem(document, meeting!.actionItems[0]!.key, { due: '2025-06-20' })
    expect(dues(mendMeeting(set, meeting!.key, { date: '2025-05-06' }))[0]![0]).toBe('2025-06-20')
  })
})

describe('a line of the notes', () => {
  const source =
    '## 13 Nov 2025\n\nword1 said first\nTomás to send word2 by Friday\n  - word3 beneath\nword4 at the end'
  const noted = () => {
    const document = read(source)
    return { document, note: document.meetings[0]!.notes[0]! }
  }
  const all = ['word1', 'word2', 'word3', 'word4']

  test('becomes a talking point with what hangs beneath it', () => {
    const document = read('## 13 Nov 2025\n\nword1\nword2 in two weeks\n  word3 beneath\nword4')
    const { key } = document.meetings[0]!.notes[0]!
    const [meeting] = makePoint(document, { key, index: 1 }).meetings
    expect(meeting!.points).toMatchObject([{ text: 'word2 in two weeks', notes: 'word3 beneath', authorId: null }])
    expect(meeting!.notes.map(({ markdown }) => markdown)).toEqual(['word1\nword4'])
  })

  test('becomes an action item with its owner and day', () => {
    const document = read('## 13 Nov 2025\n\nword1\n\nword2 for Tomás, maybe\n\nTomás sends word3 on Friday')
    const note = document.meetings[0]!.notes[0]!
    const index = note.markdown.split('\n').findIndex((line) => line.includes('word3'))
    const [meeting] = makeActionItem(document, { key: note.key, index }).meetings
    expect(meeting!.actionItems).toMatchObject([
      { ownerId: 'tomas', text: 'Send word3', due: '2025-11-14', state: 'open' },
    ])
  })

  test('takes no word away, and the document is known when it comes again', () => {
    const { document, note } = noted()
    let mended = document
    for (const index of [0, 0]) {
      const [left] = mended.meetings[0]!.notes
      mended = makePoint(mended, { key: left!.key, index })
    }
    expect(words(mended).toSorted()).toEqual(all)
    expect(uncoveredLines(source, mended)).toEqual([])
    const { keys } = planImport(mended, nothing)
    expect(keys).toContain(note.key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('goes back to the notes', () => {
    const { document, note } = noted()
    const mended = makeActionItem(document, { key: note.key, index: 0 })
    const item = mended.meetings[0]!.actionItems.find(({ text }) => text.includes('word1'))!
    expect(words(keepAsNote(mended, item.key)).toSorted()).toEqual(all)
  })
})

test('a talking point that promises something becomes an action item, and one that does not a point again', () => {
  const document = read('## 13 Nov 2025\n\n- Tomás: call Ruth by Friday\n  - word1 of it')
  const [meeting] = document.meetings
  const item = makeActionItem(document, meeting!.points[0]!.key)
  expect(item.meetings[0]).toMatchObject({
    points: [],
    actionItems: [{ ownerId: 'tomas', text: 'Call Ruth', due: '2025-11-14' }],
    notes: [{ markdown: expect.stringContaining('word1') }],
  })
  const again = makePoint(item, item.meetings[0]!.actionItems[0]!.key)
  expect(again.meetings[0]).toMatchObject({ actionItems: [], points: [{ authorId: 'tomas', text: 'Call Ruth' }] })
})

test('what is private becomes neither a note nor an action item, which both could read', () => {
  const document = read('## 13 Nov 2025\n\n- Priya: how to say it (only me)\n- Tomás: pay (only me)')
  for (const { key } of document.meetings[0]!.points) {
    expect(keepAsNote(document, key)).toEqual(document)
    expect(makeActionItem(document, key)).toEqual(document)
  }
})

describe('a meeting that was two', () => {
  const source = [
    '## 13 Nov 2025',
    '- word1',
    'word2 said',
    'KW 39: word3',
    'word4 said',
    '- [ ] Tomás: word5 by Friday',
    'Mood: 7/10',
  ].join('\n')

  test('is split at a line, and both have what is theirs', () => {
    const document = read(source)
    const split = splitMeeting(document, document.meetings[0]!.key, lineOf(source, 'word3'))
    expect(split.meetings.map(({ date, firstLine, lastLine }) => [date, firstLine, lastLine])).toEqual([
      ['2025-11-13', 1, 3],
      ['2025-11-13', 4, 7],
    ])
    expect(split.meetings.map(({ points, actionItems }) => [points.length, actionItems.length])).toEqual([
      [1, 0],
      [0, 1],
    ])
    expect(split.meetings.map(({ notes }) => notes.map(({ markdown }) => markdown))).toEqual([
      ['word2 said'],
      ['KW 39: word3\nword4 said'],
    ])
    expect(words(split).toSorted()).toEqual(words(document).toSorted())
    expect(uncoveredLines(source, split)).toEqual([])
    expect(split.warnings).toMatchObject([{ kind: 'no_date', line: 4 }])
  })

  test('has the day that stands in the line, and days are counted from it', () => {
    const dated = source.replace('KW 39:', 'On 25 Sept:')
    const document = read(dated)
    const split = splitMeeting(document, document.meetings[0]!.key, lineOf(dated, 'word3'))
    expect(split.meetings[1]).toMatchObject({ date: '2025-09-25', actionItems: [{ due: '2025-09-26' }] })
    expect(words(split).toSorted()).toEqual(words(document).toSorted())
  })

  test('is one again when it is joined with the one above, and both are known when the document comes again', () => {
    const document = read(source)
    const [meeting] = document.meetings
    const split = splitMeeting(document, meeting!.key, lineOf(source, 'word3'))
    const joined = joinMeetings(split, split.meetings[1]!.key, lineOf(source, 'word3').markdown)
    expect(joined.meetings).toHaveLength(1)
    expect(joined.meetings[0]!.mood).toEqual(meeting!.mood)
    expect(words(joined).toSorted()).toEqual(words(document).toSorted())
    expect(planImport(joined, nothing).keys).toContain(split.meetings[1]!.key)
  })
})

test('a heading taken for a meeting becomes a note of the one above, word for word', () => {
  const source = '## 13 Nov 2025\n- word1\n## 6 Nov 2025 – word2 to remember\nMood: 4/10\n- word3\n\nSummary: word4'
  const document = read(source)
  const joined = joinMeetings(document, '2025-11-06', lineOf(source, 'word2').markdown)
  expect(joined.meetings).toMatchObject([{ date: '2025-11-13', mood: { score: 4 }, summary: { markdown: 'word4' } }])
  expect(joined.meetings[0]!.notes.map(({ markdown }) => markdown)).toEqual(['## 6 Nov 2025 – word2 to remember'])
  expect(uncoveredLines(source, joined)).toEqual([])
  expect(joinMeetings(document, '2025-11-13', '## 13 Nov 2025')).toEqual(document)
})
