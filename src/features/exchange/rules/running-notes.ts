import type { Day } from '../../action-items/rules/dates/days.ts'
import { localeOf } from './dates/day-order.ts'
import { type SettledDates, settleDates } from './dates/settle-dates.ts'
import { dateSpelling } from './dates/spelled-dates.ts'
import { undatedKey } from './keys.ts'
import { limits, sourceLimits } from './limits.ts'
import { readLines } from './lines/source-lines.ts'
import { type LabelReader, labelReader } from './meetings/labels.ts'
import { meetingNamer } from './meetings/meeting-words.ts'
import { findOpenings, type Opening } from './meetings/openings.ts'
import { addHeading, type PageContext } from './meetings/page.ts'
import { readPage } from './meetings/read-page.ts'
import { splitRegions } from './meetings/regions.ts'
import { withSkippedPoints } from './meetings/skipped-points.ts'
import { addUndated, toMeeting } from './meetings/to-meeting.ts'
import type { UnderstandContext, UnderstoodDocument } from './understood.ts'
import { dateWarnings, passedOverWarnings } from './warnings.ts'

/** Reads a document by its looks. Every line of it that is not blank is part of the result; keys are still missing. */
export function readRunningNotes(source: string, context: UnderstandContext): UnderstoodDocument {
  const lines = readLines(source)
  const spelling = dateSpelling(context.language)
  const label = labelReader(context)
  const { importedOn, people } = context
  const namesAMeeting = meetingNamer(people)
  const { openings, passedOver } = findOpenings(lines, { spelling, label, namesAMeeting, importedOn })
  const settled = settleDates(
    openings.map(({ date, hintedYear }) => ({ spelled: date, hintedYear })),
    context,
  )
  const document: UnderstoodDocument = {
    format: 'running_notes',
    writerId: context.writerId,
    importedOn: context.importedOn,
    people: context.people,
    locale: localeOf(settled.order),
    language: context.language,
    lines: lines.length,
    newestFirst: settled.newestFirst,
    meetings: [],
    undated: { points: [], notes: [], actionItems: [], records: [], headings: [] },
    warnings: [...dateWarnings(openings, settled, lines), ...passedOverWarnings(passedOver)],
  }
  const contextOf = pageContexts({ ...context, label }, settled, document)
  const dates = settled.dates.map(({ date }) => date)
  const nextOf = nextDates(dates, openings)
  const dateOf = new Map(openings.map((opening, index) => [opening, dates[index]!]))
  for (const region of splitRegions(lines, openings, { spelling, label })) {
    const date = region.opening ? dateOf.get(region.opening) : undefined
    const page = readPage(region.lines, {
      ...contextOf(date ?? null, date ? nextOf(date) : null),
      table: region.opening?.table ?? null,
    })
    if (date) document.meetings.push(toMeeting({ page, region, date, key: '', lines }))
    else addUndated(document.undated, page, region)
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
  const pageContext = {
    ...pageContexts({ ...context, label: labelReader(context) }, settleDates([], context), document)(date, null),
    isPast: true,
    isDated: false,
  }
  const title = first.kind === 'heading' && first.level === 1 && !pageContext.label(first.text) ? first : null
  const page = readPage(title ? lines.filter((line) => line !== title) : lines, pageContext)
  if (title) addHeading(page, title, 'title')
  if (page.summary) page.notes.push({ key: '', ...page.summary })
  const region = { opening: null, lines, periods: [], lastLine: last.number }
  const meeting = toMeeting({ page: { ...page, summary: null }, region, date, key: undatedKey, lines })
  return {
    ...document,
    lines: lines.length,
    meetings: [{ ...meeting, title: title?.text.slice(0, limits.title) ?? '' }],
  }
}

type ReadingContext = UnderstandContext & { label: LabelReader }
type ContextOf = (date: Day | null, nextMeetingOn: Day | null) => PageContext

function pageContexts(context: ReadingContext, settled: SettledDates, document: UnderstoodDocument): ContextOf {
  const { label } = context
  const spelling = dateSpelling(context.language)
  const budget = { actionItems: sourceLimits.actionItems }
  return (date, nextMeetingOn) => ({
    label,
    spelling,
    budget,
    warnings: document.warnings,
    isUndated: date === null,
    isDated: date !== null,
    isPast: date !== null && date < context.importedOn,
    table: null,
    parse: {
      people: context.people,
      writerId: context.writerId,
      today: date ?? context.importedOn,
      nextMeetingOn,
      locale: localeOf(settled.order),
    },
  })
}

/** "Before next time" is the meeting after this one that was not skipped. */
function nextDates(dates: readonly Day[], openings: readonly Opening[]): (date: Day) => Day | null {
  const held = [...new Set(dates.filter((_, index) => !openings[index]!.skipped))].sort()
  const following = new Map<Day, Day | null>()
  let at = held.length
  for (const date of [...new Set(dates)].sort().reverse()) {
    while (at > 0 && held[at - 1]! > date) at -= 1
    following.set(date, held[at] ?? null)
  }
  return (date) => following.get(date) ?? null
}
