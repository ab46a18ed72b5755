import { type Day, plusDays } from '../../../action-items/rules/dates/days.ts'
import { furthestAhead } from '../dates/settle-dates.ts'
import type { DateSpelling } from '../dates/spelled-dates.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import { type HeadingText, readHeadingText, soundsLikeAMeeting } from './heading-text.ts'

/** How sure a line is to open a meeting. 'inline': words follow the date on its line. */
type Style = 'heading' | 'bold' | 'alone' | 'item' | 'inline' | 'bare'

export interface MeetingHeading extends HeadingText {
  index: number
  style: Style
  hintedYear: number | null
  /** Only the month is written: the first stands for it. */
  dayGuessed: boolean
}

const longestHeading = 200
const longestBold = 90

/** The lines that open a meeting. */
export function findHeadings(lines: readonly SourceLine[], spelling: DateSpelling, importedOn: Day): MeetingHeading[] {
  const candidates: MeetingHeading[] = []
  let hintedYear: number | null = null
  for (const [index, line] of lines.entries()) {
    hintedYear = periodOf(line, spelling)?.year ?? hintedYear
    const found = readCandidate(lines, index, spelling)
    if (found)
      candidates.push({ ...found, index, hintedYear: withoutYear(found) ? hintedYear : null, dayGuessed: false })
  }
  const days = chosen(candidates, lines, importedOn)
  return [...days, ...monthsOf(lines, spelling, days)].sort((a, b) => a.index - b.index)
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
}

type Candidate = HeadingText & { style: Style }

function readCandidate(lines: readonly SourceLine[], index: number, spelling: DateSpelling): Candidate | null {
  const line = lines[index]!
  if (!['heading', 'text', 'item'].includes(line.kind) || line.box !== null || line.raw.length > 4 * longestHeading)
    return null
  // "13. November" looks like the thirteenth item of a list.
  const text = /^\d/.test(line.marker) ? `${line.marker} ${line.text}` : line.text
  const found = readHeadingText(text.slice(0, longestHeading), spelling)
  if (!found || found.isAboutSomethingElse) return null
  const style = line.kind === 'heading' ? 'heading' : styleOf(lines, index, { ...found, text })
  const isPlainRange = found.date.isRange && style !== 'heading' && style !== 'bold'
  const skipped = found.skipped ?? (line.isStruck ? { reason: '' } : null)
  return style === null || isPlainRange ? null : { ...found, skipped, style }
}

function styleOf(lines: readonly SourceLine[], index: number, found: HeadingText & { text: string }): Style | null {
  const line = lines[index]!
  const opensLine = found.before === '' || (soundsLikeAMeeting(found.before) && !/[.!?]/.test(found.before))
  const isAlone = opensLine && (found.after === '' || found.skipped !== null || /^\([^()]*\)$/.test(found.after))
  const isItem = line.kind === 'item' && !/^\d/.test(line.marker)
  if (line.isBold && found.text.length <= longestBold)
    return !(isAlone || found.before === '' || isParted(found)) ? null : isItem ? 'item' : 'bold'
  if (opensWithBoldDate(line, found)) return isItem ? 'item' : 'bold'
  if (found.date.isBare) return isAlone && line.kind === 'text' ? 'bare' : null
  if (isAlone && !isItem) return answersLineAbove(lines, index) ? null : 'alone'
  if (isAlone && isItem && hasChildren(lines, index)) return 'item'
  return found.before === '' && isParted(found) ? 'inline' : null
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

function chosen(candidates: MeetingHeading[], lines: readonly SourceLine[], importedOn: Day): MeetingHeading[] {
  const sure = candidates.filter(({ style, ...found }) =>
    style === 'heading' || style === 'bold' ? true : style === 'alone' && !isFarAhead(found, importedOn),
  )
  const kept = withoutDeeper(sure, lines)
  const items = candidates.filter(({ style }) => style === 'item')
  const inline = candidates.filter(({ style, after }) => style === 'inline' && after !== '')
  const bare = candidates.filter(({ style }) => style === 'bare')
  if (kept.length === 0 && items.length === 0) return bare.length > 1 ? bare : inline
  return kept.length === 0 || (kept.length === 1 && items.length > 1 && kept[0]!.index < items[0]!.index)
    ? [...kept, ...items]
    : kept
}

function isFarAhead({ date }: Pick<MeetingHeading, 'date'>, importedOn: Day): boolean {
  const { year, month, day } = date.readings[0]
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return year !== null && written > plusDays(importedOn, furthestAhead)
}

/** A heading with a date inside a meeting is a topic, unless it is nothing but a date. */
function withoutDeeper(headings: MeetingHeading[], lines: readonly SourceLine[]): MeetingHeading[] {
  const counts = new Map<number, number>()
  for (const { index, style } of headings)
    if (style === 'heading') counts.set(lines[index]!.level, (counts.get(lines[index]!.level) ?? 0) + 1)
  const [main] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [6]
  return headings.filter(({ index, style, title }, position) => {
    const { level } = lines[index]!
    const isInside = style === 'bold' ? counts.size > 0 : style === 'heading' && level > main
    return !isInside || title === '' || position === 0
  })
}
