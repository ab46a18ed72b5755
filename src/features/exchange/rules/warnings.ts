import { firstName } from '../../people/rules/names.ts'
import type { SettledDates } from './dates/settle-dates.ts'
import type { SourceLine } from './lines/source-lines.ts'
import type { MeetingHeading } from './meetings/headings.ts'
import { isLeftOut } from './private-points.ts'
import type { UnderstoodDocument, UnderstoodWarning, WarningKind } from './understood.ts'

const reasons = {
  other_dates: 'as other dates in the document are written',
  order: 'because only that fits between its neighbours',
  earlier: 'as it was when this document came before',
  locale: 'as your language writes it',
} as const

/** What to look at before the dates are believed, in the order of the document. */
export function dateWarnings(
  headings: readonly MeetingHeading[],
  { dates, newestFirst }: SettledDates,
  lines: readonly SourceLine[],
): UnderstoodWarning[] {
  const seen = new Set<string>()
  return headings.flatMap((heading, index) => {
    const { date, yearGuessed, ambiguous, outOfOrder, inTheFuture } = dates[index]!
    const line = lines[heading.index]!.number
    const isRepeated = seen.has(date)
    seen.add(date)
    const warning = (isMeant: boolean, kind: WarningKind, message: string) => (isMeant ? [{ kind, line, message }] : [])
    return [
      ...warning(yearGuessed, 'year_guessed', `The year is not written. Taken as ${date}, from the dates around it.`),
      ...warning(heading.dayGuessed, 'day_guessed', `Only the month is written. Taken as ${date}.`),
      ...warning(
        ambiguous !== null,
        'day_month_ambiguous',
        `This can be ${date} or ${ambiguous?.other}. Taken as ${date}, ${reasons[ambiguous?.because ?? 'locale']}.`,
      ),
      ...warning(
        outOfOrder,
        'out_of_order',
        `${date} is ${newestFirst ? 'later' : 'earlier'} than the meeting above it, unlike the rest of the document.`,
      ),
      ...warning(inTheFuture, 'in_the_future', `${date} is still far ahead. Check the year.`),
      ...warning(isRepeated, 'same_day', `There is more than one meeting on ${date}. They are kept apart.`),
    ]
  })
}

/** Lines that may open a meeting of their own: silently making them a part of the one above would hide it. */
export const passedOverWarnings = (lines: readonly SourceLine[]): UnderstoodWarning[] =>
  lines.map(({ number }) => ({
    kind: 'date_not_understood',
    line: number,
    message: 'This may be the date of another meeting. It stays with the meeting above, unless you begin one here.',
  }))

/** An action item that names nobody belongs to whoever brings the document, until they say otherwise. */
export function ownerWarnings({ meetings, undated, people, writerId }: UnderstoodDocument): UnderstoodWarning[] {
  const writer = firstName(people.find(({ id }) => id === writerId)!)
  const message = `Nobody is named. It becomes ${writer}'s, unless you choose somebody else.`
  return [undated, ...meetings].flatMap(({ actionItems }) =>
    actionItems
      .filter(({ ownerId }) => ownerId === null)
      .map(({ firstLine }) => ({ kind: 'owner_unknown' as const, line: firstLine, message })),
  )
}

/** A point of the other that only they may see: their own import keeps it, this one leaves it out. */
export function privateWarnings(document: UnderstoodDocument): UnderstoodWarning[] {
  const { meetings, undated, people, writerId } = document
  const other = firstName(people.find(({ id }) => id !== writerId)!)
  const message = `Private to ${other}, so it is left out. It comes back when ${other} imports the document.`
  return [undated, ...meetings].flatMap(({ points }) =>
    points
      .filter((point) => isLeftOut(point, document))
      .map(({ firstLine }) => ({ kind: 'private_of_other' as const, line: firstLine, message })),
  )
}
