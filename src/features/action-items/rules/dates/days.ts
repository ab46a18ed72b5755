/** A calendar day, 'YYYY-MM-DD'. No clock and no zone: the caller has already decided which day it is for the two people. */
export type Day = string

const millisecondsPerDay = 86_400_000
const toUtc = (day: Day) => Date.parse(`${day}T00:00:00Z`)
const fromUtc = (time: number): Day => new Date(time).toISOString().slice(0, 10)

/** The day, or undefined when the calendar has no such day (30 February). Two-digit years are this century's. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const fullYear = year < 100 ? 2000 + year : year
  const time = Date.UTC(fullYear, month - 1, date)
  const day = new Date(time)
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date ? fromUtc(time) : undefined
}

export const plusDays = (day: Day, days: number): Day => fromUtc(toUtc(day) + days * millisecondsPerDay)

/** One month on from the 31st is the last of the next month. */
export function plusMonths(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day)
  const last = endOfMonth(year, month + months)
  return dayOf(partsOf(last)[0], partsOf(last)[1], date) ?? last
}

export function plusWorkingDays(day: Day, days: number): Day {
  let result = day
  for (let left = days; left > 0; ) {
    result = plusDays(result, 1)
    if (weekdayOf(result) <= 5) left -= 1
  }
  return result
}

export const daysBetween = (from: Day, to: Day): number => Math.round((toUtc(to) - toUtc(from)) / millisecondsPerDay)

/** Monday 1 … Sunday 7. */
export const weekdayOf = (day: Day): number => new Date(toUtc(day)).getUTCDay() || 7

export const mondayOf = (day: Day): Day => plusDays(day, 1 - weekdayOf(day))

/** Takes any month number: 13 is January of the next year. */
export const endOfMonth = (year: number, month: number): Day => fromUtc(Date.UTC(year, month, 0))

export function partsOf(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

const recently = 60

/** A date written without its year: the coming one, unless it has only just passed, when the writer means that. */
export function nearestYear(month: number, date: number, today: Day): Day | undefined {
  const [year] = partsOf(today)
  const candidates = [year - 1, year, year + 1, year + 2, year + 3, year + 4].map((each) => dayOf(each, month, date))
  return candidates.find((day) => day !== undefined && daysBetween(day, today) <= recently)
}
