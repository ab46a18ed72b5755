import type { SourceRange, UnderstoodDocument, UnderstoodMeeting, UnderstoodNote } from '../understood.ts'
import { withoutDoubts } from './doubts.ts'
import { withDues } from './dues.ts'

/**
 * Makes a meeting a part of the one above it. `opening` is the line that named it: its words become a note, and so does
 * what a page can have only once.
 */
export function joinMeetings(document: UnderstoodDocument, key: string, opening: string): UnderstoodDocument {
  const index = document.meetings.findIndex((meeting) => meeting.key === key)
  const [above, below] = [document.meetings[index - 1], document.meetings[index]]
  if (!above || !below) return document
  const joined = together(above, below, opening)
  const meetings = document.meetings.flatMap((one) => (one === above ? [joined] : one === below ? [] : [one]))
  const warnings = withoutDoubts(document.warnings, { firstLine: below.firstLine, lastLine: below.firstLine })
  return withDues(document, { ...document, meetings, warnings })
}

function together(above: UnderstoodMeeting, below: UnderstoodMeeting, opening: string): UnderstoodMeeting {
  const { firstLine } = below
  const isNamed = below.headings.some((heading) => heading.firstLine === firstLine)
  const left: UnderstoodNote[] = [
    ...(isNamed ? [note(below, 'heading', opening.trim(), { firstLine, lastLine: firstLine })] : []),
    ...(below.skipped && below.skipped.firstLine > firstLine && below.skipped.reason !== ''
      ? [note(below, 'skipped', below.skipped.reason, below.skipped)]
      : []),
    ...(above.mood && below.mood ? [note(below, 'mood', moodWords(below.mood), below.mood)] : []),
    ...(above.summary && below.summary ? [note(below, 'summary', below.summary.markdown, below.summary)] : []),
  ]
  return {
    ...above,
    joined: [...above.joined, below.key, ...below.joined],
    mood: above.mood ?? below.mood,
    summary: above.summary ?? below.summary,
    points: [...above.points, ...below.points],
    notes: [...above.notes, ...left, ...below.notes].toSorted((a, b) => a.firstLine - b.firstLine),
    actionItems: [...above.actionItems, ...below.actionItems],
    records: [...above.records, ...below.records],
    headings: [...above.headings, ...below.headings.filter((heading) => heading.firstLine !== firstLine)],
    lastLine: below.lastLine,
  }
}

const note = ({ key }: UnderstoodMeeting, part: string, markdown: string, range: SourceRange): UnderstoodNote => ({
  key: `${key}.${part}`,
  markdown,
  firstLine: range.firstLine,
  lastLine: range.lastLine,
})

const moodWords = ({ score, wish }: NonNullable<UnderstoodMeeting['mood']>) =>
  `Mood: ${score}/10${wish ? `. What would make it a 10? ${wish}` : ''}`
