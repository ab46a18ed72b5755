import type { Day } from '../../../action-items/rules/dates/days.ts'
import { limits } from '../limits.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import type { Undated, UnderstoodHeading, UnderstoodMeeting } from '../understood.ts'
import { addNote, closeNote, type Page } from './page.ts'
import type { Region } from './regions.ts'

interface Parts {
  page: Page
  region: Region
  date: Day
  /** Empty: it follows from the date. */
  key: string
  lines: readonly SourceLine[]
}

/** A read page and the line that opened it as one meeting. */
export function toMeeting({ page, region, date, key, lines }: Parts): UnderstoodMeeting {
  const { opening } = region
  const first = opening ? lines[opening.from]! : lines.find(({ kind }) => kind !== 'blank')!
  const range = { firstLine: first.number, lastLine: Math.max(region.lastLine, first.number) }
  const { title, links } = withoutLinks(opening?.title ?? '')
  const reason = [opening?.skipped?.reason, page.skipped?.reason].filter((each) => each).join('. ')
  // What is too long for its column is cut there and kept whole as a note.
  const isCut = title.length > limits.title || reason.length > limits.skipReason
  if (isCut || links.some((link) => !calendarLink.test(link))) keepWhole(page, first)
  if (page.summary && page.summary.markdown.length > limits.summary) {
    page.notes.push({ key: '', ...page.summary })
    page.summary = null
  }
  const skipLine = opening ? lines[opening.index]!.number : first.number
  const skipped = opening?.skipped ? { reason, firstLine: skipLine, lastLine: skipLine } : page.skipped
  return {
    key,
    joined: [],
    date,
    time: opening?.time ?? null,
    title: title.slice(0, limits.title).toWellFormed().trim(),
    movedFrom: null,
    skipped: skipped && { ...skipped, reason: reason.slice(0, limits.skipReason).toWellFormed().trim() },
    mood: page.mood,
    summary: page.summary,
    points: page.points,
    notes: page.notes,
    actionItems: page.actionItems,
    records: [],
    headings: [
      ...shapesOf(region, lines),
      ...(opening?.skipped && page.skipped ? [skipHeading(page.skipped)] : []),
      ...page.headings,
    ],
    ...range,
  }
}

// Google Docs links every heading to its calendar event: worth nothing a year later.
const calendarLink = /\/\/(?:[\w-]+\.)*(?:calendar|meet|zoom|teams)\.|\/calendar\//i

function withoutLinks(title: string): { title: string; links: string[] } {
  const links = title.match(/\s*\(https?:\/\/[^\s()]+\)/g) ?? []
  return { title: links.reduce((left, link) => left.replace(link, ''), title).trim(), links }
}

function keepWhole(page: Page, line: SourceLine): void {
  addNote(page, [line])
  closeNote(page)
}

const headingOf = (line: SourceLine, kind: UnderstoodHeading['kind']): UnderstoodHeading => ({
  kind,
  text: line.text || line.raw.trim(),
  firstLine: line.number,
  lastLine: line.number,
})

const skipHeading = ({ reason, ...range }: NonNullable<Page['skipped']>): UnderstoodHeading => ({
  kind: 'meeting',
  text: reason,
  ...range,
})

function shapesOf({ opening, periods }: Region, lines: readonly SourceLine[]): UnderstoodHeading[] {
  const shapes = opening?.shapes.map((index) => headingOf(lines[index]!, 'meeting')) ?? []
  return [...shapes, ...periods.map((line) => headingOf(line, 'period'))]
}

/** Adds what one more region outside of every meeting holds. */
export function addUndated(undated: Undated, more: Page, { periods }: Region): void {
  for (const note of more.notes) undated.notes.push(note)
  if (more.summary) undated.notes.push({ key: '', ...more.summary })
  for (const point of more.points) undated.points.push(point)
  for (const item of more.actionItems) undated.actionItems.push(item)
  for (const heading of more.headings) undated.headings.push(heading)
  for (const line of periods) undated.headings.push(headingOf(line, 'period'))
}
