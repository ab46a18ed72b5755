import { type Day, dayOf, mondayOf, nearestYear, partsOf, plusDays, plusMonths } from './days.ts'
import type { DateContext, DatePattern } from './expression.ts'
import { monthName, monthOf } from './months.ts'
import { inLocaleOrder } from './numeric-dates.ts'

const numeric = '(\\d{1,2})[/.](\\d{1,2})\\.?'
const date = '(\\d{1,2})(?:st|nd|rd|th)?'
const year = "(?:,?\\s+(\\d{4})|,?\\s+'(\\d{2}))?"
const month = `(${monthName})\\b\\.?`
const friday = 4

function dayIn(day: string, name: string, inYear: string | undefined, { today }: DateContext): Day | undefined {
  if (inYear) return dayOf(Number(inYear), monthOf(name), Number(day))
  return nearestYear(monthOf(name), Number(day), today)
}

/** The coming day of this date: "the week of the 5th". */
function comingDate(day: number, today: Day): Day | undefined {
  const [inYear, inMonth] = partsOf(today)
  const first = dayOf(inYear, inMonth, 1)!
  const days = [0, 1, 2].map((ahead) => partsOf(plusMonths(first, ahead))).map(([y, m]) => dayOf(y, m, day))
  return days.find((each) => each !== undefined && mondayOf(each) >= mondayOf(today))
}

/** Weeks named by a day in them, and days from one to another: done by the end of either. */
const weekOf =
  '(?:(?:in\\s+|during\\s+)?the\\s+)?(?:week\\s+(?:of|commencing|beginning|starting)|w\\/c|w\\/b|wc(?=\\s+\\d))\\s+(?:on\\s+)?(?:mon(?:day)?,?\\s+)?(?:the\\s+)?'

function endOfWeek(day: Day | undefined) {
  return day ? { on: plusDays(mondayOf(day), friday) } : undefined
}

export const spansOfDays: readonly DatePattern[] = [
  {
    pattern: new RegExp(`(?<=\\b(?:by|before|until)\\s+)${weekOf}${numeric}(?![\\w/-])`, 'gi'),
    read: ([, first, second], context) => {
      const named = inLocaleOrder(Number(first), Number(second), undefined, context)
      return named ? { on: mondayOf(named) } : undefined
    },
  },
  {
    pattern: new RegExp(`(?<![\\w'/-])${weekOf}${numeric}(?![\\w/-])`, 'gi'),
    read: ([, first, second], context) => endOfWeek(inLocaleOrder(Number(first), Number(second), undefined, context)),
  },
  {
    // By a week, not in it: when it begins.
    pattern: new RegExp(
      `(?<=\\b(?:by|before|until)\\s+)(?:the\\s+)?${weekOf}${date}(?:\\s+(?:of\\s+)?${month}${year})?(?![\\w/-])`,
      'gi',
    ),
    read: ([, day, name, full, short], context) => {
      const named = name ? dayIn(day!, name, full ?? short, context) : comingDate(Number(day), context.today)
      return named ? { on: mondayOf(named) } : undefined
    },
  },
  {
    pattern: new RegExp(`(?<![\\w'/-])${weekOf}${date}(?:\\s+(?:of\\s+)?${month}${year})?(?![\\w/-])`, 'gi'),
    read: ([, day, name, full, short], context) =>
      endOfWeek(name ? dayIn(day!, name, full ?? short, context) : comingDate(Number(day), context.today)),
  },
  {
    pattern: new RegExp(`(?<![\\w'/-])${weekOf}${month}\\s+${date}${year}(?![\\w/-])`, 'gi'),
    read: ([, name, day, full, short], context) => endOfWeek(dayIn(day!, name!, full ?? short, context)),
  },
  {
    pattern: new RegExp(
      `(?<![\\w'/.-])(?:(?:between|from)\\s+(?:the\\s+)?)?${date}(?:\\s+${month})?\\s*(?:-|to|and|until|till)\\s*(?:the\\s+)?${date}\\s+(?:of\\s+)?${month}${year}(?![\\w/-])`,
      'gi',
    ),
    read: ([, , , day, name, full, short], context) => {
      const on = dayIn(day!, name!, full ?? short, context)
      return on ? { on } : undefined
    },
  },
  {
    pattern: new RegExp(
      `(?<![\\w'/.-])(?:(?:between|from)\\s+)?${month}\\s+${date}\\s*(?:-|to|and|until|till)\\s*(?:${month}\\s+)?${date}${year}(?![\\w:%/-])`,
      'gi',
    ),
    read: ([, name, , other, day, full, short], context) => {
      const on = dayIn(day!, other ?? name!, full ?? short, context)
      return on ? { on } : undefined
    },
  },
]
