import type { Day } from '../../../action-items/rules/dates/days.ts'
import { dateSpelling } from '../dates/spelled-dates.ts'
import type { PromiseContext } from '../items/sentence.ts'
import type { UnderstoodDocument, UnderstoodMeeting } from '../understood.ts'

/** A meeting's page, or what stands outside of all. */
export type MendedPage = Pick<UnderstoodMeeting, 'points' | 'notes' | 'actionItems'>

export function onPages(
  document: UnderstoodDocument,
  change: <P extends MendedPage>(page: P, context: PromiseContext) => P,
): UnderstoodDocument {
  return {
    ...document,
    meetings: document.meetings.map((meeting) => change(meeting, promiseContext(document, meeting))),
    undated: change(document.undated, promiseContext(document, null)),
  }
}

/** How a line of a page is read again when it is mended. */
export function promiseContext(document: UnderstoodDocument, meeting: UnderstoodMeeting | null): PromiseContext {
  const { people, writerId, importedOn, locale, language } = document
  return {
    spelling: dateSpelling(language),
    parse: {
      people,
      writerId,
      locale,
      today: meeting?.date ?? importedOn,
      nextMeetingOn: meeting && nextMeetingOn(document, meeting),
    },
  }
}

/** The next day they met: what "before next time" is counted to. */
export function nextMeetingOn({ meetings }: UnderstoodDocument, { date }: UnderstoodMeeting): Day | null {
  const later = meetings.filter((other) => !other.skipped && other.date > date).map((other) => other.date)
  return later.sort()[0] ?? null
}

/** A name for one more part of what has this name; the document keeps both when it comes again. */
export function freeKey({ meetings, undated }: UnderstoodDocument, key: string): string {
  const used = new Set(
    [undated, ...meetings].flatMap(({ points, notes, actionItems }) =>
      [...points, ...notes, ...actionItems].map((thing) => thing.key),
    ),
  )
  let count = 2
  while (used.has(`${key}.${count}`)) count += 1
  return `${key}.${count}`
}
