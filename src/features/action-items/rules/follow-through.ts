import type { Repeats } from '../contract.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Until then a date is still being agreed; a later one is a correction, not a promise that moves. */
const AGREEING_HOURS = 1
/** Moved this often, the two should talk about what gives way. */
export const MOVES_BEFORE_TALK = 2

/** Whether a change of the day counts as renegotiated: moved later, or left without a day, once it was agreed. */
export function isRenegotiation(
  item: { dueOn: string | null; createdAt: string },
  dueOn: string | null,
  now: Date,
): boolean {
  if (item.dueOn === null || now.getTime() - Date.parse(item.createdAt) < AGREEING_HOURS * HOUR) return false
  return dueOn === null || dueOn > item.dueOn
}

/** The next day of a promise that returns: a whole number of its intervals on, and not in the past. */
export function nextDue(repeats: Repeats, dueOn: string | null, today: string): string {
  const from = dueOn ?? today
  for (let turn = 1; ; turn++) {
    const next = repeats === 'monthly' ? monthsOn(from, turn) : daysOn(from, turn * (repeats === 'weekly' ? 7 : 14))
    if (next >= today) return next
  }
}

function daysOn(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

/** The same day of a later month, or its last where it has none. */
function monthsOn(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Days to offer for what takes longer: tomorrow, the end of this week, a week from now. Working days, each once. */
export function newDays(today: string): string[] {
  const weekday = new Date(today).getUTCDay()
  const friday = daysOn(today, (5 - weekday + 7) % 7)
  const days = [onWorkday(daysOn(today, 1)), friday > today ? friday : daysOn(friday, 7), onWorkday(daysOn(today, 7))]
  return [...new Set(days)].toSorted()
}

function onWorkday(day: string): string {
  const weekday = new Date(day).getUTCDay()
  return weekday === 6 ? daysOn(day, 2) : weekday === 0 ? daysOn(day, 1) : day
}
