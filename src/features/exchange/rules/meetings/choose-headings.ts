import { type Day, plusDays } from '../../../action-items/rules/dates/days.ts'
import { furthestAhead } from '../dates/settle-dates.ts'
import type { DateSpelling } from '../dates/spelled-dates.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import type { FoundHeadings, HeadingContext, MeetingHeading } from './headings.ts'
import { meetingsOfTables } from './meeting-table.ts'

/** Which of the lines that may open a meeting do: the surest kind there is in the document. */
export function chooseHeadings(
  candidates: readonly MeetingHeading[],
  lines: readonly SourceLine[],
  context: HeadingContext,
): FoundHeadings {
  const sure = candidates.filter(({ style, ...found }) =>
    style === 'heading' || style === 'bold' ? true : style === 'alone' && !isFarAhead(found, context.importedOn),
  )
  const kept = [...withoutDeeper(sure, lines), ...alike(candidates, sure, lines)]
  const items = candidates.filter(({ style }) => style === 'item')
  if (kept.length === 0 && items.length === 0)
    return { headings: withoutSureOnes(candidates, lines, context), passedOver: [] }
  const isOfItems = kept.length === 0 || (kept.length === 1 && items.length > 1 && kept[0]!.index < items[0]!.index)
  const headings = isOfItems ? [...kept, ...items] : kept
  return { headings, passedOver: passedOver(candidates, headings, { lines, spelling: context.spelling }) }
}

function withoutSureOnes(
  candidates: readonly MeetingHeading[],
  lines: readonly SourceLine[],
  { spelling }: HeadingContext,
): MeetingHeading[] {
  const rows = meetingsOfTables(lines, spelling)
  if (rows.length > 0) return rows
  const bare = candidates.filter(({ style }) => style === 'bare')
  if (bare.length > 1) return bare
  const inline = candidates.filter(({ style, after }) => style === 'inline' && after !== '')
  return inline.length > 0 ? inline : candidates.filter((found) => found.style === 'loose' && opensAPage(found, lines))
}

function isFarAhead({ date }: Pick<MeetingHeading, 'date'>, importedOn: Day): boolean {
  const { year, month, day } = date.readings[0]
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return year !== null && written > plusDays(importedOn, furthestAhead)
}

/** A heading with a date inside a meeting is a topic, unless it is nothing but a date. */
function withoutDeeper(headings: readonly MeetingHeading[], lines: readonly SourceLine[]): MeetingHeading[] {
  const main = mainLevel(headings, lines)
  return headings.filter(({ index, style, title, skipped, namesAMeeting }, position) => {
    const isInside = style === 'bold' ? main !== null : style === 'heading' && lines[index]!.level > (main ?? 6)
    return !isInside || title === '' || skipped !== null || namesAMeeting || position === 0
  })
}

/** The level most of them have; null when none is a heading. */
function mainLevel(headings: readonly MeetingHeading[], lines: readonly SourceLine[]): number | null {
  const counts = new Map<number, number>()
  for (const { index, style } of headings)
    if (style === 'heading') counts.set(lines[index]!.level, (counts.get(lines[index]!.level) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null
}

/** "2025-11-06 Pay and roadmap" where other pages open with a date that stands alone. */
function alike(
  candidates: readonly MeetingHeading[],
  sure: readonly MeetingHeading[],
  lines: readonly SourceLine[],
): MeetingHeading[] {
  const isPlain = sure.length > 0 && sure.every(({ style }) => style === 'alone')
  return isPlain ? candidates.filter((found) => found.style === 'loose' && opensAPage(found, lines)) : []
}

const longestTitle = 60

/** A short line after a blank one, with words beneath it. */
function opensAPage({ index, after }: MeetingHeading, lines: readonly SourceLine[]): boolean {
  const above = lines[index - 1]
  const below = lines.slice(index + 1, index + 3).find(({ kind }) => kind !== 'blank')
  return (
    (above === undefined || ['blank', 'rule', 'heading'].includes(above.kind)) &&
    below !== undefined &&
    after.length <= longestTitle &&
    !/[.!?;]$/.test(after)
  )
}

/** What a reader might take for a meeting of its own: dated lines, and "Week 45" among the headings of meetings. */
function passedOver(
  candidates: readonly MeetingHeading[],
  headings: readonly MeetingHeading[],
  { lines, spelling }: { lines: readonly SourceLine[]; spelling: DateSpelling },
): number[] {
  const taken = new Set(headings.map(({ index }) => index))
  const dated = candidates.filter(
    ({ style, before, namesAMeeting }) =>
      ['heading', 'bold', 'alone', 'loose'].includes(style) && (before === '' || namesAMeeting),
  )
  const main = mainLevel(headings, lines)
  const isNumbered = ({ kind, level, text }: SourceLine) =>
    kind === 'heading' && level === main && /\d/.test(text.replace(/1[:-]1/, '')) && spelling.find(text).length === 0
  const numbered = lines.flatMap((line, index) => (isNumbered(line) ? [index] : []))
  const first = Math.min(...taken)
  return [...new Set([...dated.map(({ index }) => index), ...numbered])]
    .filter((index) => index > first && !taken.has(index))
    .sort((a, b) => a - b)
}
