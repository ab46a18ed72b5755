import { Temporal } from 'temporal-polyfill'
import type { Rhythm } from '../contract.ts'

/** One place in a rhythm: the local day it falls on and the moment it starts. */
export interface Slot {
  on: string
  startsAt: string
}

/**
 * The slots of a rhythm that start after `after` (ISO instant), soonest first, without end. Counted in local calendar
 * weeks from the rhythm's anchor, so ten o'clock stays ten o'clock when the clocks change; a time that the change skips
 * moves forward, as calendars do.
 */
export function* slotsAfter(rhythm: Rhythm, after: string): Generator<Slot> {
  const now = Temporal.Instant.from(after)
  const first = firstDay(rhythm)
  const today = now.toZonedDateTimeISO(rhythm.timeZone).toPlainDate()
  const weeksPassed = Math.max(
    0,
    Math.floor(first.until(today, { largestUnit: 'weeks' }).weeks / rhythm.everyWeeks) - 1,
  )
  for (let step = weeksPassed; ; step++) {
    const on = first.add({ weeks: step * rhythm.everyWeeks })
    const startsAt = on.toZonedDateTime({ timeZone: rhythm.timeZone, plainTime: rhythm.startsAt }).toInstant()
    if (Temporal.Instant.compare(startsAt, now) > 0)
      yield { on: on.toString(), startsAt: startsAt.toString({ smallestUnit: 'millisecond' }) }
  }
}

/** The template the meeting on a slot's day follows: every n-th since the anchor may follow another. */
export function templateOn(rhythm: Rhythm, on: string): string {
  if (!rhythm.other) return rhythm.template
  const weeks = firstDay(rhythm).until(Temporal.PlainDate.from(on), { largestUnit: 'weeks' }).weeks
  const nth = Math.round(weeks / rhythm.everyWeeks) + 1
  return nth % rhythm.other.every === 0 ? rhythm.other.template : rhythm.template
}

/** The first day on or after the anchor that is the rhythm's weekday. */
function firstDay({ anchorOn, weekday }: Rhythm): Temporal.PlainDate {
  const anchor = Temporal.PlainDate.from(anchorOn)
  return anchor.add({ days: (weekday - anchor.dayOfWeek + 7) % 7 })
}

/** The calendar day of a moment where somebody lives. */
export function dayIn(timeZone: string, instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
