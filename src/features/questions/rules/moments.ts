import { Temporal } from 'temporal-polyfill'
import type { Tag } from './topics.ts'

/** Our own: for a month one is back rather than simply here. */
const BACK_DAYS = 28
const QUARTER_END_DAYS = 7
const QUARTER_BEGIN_DAYS = 14
/** Templates for talks after something has gone wrong between the two. */
const AFTER_A_CONFLICT: readonly string[] = ['hard-talk', 'repair']

/**
 * What is true of two people now, as far as Rapport can know it. Whom a question is about, and whether the two work with
 * OKRs or KPIs, it cannot know: that is chosen by whoever prepares.
 */
export function momentsOf({
  held,
  timeZones,
  otherAwayUntil,
  lastTemplate,
  now,
}: {
  /** How many meetings the two have held. */
  held: number
  timeZones: readonly [string, string]
  /** The last day of the other's leave, if they gave one. */
  otherAwayUntil: string | null
  /** What their last meeting followed. */
  lastTemplate: string | undefined
  now: Date
}): Tag[] {
  if (held === 0) return ['first-meeting']
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime())
  const today = instant.toZonedDateTimeISO(timeZones[0]).toPlainDate()
  const [offset, otherOffset] = timeZones.map((zone) => instant.toZonedDateTimeISO(zone).offsetNanoseconds)
  const daysBack = otherAwayUntil === null ? 0 : Temporal.PlainDate.from(otherAwayUntil).until(today).days
  const quarter = Temporal.PlainDate.from({ year: today.year, month: today.month - ((today.month - 1) % 3), day: 1 })
  const daysIn = quarter.until(today).days
  const daysLeft = today.until(quarter.add({ months: 3 })).days
  const fits: [Tag, boolean][] = [
    ['remote', offset !== otherOffset],
    ['after-leave', daysBack > 0 && daysBack <= BACK_DAYS],
    ['after-conflict', AFTER_A_CONFLICT.includes(lastTemplate ?? '')],
    ['retrospective', daysLeft <= QUARTER_END_DAYS],
    ['goals', daysIn < QUARTER_BEGIN_DAYS],
  ]
  return fits.filter(([, isNow]) => isNow).map(([tag]) => tag)
}
