import type { DateSpelling } from '../dates/spelled-dates.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import { periodOf } from './headings.ts'
import type { LabelReader } from './labels.ts'
import type { Opening } from './openings.ts'

/** The lines of one meeting, or of what stands outside all of them. */
export interface Region {
  opening: Opening | null
  /** Without the lines that only open it. */
  lines: SourceLine[]
  /** "November 2025" and the like. */
  periods: SourceLine[]
  lastLine: number
}

interface RegionContext {
  spelling: DateSpelling
  label: LabelReader
}

/** Parts the document at its meetings' openings and at headings that stand above a meeting's own. */
export function splitRegions(
  lines: readonly SourceLine[],
  openings: readonly Opening[],
  context: RegionContext,
): Region[] {
  const starts = new Map(openings.map((opening) => [opening.from, opening]))
  const regions: Region[] = [emptyRegion(null)]
  for (const [index, line] of lines.entries()) {
    const opening = starts.get(index)
    let region = regions.at(-1)!
    const isPeriod = !opening && periodOf(line, context.spelling) !== null
    if (opening || (region.opening && (isPeriod || endsMeeting(line, region.opening, lines, context)))) {
      region = emptyRegion(opening ?? null)
      if (opening?.firstWords) region.lines.push(opening.firstWords)
      regions.push(region)
    }
    if (isPeriod) region.periods.push(line)
    else if (!region.opening?.shapes.includes(index)) region.lines.push(line)
    if (line.kind !== 'blank') region.lastLine = line.number
  }
  return regions
}

const emptyRegion = (opening: Opening | null): Region => ({ opening, lines: [], periods: [], lastLine: 0 })

/**
 * A heading of a higher rank than the meeting's own ends the meeting, unless it is one of the usual parts of a page; and so
 * does whatever stands beneath a table of meetings.
 */
function endsMeeting(
  line: SourceLine,
  opening: Opening,
  lines: readonly SourceLine[],
  { label }: RegionContext,
): boolean {
  if (opening.table) return line.kind !== 'table' && line.kind !== 'blank'
  if (line.kind !== 'heading' || label(line.text) !== null) return false
  const own = lines[opening.from]!
  return line.level < (own.kind === 'heading' ? own.level : 2)
}
