import type { Day } from '../../action-items/rules/dates/days.ts'
import { type SettledDates, settleDates } from './dates/settle-dates.ts'
import { dateSpelling } from './dates/spelled-dates.ts'
import { undatedKey } from './keys.ts'
import { sourceLimits } from './limits.ts'
import { readLines } from './lines/source-lines.ts'
import { labelReader } from './meetings/labels.ts'
import { findOpenings, type Opening } from './meetings/openings.ts'
import type { PageContext } from './meetings/page.ts'
import { readPage } from './meetings/read-page.ts'
import { splitRegions } from './meetings/regions.ts'
import { withSkippedPoints } from './meetings/skipped-points.ts'
import { toMeeting, withUndated } from './meetings/to-meeting.ts'
import type { UnderstandContext, UnderstoodDocument } from './understood.ts'
import { dateWarnings } from './warnings.ts'

/** Reads a document by its looks. Every line of it that is not blank is part of the result; keys are still missing. */
export function readRunningNotes(source: string, context: UnderstandContext): UnderstoodDocument {
  const lines = readLines(source)
  const spelling = dateSpelling(context.language)
  const label = labelReader(context)
  const openings = findOpenings(lines, { spelling, label, importedOn: context.importedOn })
  const settled = settleDates(
    openings.map(({ date, hintedYear }) => ({ spelled: date, hintedYear })),
    context,
  )
  const document: UnderstoodDocument = {
    format: 'running_notes',
    writerId: context.writerId,
    importedOn: context.importedOn,
    lines: lines.length,
    newestFirst: settled.newestFirst,
    meetings: [],
    undated: { points: [], notes: [], actionItems: [], headings: [] },
    warnings: dateWarnings(openings, settled, lines),
  }
  const contextOf = pageContexts(context, settled, document)
  const dates = settled.dates.map(({ date }) => date)
  for (const region of splitRegions(lines, openings, { spelling, label })) {
    const date = region.opening ? dates[openings.indexOf(region.opening)] : undefined
    const page = readPage(region.lines, contextOf(date ?? null, nextOf(date, openings, dates)))
    if (date) document.meetings.push(toMeeting({ page, region, date, key: '', lines }))
    else document.undated = withUndated(document.undated, page, region)
  }
  return { ...document, meetings: withSkippedPoints(document.meetings) }
}

/** A page without any date is one meeting, of which only the person knows the day. */
export function asOneMeeting(source: string, context: UnderstandContext): UnderstoodDocument {
  const document = { ...readRunningNotes('', context), warnings: [] as UnderstoodDocument['warnings'] }
  const lines = readLines(source)
  const first = lines.find(({ kind }) => kind !== 'blank')
  const last = lines.findLast(({ kind }) => kind !== 'blank')
  if (!first || !last) return { ...document, lines: lines.length }
  const date = context.importedOn
  const message = `No date was found. All of it is kept as one meeting on ${date}: correct the day if it was another.`
  document.warnings.push({ kind: 'no_date', line: first.number, message })
  const page = readPage(lines, {
    ...pageContexts(context, settleDates([], context), document)(date, null),
    isPast: true,
  })
  const region = { opening: null, lines, periods: [], lastLine: last.number }
  return { ...document, lines: lines.length, meetings: [toMeeting({ page, region, date, key: undatedKey, lines })] }
}

type ContextOf = (date: Day | null, nextMeetingOn: Day | null) => PageContext

function pageContexts(context: UnderstandContext, settled: SettledDates, document: UnderstoodDocument): ContextOf {
  const label = labelReader(context)
  const budget = { actionItems: sourceLimits.actionItems }
  return (date, nextMeetingOn) => ({
    label,
    budget,
    warnings: document.warnings,
    isUndated: date === null,
    isPast: date !== null && date < context.importedOn,
    parse: {
      people: context.people,
      writerId: context.writerId,
      today: date ?? context.importedOn,
      nextMeetingOn,
      locale: settled.order === 'month_first' ? 'en-US' : 'en-GB',
    },
  })
}

/** "Before next time" is the meeting after this one that was not skipped. */
function nextOf(date: Day | undefined, openings: readonly Opening[], dates: readonly Day[]): Day | null {
  if (!date) return null
  const later = dates.filter((each, index) => each > date && !openings[index]!.skipped)
  return later.reduce<Day | null>((next, each) => (next === null || each < next ? each : next), null)
}
