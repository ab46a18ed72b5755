import { expect, test } from 'vitest'
import { keepAsNote, leaveOut, mendActionItem, mendMeeting, mendSkipped } from './mending.ts'
import { understand } from './understand.ts'

const people = [
  { id: 'priya', name: 'Priya Raman' },
  { id: 'tomas', name: 'Tomás Oliveira' },
] as const
const read = () =>
  understand('## 13 Nov 2025\n\n- guild talk\n\n- [ ] Priya to ask Ruth by Friday\n\n## 6 Nov 2025\n\n- outage', {
    people,
    writerId: 'priya',
    importedOn: '2025-11-20',
    locale: 'en-GB',
    language: 'en',
  })

test('what is kept as a note is no item any more, and its words are still there', () => {
  const document = read()
  const [meeting] = document.meetings
  const mended = keepAsNote(document, meeting!.actionItems[0]!.key)
  expect(mended.meetings[0]!.actionItems).toEqual([])
  expect(mended.meetings[0]!.notes.map(({ markdown }) => markdown).join()).toContain('Ask Ruth')
  expect(mended.meetings[1]).toEqual(document.meetings[1])
})

test('mending one thing leaves every other as it was', () => {
  const document = read()
  const { key } = document.meetings[0]!.actionItems[0]!
  const mended = mendActionItem(document, key, { ownerId: 'tomas' })
  expect(mended.meetings[0]!.actionItems[0]!.ownerId).toBe('tomas')
  expect(mendActionItem(mended, key, { ownerId: 'priya' })).toEqual(document)
})

test('a meeting keeps its words when it turns out to have been skipped, and is held again with them', () => {
  const document = read()
  const { key } = document.meetings[1]!
  expect(mendSkipped(mendSkipped(document, key, true), key, false)).toEqual(document)
})

test('a mended date keeps the name of the meeting, so that the document is known when it comes again', () => {
  const document = read()
  const mended = mendMeeting(document, document.meetings[0]!.key, { date: '2025-11-14' })
  expect(mended.meetings[0]!.key).toBe(document.meetings[0]!.key)
})

test('what is left out is gone, and nothing else', () => {
  const document = read()
  expect(leaveOut(document, document.meetings[0]!.key).meetings).toEqual([document.meetings[1]])
})
