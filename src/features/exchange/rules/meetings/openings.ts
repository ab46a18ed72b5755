import type { Day } from '../../../action-items/rules/dates/days.ts'
import type { DateSpelling } from '../dates/spelled-dates.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import { readHeadingText } from './heading-text.ts'
import { findHeadings, type MeetingHeading } from './headings.ts'
import type { LabelReader } from './labels.ts'
import type { MeetingTable } from './meeting-table.ts'
import type { MeetingNamer } from './meeting-words.ts'

/** Where a meeting begins in the document, and the lines that only say so. */
export interface Opening extends MeetingHeading {
  /** Index of its first line: the heading above "Date: 6 Nov" belongs to it. */
  from: number
  shapes: number[]
  /** Words behind the date on its line that belong to the page. */
  firstWords: SourceLine | null
}

interface OpeningContext {
  spelling: DateSpelling
  label: LabelReader
  namesAMeeting: MeetingNamer
  importedOn: Day
}

export interface FoundOpenings {
  openings: Opening[]
  /** Lines that look as if they opened a meeting and were not taken. */
  passedOver: SourceLine[]
}

export function findOpenings(lines: readonly SourceLine[], context: OpeningContext): FoundOpenings {
  const { headings, passedOver } = findHeadings(lines, context)
  const found = headings.length > 0 ? headings : inProperties(lines, context.spelling)
  const openings: Opening[] = []
  for (const heading of found) {
    const before = openings.at(-1)
    if (before && repeats(before, heading, lines)) before.shapes.push(heading.index)
    else openings.push(opening(heading, lines, { ...context, isOnly: found.length === 1 }))
  }
  const unclear = passedOver.map((index) => lines[index]!).filter(({ text }) => context.label(text) === null)
  return { openings, passedOver: unclear }
}

/** "## Weekly" with "Date: 6 Nov" below: the heading names the meeting that the date opens. */
function opening(
  heading: MeetingHeading,
  lines: readonly SourceLine[],
  context: OpeningContext & { isOnly: boolean },
): Opening {
  if (heading.table) return rowOpening(heading, heading.table)
  const above = heading.style === 'heading' || heading.title !== '' ? -1 : headingAbove(heading, lines)
  const isTitleOfAll = !context.isOnly && lines.findIndex(({ kind }) => kind !== 'blank') === above
  const from = lines[heading.index]!.kind === 'property' ? 0 : heading.index
  const title = lines.findIndex(({ kind, raw }) => kind === 'property' && titleProperty.test(raw))
  const shapes = from < heading.index && title !== -1 ? [heading.index, title] : [heading.index]
  const plain = { ...heading, from, shapes, firstWords: null }
  if (above !== -1 && !isTitleOfAll && !context.label(lines[above]!.text))
    return { ...plain, title: lines[above]!.text, from: above, shapes: [above, heading.index] }
  const hasWords =
    heading.style !== 'heading' &&
    !lines[heading.index]!.isBold &&
    heading.after !== '' &&
    !heading.skipped &&
    !heading.namesAMeeting
  return hasWords ? withFirstWords(plain, lines) : plain
}

/** The titles of a table stand above its first row. */
function rowOpening(heading: MeetingHeading, { header }: MeetingTable): Opening {
  const isFirst = heading.index === header + 2
  return {
    ...heading,
    from: isFirst ? header : heading.index,
    shapes: isFirst ? [header, header + 1] : [],
    firstWords: null,
  }
}

const titleProperty = /^title\s*:/i
const mostProperties = 6

function headingAbove({ index, isProperty }: MeetingHeading, lines: readonly SourceLine[]): number {
  for (let above = index - 1, seen = 0; above >= 0 && seen <= mostProperties; above -= 1) {
    const line = lines[above]!
    if (line.kind === 'blank') continue
    if (line.kind === 'heading') return above
    if (!isProperty || line.kind !== 'text' || !/^[\p{L} ]{1,30}:/u.test(line.text)) return -1
    seen += 1
  }
  return -1
}

const longestTitle = 60

/** "6 Nov: talked about the roadmap." is a page in one line; "6 Nov: Intro" with lines beneath it has a title. */
function withFirstWords(opening: Opening, lines: readonly SourceLine[]): Opening {
  const line = lines[opening.index]!
  const next = lines[opening.index + 1]
  const isTitle =
    opening.after.length <= longestTitle && !/[.!?;]/.test(opening.after) && next !== undefined && next.kind !== 'blank'
  const isIndented = next !== undefined && next.indent > line.indent
  if (isTitle && (isIndented || (next.kind === 'item' && line.kind !== 'item'))) return opening
  const words = {
    ...line,
    kind: 'text' as const,
    raw: opening.after,
    body: opening.after,
    text: opening.after,
    isBold: false,
  }
  return { ...opening, title: '', firstWords: words }
}

/** The date said once more beneath its own heading. */
function repeats(before: Opening, heading: MeetingHeading, lines: readonly SourceLine[]): boolean {
  const between = lines.slice(before.index + 1, heading.index)
  const isClose = between.every(
    ({ kind, text }) => ['blank', 'heading', 'rule'].includes(kind) || /^[\p{L} ]{1,30}:/u.test(text),
  )
  const isSameDay = before.date.readings.some((a) =>
    heading.date.readings.some(
      (b) => a.month === b.month && a.day === b.day && (a.year ?? b.year) === (b.year ?? a.year),
    ),
  )
  return (
    isClose &&
    isSameDay &&
    heading.title === '' &&
    (heading.isProperty || before.index + 1 + between.length < before.index + 8)
  )
}

/** A file of one meeting, dated in its properties. */
function inProperties(lines: readonly SourceLine[], spelling: DateSpelling): MeetingHeading[] {
  const index = lines.findIndex(
    ({ kind, raw }) => kind === 'property' && /^(?:date|day|created|meeting[ _-]?date)\s*:/i.test(raw),
  )
  if (index === -1) return []
  const value = lines[index]!.raw.replace(/^[^:]*:\s*/, '').replace(/["'[\]]/g, '')
  const found = readHeadingText(value, spelling)
  const title = lines.find(({ kind, raw }) => kind === 'property' && titleProperty.test(raw))?.raw ?? ''
  return found
    ? [
        {
          ...found,
          // Words behind the date of a property have no other place.
          title: [title.replace(/^[^:]*:\s*/, '').replace(/^["']|["']$/g, ''), found.title].filter(Boolean).join(' · '),
          index,
          style: 'heading',
          hintedYear: null,
          dayGuessed: false,
          namesAMeeting: false,
        },
      ]
    : []
}
