import { type Day, dayOf, endOfMonth, mondayOf, partsOf, plusDays, plusMonths, weekdayOf } from './days.ts'
import type { DateContext, DatePattern } from './expression.ts'
import { monthName, monthOf } from './months.ts'
import { countOf, numberWords } from './numbers.ts'

const beginnings = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']
const numberOf = (name: string) => beginnings.indexOf(name.slice(0, 2).toLowerCase()) + 1

export const weekdayName =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nes(?:day)?)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?'

const words = `(?:(this coming|this|next|coming|last)\\s+)?(${weekdayName})\\b\\.?(\\s+week\\b|\\s+after\\s+next\\b|\\s+next\\s+week\\b)?`

/** "Friday" said on a Friday is today. */
const comingOf = (weekday: number, today: Day) => plusDays(today, (weekday - weekdayOf(today) + 7) % 7)

/** How many months on a weekday and a date may still agree: further away, one of the two is a slip. */
const AGREE_WITHIN = 4

/** "Monday the 28th": the coming 28th that is a Monday; null where none is near. */
function dayThatIs(weekday: number, date: number, today: Day): Day | null {
  const [year, month] = partsOf(today)
  for (let ahead = 0; ahead < AGREE_WITHIN; ahead += 1) {
    const [inYear, inMonth] = partsOf(plusMonths(dayOf(year, month, 1)!, ahead))
    const day = dayOf(inYear, inMonth, date)
    if (day && day >= today && weekdayOf(day) === weekday) return day
  }
  return null
}

const order = ['first', 'second', 'third', 'fourth', 'last']
const orderOf = (word: string) => {
  const digit = Number(word[0])
  return (digit || order.indexOf(word.toLowerCase()) + 1) as 1 | 2 | 3 | 4 | 5
}

/** "The second Tuesday of a month": the fifth stands for the last. */
function nthOf(nth: number, weekday: number, year: number, month: number): Day {
  const last = endOfMonth(year, month)
  const fromLast = plusDays(last, -((weekdayOf(last) - weekday + 7) % 7))
  if (nth === 5) return fromLast
  const first = comingOf(weekday, plusDays(endOfMonth(year, month - 1), 1))
  return plusDays(first, 7 * (nth - 1))
}

function nthInMonth(nth: number, weekday: number, month: string, year: string | undefined, { today }: DateContext) {
  const [thisYear, thisMonth] = partsOf(today)
  if (/^next/i.test(month)) return nthOf(nth, weekday, thisYear, thisMonth + 1)
  if (/month$/i.test(month)) return nthOf(nth, weekday, thisYear, thisMonth)
  const inYear = (each: number) => nthOf(nth, weekday, each, monthOf(month))
  if (year) return inYear(Number(year))
  return inYear(thisYear) < today ? inYear(thisYear + 1) : inYear(thisYear)
}

export const weekdayDates: readonly DatePattern[] = [
  {
    // "Next Friday" is the one in next week.
    pattern: new RegExp(`(?<![\\w'-])${words}(?![\\w-])`, 'gi'),
    read: ([whole, which, name, after], { today }) => {
      const ambiguous = /^(?:sat|sun|wed|mon)$/i.test(whole)
      const weekday = numberOf(name!)
      const coming = comingOf(weekday, today)
      const inNextWeek = plusDays(mondayOf(today), 6 + weekday)
      const direction = which?.toLowerCase()
      if (direction === 'last') return { on: plusDays(coming, -7) }
      if (direction === 'next' || /^\s+next/i.test(after ?? '')) return { on: inNextWeek }
      if (after) return { on: plusDays(coming, 7) }
      return { on: coming, needsDeadlineWord: ambiguous && !direction }
    },
  },
  {
    pattern: new RegExp(
      `(?<![\\w'-])(${weekdayName})\\s+(?:in|of)\\s+(?:(?:a|one)\\s+week|next\\s+week)(?![\\w-])`,
      'gi',
    ),
    read: ([, name], { today }) => ({ on: plusDays(mondayOf(today), 6 + numberOf(name!)) }),
  },
  {
    // "From Friday to Monday" is a change of something; between the two it is done by the later.
    pattern: new RegExp(`(?<![\\w'-])between\\s+(${weekdayName})\\s+and\\s+(${weekdayName})(?![\\w-])`, 'gi'),
    read: ([, from, to], { today }) => ({ on: comingOf(numberOf(to!), comingOf(numberOf(from!), today)) }),
  },
  {
    // "A week today", "two weeks from Friday", "a week on Thursday", "tomorrow week".
    pattern: new RegExp(
      `(?<![\\w'-])(?:(${numberWords})\\s+(weeks?|wks?|fortnights?)\\s+(?:(today|tomorrow)|(?:on|from|after)\\s+(tomorrow|${weekdayName}))|(tomorrow|today)\\s+week)(?![\\w-])`,
      'gi',
    ),
    read: ([, amount = 'a', unit = 'week', relative, from, alone], { today }) => {
      const day = relative ?? from ?? alone!
      const begins = /^today/i.test(day)
        ? today
        : /^tomorrow/i.test(day)
          ? plusDays(today, 1)
          : comingOf(numberOf(day), today)
      return { on: plusDays(begins, countOf(amount) * (/^f/i.test(unit) ? 14 : 7)) }
    },
  },
  {
    pattern: new RegExp(
      `(?<![\\w'-])(${weekdayName})\\b\\.?,?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)(?![\\w/-])(?!\\s+(?:of\\s+)?(?:${monthName})\\b)`,
      'gi',
    ),
    read: ([, name, date], { today }) => ({ on: dayThatIs(numberOf(name!), Number(date), today) }),
  },
  {
    pattern: new RegExp(
      `(?<![\\w'-])(?:the\\s+)?(first|second|third|fourth|last|[1-4](?:st|nd|rd|th))\\s+(${weekdayName})\\s+(?:in|of)\\s+((?:next|the|this)\\s+month|${monthName})\\b\\.?(?:\\s+(\\d{4}))?(?![\\w-])`,
      'gi',
    ),
    read: ([, nth, name, month, year], context) => ({
      on: nthInMonth(orderOf(nth!), numberOf(name!), month!, year, context),
    }),
  },
]
