import { dayOf, nearestYear } from './days.ts'
import { type DateContext, type DatePattern, isMonthFirst } from './expression.ts'
import { monthName, monthOf } from './months.ts'
import { weekdayName } from './weekday-dates.ts'

/** Day and month in the order of the locale; the other way round when only that exists in the calendar. */
export function inLocaleOrder(first: number, second: number, year: string | undefined, context: DateContext) {
  const orders = isMonthFirst(context.locale)
    ? ([
        [first, second],
        [second, first],
      ] as const)
    : ([
        [second, first],
        [first, second],
      ] as const)
  for (const [month, date] of orders) {
    if (month < 1 || month > 12) continue
    const day = year ? dayOf(Number(year), month, date) : nearestYear(month, date, context.today)
    if (day) return day
  }
  return undefined
}

const found = (on: string | undefined, needsDeadlineWord = false) => (on ? { on, needsDeadlineWord } : undefined)

const inMonth = (name: string, date: string, year: string | undefined, today: string) =>
  found(year ? dayOf(Number(year), monthOf(name), Number(date)) : nearestYear(monthOf(name), Number(date), today))

export const numericDates: readonly DatePattern[] = [
  {
    pattern: /(?<![\w/.-])(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?![\w/-])/g,
    read: ([, year, month, date]) => found(dayOf(Number(year), Number(month), Number(date))),
  },
  {
    // 06.11.2026 and 6.11. are written day first wherever dots are used; 2.1 is a version.
    pattern: /(?<![\w/.-])(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?(?![\w/-])(?!\.\d)/g,
    read: ([, date, month, year], context) =>
      found(
        year
          ? dayOf(Number(year), Number(month), Number(date))
          : nearestYear(Number(month), Number(date), context.today),
        !year,
      ),
  },
  {
    pattern: /(?<![\w/.-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-])/g,
    read: ([, first, , second, year], context) => found(inLocaleOrder(Number(first), Number(second), year, context)),
  },
  {
    pattern: /(?<![\w/.-])(?!24\/7|50\/50)(\d{1,2})\/(\d{1,2})(?![\w/%-])/g,
    read: ([, first, second], context) => found(inLocaleOrder(Number(first), Number(second), undefined, context), true),
  },
  {
    pattern: new RegExp(
      `(?<![\\w/.-])(?:(?:${weekdayName})\\b\\.?,?\\s+)?(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${monthName})\\b\\.?(?:,?\\s+(\\d{4})|,?\\s+'(\\d{2}))?(?![\\w/-])`,
      'gi',
    ),
    read: ([, date, name, full, short], { today }) => inMonth(name!, date!, full ?? short, today),
  },
  {
    // The library takes the 15 of "March 15" for a year.
    pattern: new RegExp(
      `(?<![\\w-])(?:(?:${weekdayName})\\b\\.?,?\\s+)?(${monthName})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4})|,?\\s+'(\\d{2}))?(?![\\w:%/-])`,
      'gi',
    ),
    read: ([, name, date, full, short], { today }) => inMonth(name!, date!, full ?? short, today),
  },
]
