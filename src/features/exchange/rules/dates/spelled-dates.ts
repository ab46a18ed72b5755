import { dayOf, weekdayOf } from '../../../action-items/rules/dates/days.ts'
import { type CalendarNames, type Calendars, calendarsOf } from './calendar-words.ts'
import { datePatterns } from './date-patterns.ts'
import { eitherOrder, oneReading, type Reading, type Readings, weekReading } from './readings.ts'

export interface SpelledDate extends Readings {
  start: number
  end: number
  /** Monday 1 … Sunday 7, where it is written beside. */
  weekday: number | null
  /** "3–7 Nov": the first of several days. */
  isRange: boolean
  /** Numbers alone, such as 5/6 or 13.11.: a date only where a date is expected. */
  isBare: boolean
}

export interface DateSpelling {
  /** Dates of a line from left to right. */
  find: (text: string) => SpelledDate[]
  /** "November 2025", "2025", which date what follows. */
  period: (text: string) => { year: number; month: number | null } | null
  /** The weekday that opens the words behind a date, and how many signs it takes. */
  weekdayBehind: (text: string, { readings }: Readings) => { weekday: number; length: number } | null
}

const spellings = new Map<string, DateSpelling>()

/** Reads dates as the language and English write them, and what no other language could mean. */
export function dateSpelling(language: string): DateSpelling {
  const known = spellings.get(language)
  if (known) return known
  const spelling = spellingOf(calendarsOf(language))
  spellings.set(language, spelling)
  return spelling
}

function spellingOf(calendars: Calendars): DateSpelling {
  const { inWords, inNumbers, period, weekdayBehind } = datePatterns(calendars)
  const names = {
    months: new Map([...calendars.others.months, ...calendars.own.months]),
    weekdays: new Map([...calendars.others.weekdays, ...calendars.own.weekdays]),
  }
  const found = (text: string, pattern: RegExp, read: (groups: Groups) => Readings | null): SpelledDate[] =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const groups = match.groups as Groups
      const readings = read(groups)
      if (!readings) return []
      return {
        ...readings,
        start: match.index,
        end: match.index + match[0].trimEnd().length,
        weekday: names.weekdays.get(groups.weekday?.toLowerCase() ?? '') ?? null,
        isRange: groups.range !== undefined,
        isBare: groups.bareFirst !== undefined || groups.dottedDay !== undefined,
      }
    })
  return {
    find: (text) => {
      if (!/\d/.test(text)) return []
      const worded = inWords.flatMap((pattern) => found(text, pattern, (groups) => readWords(groups, names)))
      return apart([...worded, ...found(text, inNumbers, readNumbers)])
    },
    period: (text) => {
      const groups = period.exec(text.trim())?.groups
      if (!groups) return null
      return { year: Number(groups.year), month: names.months.get(groups.month?.toLowerCase() ?? '') ?? null }
    },
    weekdayBehind: (text, { readings }) => {
      const found = weekdayBehind.exec(text)
      const weekday = found && names.weekdays.get(found.groups!.weekday!.toLowerCase())
      if (!found || !weekday) return null
      const standsAlone = found[0].includes('(') || /^\s*(?:$|\d|[^\p{L}\p{N}\s])/u.test(text.slice(found[0].length))
      const isMeant = standsAlone || found.groups!.weekday!.length >= 5 || readings.some((one) => fallsOn(one, weekday))
      return isMeant ? { weekday, length: found[0].length } : null
    },
  }
}

/** "6 Nov 2025 Thu Weekly" is a Thursday; "6 Nov Sun cream" is none. */
function fallsOn({ year, month, day }: Reading, weekday: number): boolean {
  const date = year === null ? undefined : dayOf(year, month, day)
  return date !== undefined && weekdayOf(date) === weekday
}

type Groups = Record<string, string | undefined>

const yearOf = (year: string | undefined) =>
  year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year)

function readWords({ year, shortYear, bareYear, month, day }: Groups, { months }: CalendarNames): Readings | null {
  const number = months.get(month!.toLowerCase())
  return number ? oneReading({ year: yearOf(year ?? shortYear ?? bareYear), month: number, day: Number(day) }) : null
}

function readNumbers(groups: Groups): Readings | null {
  const { isoYear, compactYear, weekYear, first, second, lastYear, bareFirst, bareSecond } = groups
  if (isoYear) return oneReading({ year: Number(isoYear), month: Number(groups.isoMonth), day: Number(groups.isoDay) })
  if (compactYear)
    return oneReading({ year: Number(compactYear), month: Number(groups.compactMonth), day: Number(groups.compactDay) })
  if (weekYear) return weekReading(Number(weekYear), Number(groups.week))
  // 13.11.2025 is day first wherever it is written.
  if (first && groups.sign === '.')
    return oneReading({ year: yearOf(lastYear), month: Number(second), day: Number(first) })
  if (first) return eitherOrder(Number(first), Number(second), yearOf(lastYear))
  if (bareFirst) return eitherOrder(Number(bareFirst), Number(bareSecond), null)
  return oneReading({ year: null, month: Number(groups.dottedMonth), day: Number(groups.dottedDay) })
}

/** Where two overlap, the longer one is the date. */
function apart(dates: SpelledDate[]): SpelledDate[] {
  const kept: SpelledDate[] = []
  for (const date of dates.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = kept.at(-1)
    if (!before || date.start >= before.end) kept.push(date)
    else if (date.end - date.start > before.end - before.start) kept[kept.length - 1] = date
  }
  return kept
}
