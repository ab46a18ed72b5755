import type { Day } from '../../../action-items/rules/dates/days.ts'
import type { DateSpelling } from '../dates/spelled-dates.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import { chooseHeadings } from './choose-headings.ts'
import { type HeadingText, readHeadingText } from './heading-text.ts'
import type { MeetingTable } from './meeting-table.ts'
import { type MeetingNamer, soundsLikeAMeeting } from './meeting-words.ts'

/**
 * How sure a line is to open a meeting. 'inline': words follow the date behind a dash or a colon; 'loose': words follow
 * it with nothing in between; 'bare': numbers such as 5/6 alone.
 */
export type HeadingStyle = 'heading' | 'bold' | 'alone' | 'item' | 'inline' | 'loose' | 'bare'

export interface MeetingHeading extends HeadingText {
  index: number
  style: HeadingStyle
  hintedYear: number | null
  /** Only the month is written: the first stands for it. */
  dayGuessed: boolean
  /** "Weekly 1:1": the words beside the date only say that it is a meeting. */
  namesAMeeting: boolean
  /** It is a row of this table. */
  table?: MeetingTable
}

export interface HeadingContext {
  spelling: DateSpelling
  namesAMeeting: MeetingNamer
  importedOn: Day
}

export interface FoundHeadings {
  headings: MeetingHeading[]
  /** Indexes of lines that look as if they opened a meeting and were not taken. */
  passedOver: number[]
}

const longestHeading = 200
const longestBold = 90

/** The lines that open a meeting. */
export function findHeadings(lines: readonly SourceLine[], context: HeadingContext): FoundHeadings {
  const { spelling } = context
  const candidates: MeetingHeading[] = []
  let hintedYear: number | null = null
  for (const [index, line] of lines.entries()) {
    hintedYear = periodOf(line, spelling)?.year ?? hintedYear
    const found = readCandidate(lines, index, context)
    if (found)
      candidates.push({ ...found, index, hintedYear: withoutYear(found) ? hintedYear : null, dayGuessed: false })
  }
  const { headings, passedOver } = chooseHeadings(candidates, lines, context)
  return {
    headings: [...headings, ...monthsOf(lines, spelling, headings)].sort((a, b) => a.index - b.index),
    passedOver,
  }
}

const withoutYear = ({ date }: HeadingText) => date.readings.every(({ year }) => year === null)

/** "2025" or "November 2025" as a heading: it dates what stands beneath it. */
export const periodOf = (line: SourceLine, spelling: DateSpelling) =>
  line.kind === 'heading' || line.isBold ? spelling.period(line.text) : null

/** "November 2025" with no day beneath it, but with words: the one meeting of that month. */
function monthsOf(
  lines: readonly SourceLine[],
  spelling: DateSpelling,
  days: readonly MeetingHeading[],
): MeetingHeading[] {
  const periods = lines.flatMap((line, index) => {
    const period = periodOf(line, spelling)
    return period ? [{ ...period, index }] : []
  })
  return periods.flatMap(({ year, month, index }, position) => {
    const end = periods[position + 1]?.index ?? lines.length
    const hasDays = days.some((day) => day.index > index && day.index < end)
    const hasWords = lines.slice(index + 1, end).some(({ kind }) => !['blank', 'heading', 'rule'].includes(kind))
    if (month === null || hasDays || !hasWords) return []
    const date = { ...monthAlone, readings: [{ year, month, day: 1 }] as const }
    return [{ ...noWords, date, index, style: 'heading' as const, hintedYear: null, dayGuessed: true }]
  })
}

const monthAlone = { start: 0, end: 0, proves: null, weekday: null, isRange: false, isBare: false }
const noWords = {
  time: null,
  title: '',
  skipped: null,
  before: '',
  after: '',
  isProperty: false,
  isAboutSomethingElse: false,
  namesAMeeting: false,
}

type Candidate = HeadingText & Pick<MeetingHeading, 'style' | 'namesAMeeting'>

function readCandidate(
  lines: readonly SourceLine[],
  index: number,
  { spelling, namesAMeeting }: HeadingContext,
): Candidate | null {
  const line = lines[index]!
  if (!['heading', 'text', 'item'].includes(line.kind) || line.box !== null || line.raw.length > 4 * longestHeading)
    return null
  // "13. November" looks like the thirteenth item of a list.
  const text = /^\d/.test(line.marker) ? `${line.marker} ${line.text}` : line.text
  const read = readHeadingText(text.slice(0, longestHeading), spelling)
  if (!read || read.isAboutSomethingElse) return null
  const found = { ...read, namesAMeeting: namesAMeeting(`${read.before} ${read.after}`) }
  const style = line.kind === 'heading' ? 'heading' : styleOf(lines, index, { ...found, text })
  const isPlainRange = found.date.isRange && style !== 'heading' && style !== 'bold'
  const skipped = found.skipped ?? (line.isStruck ? { reason: '' } : null)
  return style === null || isPlainRange ? null : { ...found, skipped, style }
}

type Found = Omit<Candidate, 'style'> & { text: string }

function styleOf(lines: readonly SourceLine[], index: number, found: Found): HeadingStyle | null {
  const line = lines[index]!
  const opensLine = found.before === '' || (soundsLikeAMeeting(found.before) && !/[.!?]/.test(found.before))
  const isAlone =
    found.namesAMeeting ||
    (opensLine && (found.after === '' || found.skipped !== null || /^\([^()]*\)$/.test(found.after)))
  const isItem = line.kind === 'item' && !/^\d/.test(line.marker)
  if (line.isBold && found.text.length <= longestBold)
    return !(isAlone || found.before === '' || isParted(found)) ? null : isItem ? 'item' : 'bold'
  if (opensWithBoldDate(line, found)) return isItem ? 'item' : 'bold'
  if (found.date.isBare) return isAlone && line.kind === 'text' ? 'bare' : null
  if (isAlone && !isItem) return answersLineAbove(lines, index) ? null : 'alone'
  if (isAlone && isItem && hasChildren(lines, index)) return 'item'
  if (found.before !== '') return null
  if (isParted(found)) return 'inline'
  return line.kind === 'text' && !withoutYear(found) ? 'loose' : null
}

/** "**6 Nov** – Intro" */
function opensWithBoldDate({ body }: SourceLine, { before, date }: HeadingText): boolean {
  const bold = /^\*\*([^*]{3,90})\*\*/.exec(body)?.[1]
  return before === '' && bold !== undefined && bold.length >= date.end
}

/** "Intro – 2 Oct", "2 Oct: Intro" */
const isParted = ({ text, date }: HeadingText & { text: string }) =>
  /[\u2013\u2014|:,-]\s*$/.test(text.slice(0, date.start)) ||
  /^(?:\s*\([^()]{1,20}\))?\s*[\u2013\u2014|:-]/.test(text.slice(date.end))

/** "Next meeting:" with the date on the next line. */
function answersLineAbove(lines: readonly SourceLine[], index: number): boolean {
  const above = lines.slice(Math.max(0, index - 3), index).findLast(({ kind }) => kind !== 'blank')
  return (
    above !== undefined &&
    above.kind !== 'heading' &&
    /(?:next|deadline|due|until|holidays?).{0,30}:$/i.test(above.text)
  )
}

function hasChildren(lines: readonly SourceLine[], index: number): boolean {
  const next = lines.slice(index + 1, index + 4).find(({ kind }) => kind !== 'blank')
  return next !== undefined && next.kind !== 'heading' && next.indent > lines[index]!.indent
}
