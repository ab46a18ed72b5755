import { type Day, dayOf, nearestYear } from '../../../action-items/rules/dates/days.ts'
import { isMonthFirst } from '../../../action-items/rules/dates/expression.ts'
import { dateSpelling } from '../dates/spelled-dates.ts'
import { limits } from '../limits.ts'
import { readLines, type SourceLine } from '../lines/source-lines.ts'
import { type HeadingText, readHeadingText } from '../meetings/heading-text.ts'
import type { SourceRange, UnderstoodDocument, UnderstoodMeeting, UnderstoodNote } from '../understood.ts'
import { withDues } from './dues.ts'
import { freeKey } from './pages.ts'

/** A line of the source: its number, and what it says. */
export interface SplitLine {
  line: number
  markdown: string
}

/** Begins another meeting at a line. A line with a date, or a heading, names that meeting; any other is its first word. */
export function splitMeeting(document: UnderstoodDocument, key: string, at: SplitLine): UnderstoodDocument {
  const meeting = document.meetings.find((one) => one.key === key)
  if (!meeting || at.line <= meeting.firstLine || at.line > meeting.lastLine) return document
  const source = readLines(at.markdown)[0]!
  const read = readHeadingText(source.text, dateSpelling(document.language))
  const isHeading = read !== null || source.kind === 'heading' || source.isBold
  const [above, below] = partedAt(document, meeting, { ...at, isHeading })
  const opened: UnderstoodMeeting = {
    ...below,
    key: `${key}/${at.line}`,
    joined: [],
    date: (read && dayIn(read, meeting.date, document.locale)) ?? meeting.date,
    time: read?.time ?? null,
    title: (read ? read.title : isHeading ? source.text : '').slice(0, limits.title).toWellFormed().trim(),
    movedFrom: null,
    skipped: read?.skipped ? { ...read.skipped, firstLine: at.line, lastLine: at.line } : below.skipped,
    headings: isHeading ? [headingOf(source, at.line), ...below.headings] : below.headings,
  }
  const meetings = document.meetings.flatMap((one) => (one.key === key ? [above, opened] : [one]))
  const warnings = document.warnings.filter(({ kind, line }) => kind !== 'date_not_understood' || line !== at.line)
  const message = 'Which day was this meeting? It has that of the meeting it was a part of.'
  const asked = read ? [] : [{ kind: 'no_date' as const, line: at.line, message }]
  return withDues(document, { ...document, meetings, warnings: [...warnings, ...asked] })
}

const headingOf = ({ text, raw }: SourceLine, line: number) => ({
  kind: 'meeting' as const,
  text: text || raw.trim(),
  firstLine: line,
  lastLine: line,
})

function dayIn({ date }: HeadingText, near: Day, locale: string): Day | null {
  const { year, month, day } = date.readings[isMonthFirst(locale) ? 1 : 0] ?? date.readings[0]
  return (year === null ? nearestYear(month, day, near) : dayOf(year, month, day)) ?? null
}

function partedAt(
  document: UnderstoodDocument,
  meeting: UnderstoodMeeting,
  at: SplitLine & { isHeading: boolean },
): [above: UnderstoodMeeting, below: UnderstoodMeeting] {
  const isAbove = ({ firstLine }: SourceRange) => firstLine < at.line
  const aside = <T extends SourceRange>(thing: T | null): [above: T | null, below: T | null] =>
    thing && isAbove(thing) ? [thing, null] : [null, thing]
  const [skippedAbove, skippedBelow] = aside(meeting.skipped)
  const [moodAbove, moodBelow] = aside(meeting.mood)
  const [summaryAbove, summaryBelow] = aside(meeting.summary)
  const notes = meeting.notes.flatMap((note) => cutAt(note, at, freeKey(document, note.key)))
  const heading = at.isHeading ? meeting.headings.find(({ firstLine }) => firstLine === at.line)?.text : undefined
  const below = meeting.points.filter((point) => !isAbove(point))
  return [
    {
      ...meeting,
      lastLine: at.line - 1,
      skipped: skippedAbove,
      mood: moodAbove,
      summary: summaryAbove,
      points: meeting.points.filter(isAbove),
      notes: notes.filter(isAbove),
      actionItems: meeting.actionItems.filter(isAbove),
      records: meeting.records.filter(isAbove),
      headings: meeting.headings.filter(isAbove),
    },
    {
      ...meeting,
      firstLine: at.line,
      skipped: skippedBelow,
      mood: moodBelow,
      summary: summaryBelow,
      points: below.map((point) => (point.section === heading ? { ...point, section: '' } : point)),
      notes: notes.filter((note) => !isAbove(note)),
      actionItems: meeting.actionItems.filter((item) => !isAbove(item)),
      records: meeting.records.filter((record) => !isAbove(record)),
      headings: meeting.headings.filter(
        (each) => !isAbove(each) && !(at.isHeading && each.firstLine === at.line && each.lastLine === at.line),
      ),
    },
  ]
}

/** A note that goes on across the line is two; the line itself is left out where it names the new meeting. */
function cutAt(
  note: UnderstoodNote,
  { line, markdown, isHeading }: SplitLine & { isHeading: boolean },
  newKey: string,
): UnderstoodNote[] {
  if (line < note.firstLine || line > note.lastLine) return [note]
  const lines = note.markdown.split('\n')
  const expected = line - note.firstLine
  const [found] = lines
    .flatMap((each, index) => (each.trim() === markdown.trim() ? [index] : []))
    .sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected))
  const index = found ?? Math.min(expected, lines.length)
  const above = lines.slice(0, index).join('\n').trimEnd()
  const below = lines
    .slice(index + (isHeading && found !== undefined ? 1 : 0))
    .join('\n')
    .replace(/^\n+/, '')
  return [
    ...(above === '' ? [] : [{ ...note, markdown: above, lastLine: line - 1 }]),
    ...(below === ''
      ? []
      : [
          { ...note, key: above === '' ? note.key : newKey, markdown: below, firstLine: Math.min(line, note.lastLine) },
        ]),
  ]
}
