import { dayOf } from '../../../action-items/rules/dates/days.ts'

/** One way to read what is written; 5/6 has two. */
export interface Reading {
  /** null: not written. */
  year: number | null
  month: number
  day: number
}

export interface Readings {
  /** The day-first reading before the month-first one. */
  readings: readonly [Reading] | readonly [dayFirst: Reading, monthFirst: Reading]
  /** Which order the numbers can only have had: "30/10" proves day first. */
  proves: 'day_first' | 'month_first' | null
}

const isReal = ({ year, month, day }: Reading) => dayOf(year ?? leapYear, month, day) !== undefined
// Without a year 29 February may be meant.
const leapYear = 2024

/** Null for a day that no calendar has. */
export const oneReading = (reading: Reading): Readings | null =>
  isReal(reading) ? { readings: [reading], proves: null } : null

/** 5/6: the fifth of June or the sixth of May. */
export function eitherOrder(first: number, second: number, year: number | null): Readings | null {
  const dayFirst = { year, month: second, day: first }
  const monthFirst = { year, month: first, day: second }
  if (first === second) return oneReading(dayFirst)
  if (isReal(dayFirst) && isReal(monthFirst)) return { readings: [dayFirst, monthFirst], proves: null }
  if (isReal(dayFirst)) return { readings: [dayFirst], proves: 'day_first' }
  return isReal(monthFirst) ? { readings: [monthFirst], proves: 'month_first' } : null
}

/** The Monday of a week by ISO 8601: week 1 is the one with 4 January in it. */
export function weekReading(year: number, week: number): Readings | null {
  if (week < 1 || week > 53) return null
  const fourth = new Date(Date.UTC(year, 0, 4))
  const weekday = fourth.getUTCDay() || 7
  const monday = new Date(fourth.getTime() + ((week - 1) * 7 - (weekday - 1)) * 86_400_000)
  return oneReading({ year: monday.getUTCFullYear(), month: monday.getUTCMonth() + 1, day: monday.getUTCDate() })
}
