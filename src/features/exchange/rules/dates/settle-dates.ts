import { type Day, dayOf, daysBetween, plusDays, weekdayOf } from '../../../action-items/rules/dates/days.ts'
import { type DayOrder, orderOf } from './day-order.ts'
import type { Reading } from './readings.ts'
import type { SpelledDate } from './spelled-dates.ts'

/** A date as it heads a meeting in the document. */
export interface WrittenDate {
  spelled: SpelledDate
  /** The year of a heading such as "2025" above it. */
  hintedYear: number | null
}

export interface SettledDate {
  date: Day
  /** Not written, and no weekday beside it speaks for it. */
  yearGuessed: boolean
  /** Two readings were possible; why this one was taken. */
  ambiguous: { other: Day; because: 'other_dates' | 'order' | 'earlier' | 'locale' } | null
  outOfOrder: boolean
  inTheFuture: boolean
}

export interface SettledDates {
  dates: SettledDate[]
  newestFirst: boolean
  /** How the document, or else the locale, writes 5/6. */
  order: DayOrder
}

interface Settings {
  importedOn: Day
  locale: string
  order?: DayOrder
}

/** Agendas are prepared ahead, but not for next year. */
export const furthestAhead = 21

/** Gives every date its year and its one reading, by what the neighbours and their order say. */
export function settleDates(written: readonly WrittenDate[], settings: Settings): SettledDates {
  const order = orderOf(
    written.map(({ spelled }) => spelled),
    settings,
  )
  const chosen = written.map((each) => firstReading(each, order.order))
  const latest = plusDays(settings.importedOn, furthestAhead)
  let newestFirst = isNewestFirst(chosen)
  let days = placed({ chosen, written, newestFirst, latest })
  const decided = order.proven ? [] : byNeighbours(days, written, newestFirst)
  if (decided.length > 0) {
    for (const index of decided) chosen[index] = otherReading(written[index]!, chosen[index]!)!
    newestFirst = isNewestFirst(chosen)
    days = placed({ chosen, written, newestFirst, latest })
  }
  const unproven = settings.order ? 'earlier' : 'locale'
  return {
    newestFirst,
    order: order.order,
    dates: days.map((date, index) => {
      const other = otherReading(written[index]!, chosen[index]!)
      const otherDay = other && dayOf(other.year ?? Number(date.slice(0, 4)), other.month, other.day)
      return {
        date,
        yearGuessed: chosen[index]!.year === null && written[index]!.spelled.weekday !== weekdayOf(date),
        ambiguous: otherDay
          ? { other: otherDay, because: order.proven ? 'other_dates' : decided.includes(index) ? 'order' : unproven }
          : null,
        outOfOrder: isOutOfOrder(days, index, newestFirst),
        inTheFuture: date > latest,
      }
    }),
  }
}

function firstReading({ spelled, hintedYear }: WrittenDate, order: DayOrder): Reading {
  const reading = spelled.readings[order === 'month_first' ? 1 : 0] ?? spelled.readings[0]
  return { ...reading, year: reading.year ?? hintedYear }
}

function otherReading({ spelled, hintedYear }: WrittenDate, chosen: Reading): Reading | undefined {
  const other = spelled.readings.find(({ month, day }) => month !== chosen.month || day !== chosen.day)
  return other && { ...other, year: other.year ?? hintedYear }
}

const dayOfYear = ({ month, day }: Reading) => month * 31 + day

/** More steps down than up: the newest is on top. Half a year's jump between dates without years is a turn of the year. */
function isNewestFirst(readings: readonly Reading[]): boolean {
  let down = 0
  for (let index = 1; index < readings.length; index += 1) {
    const [a, b] = [readings[index - 1]!, readings[index]!]
    const step =
      a.year !== null && b.year !== null ? (b.year - a.year) * 372 + dayOfYear(b) - dayOfYear(a) : turned(a, b)
    down += Math.sign(-step)
  }
  return down >= 0
}

function turned(a: Reading, b: Reading): number {
  const step = dayOfYear(b) - dayOfYear(a)
  return Math.abs(step) > 186 ? -step : step
}

interface Placing {
  chosen: readonly Reading[]
  written: readonly WrittenDate[]
  newestFirst: boolean
  latest: Day
}

/** Years spread from the dates that have one to their neighbours; without any, from the newest, which is not to come. */
function placed({ chosen, written, newestFirst, latest }: Placing): Day[] {
  const days: (Day | undefined)[] = chosen.map(({ year, month, day }) =>
    year === null ? undefined : dayOf(year, month, day),
  )
  const fill = (index: number, neighbour: Day, isAfter: boolean, wrongWeekday = 100) => {
    const { weekday } = written[index]!.spelled
    days[index] = nearest({ reading: chosen[index]!, weekday, wrongWeekday, neighbour, isAfter, latest })
  }
  if (days.length > 0 && days.every((day) => day === undefined)) {
    const newest = newestFirst ? 0 : days.length - 1
    // Nothing but the weekday tells the year then: it may point two years back.
    fill(newest, latest, false, 800)
  }
  const first = days.findIndex((day) => day !== undefined)
  for (let index = first - 1; index >= 0; index -= 1) fill(index, days[index + 1]!, newestFirst)
  for (let index = Math.max(first, 0) + 1; index < days.length; index += 1)
    if (days[index] === undefined) fill(index, days[index - 1]!, !newestFirst)
  return days as Day[]
}

interface Nearest {
  reading: Reading
  weekday: number | null
  /** How many days of distance a wrong weekday weighs. */
  wrongWeekday: number
  neighbour: Day
  /** It should come after the neighbour; before it is possible, but less likely. */
  isAfter: boolean
  latest: Day
}

function nearest({ reading, weekday, wrongWeekday, neighbour, isAfter, latest }: Nearest): Day {
  const year = Number(neighbour.slice(0, 4))
  // Far enough back to find a leap year for 29 February.
  const candidates = [1, 0, -1, -2, -3, -4, -5, -6, -7, -8].flatMap(
    (offset) => dayOf(year + offset, reading.month, reading.day) ?? [],
  )
  const possible = candidates.filter((day) => day <= latest || day <= neighbour)
  const cost = (day: Day) => {
    const distance = daysBetween(neighbour, day)
    const againstOrder = distance !== 0 && distance > 0 !== isAfter ? 4 : 1
    const doubt = weekday !== null && weekdayOf(day) !== weekday ? wrongWeekday : 0
    return Math.abs(distance) * againstOrder + doubt
  }
  return (possible.length > 0 ? possible : candidates).reduce((best, day) => (cost(day) < cost(best) ? day : best))
}

/** The dates of two readings of which only the other one fits between its neighbours. */
function byNeighbours(days: readonly Day[], written: readonly WrittenDate[], newestFirst: boolean): number[] {
  const fits = (index: number, day: Day) => {
    const [earlier, later] = newestFirst ? [days[index + 1], days[index - 1]] : [days[index - 1], days[index + 1]]
    return (earlier === undefined || earlier <= day) && (later === undefined || day <= later)
  }
  return days.flatMap((day, index) => {
    const [first, second] = written[index]!.spelled.readings
    if (!second || fits(index, day)) return []
    const year = Number(day.slice(0, 4))
    const isFirst = first.month === Number(day.slice(5, 7)) && first.day === Number(day.slice(8, 10))
    const other = isFirst ? second : first
    const otherDay = dayOf(other.year ?? year, other.month, other.day)
    return otherDay && fits(index, otherDay) ? [index] : []
  })
}

function isOutOfOrder(days: readonly Day[], index: number, newestFirst: boolean): boolean {
  const before = days[index - 1]
  if (before === undefined || before === days[index]) return false
  return newestFirst ? days[index]! > before : days[index]! < before
}
