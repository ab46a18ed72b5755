import { dayOf, endOfMonth, mondayOf, nearestYear, partsOf, plusDays, plusMonths, weekdayOf } from './days.ts'
import type { DateContext, DatePattern } from './expression.ts'
import { monthName, monthOf } from './months.ts'

const friday = 4
/** A week ends with its Friday; from Saturday on, people mean the week that is coming. */
function fridayOf({ today }: DateContext, weeksOn: number) {
  const weekend = weekdayOf(today) > 5 && weeksOn === 0 ? 1 : 0
  return plusDays(mondayOf(today), friday + 7 * (weeksOn + weekend))
}

function endOfNamedMonth(name: string, year: string | undefined, { today }: DateContext) {
  const month = monthOf(name)
  if (year) return endOfMonth(Number(year), month)
  const first = nearestYear(month, 15, today)!
  return endOfMonth(partsOf(first)[0], month)
}

function endOfQuarter(quarter: number, year: string | undefined, { today }: DateContext) {
  const [thisYear] = partsOf(today)
  if (year) return endOfMonth(Number(year) < 100 ? 2000 + Number(year) : Number(year), quarter * 3)
  const end = endOfMonth(thisYear, quarter * 3)
  return end < today ? endOfMonth(thisYear + 1, quarter * 3) : end
}

const quarterOf = (today: string) => Math.ceil(partsOf(today)[1] / 3)
const phrase = (source: string) =>
  new RegExp(`(?<![\\w'-])(?:some\\s?time\\s+)?(?:the\\s+)?(?:${source})(?![\\w'-])`, 'gi')
const endOf = '(?:end|close)\\s+of\\s+(?:the\\s+|this\\s+|our\\s+)?'

export const periodDates: readonly DatePattern[] = [
  {
    pattern: phrase(`eow|${endOf}(?:working\\s+|work\\s+)?week|week[- ]?end|this\\s+week|later\\s+this\\s+week`),
    read: (_, context) => ({ on: fridayOf(context, 0) }),
  },
  {
    pattern: phrase('(?:eow|(?:end|close)\\s+of)\\s+next\\s+week|(?:later\\s+|late\\s+)?next\\s+week|next\\s+weekend'),
    read: (_, context) => ({ on: fridayOf(context, 1) }),
  },
  {
    pattern: phrase('week\\s+after\\s+next'),
    read: (_, context) => ({ on: fridayOf(context, 2) }),
  },
  {
    pattern: phrase('(early|start\\s+of|beginning\\s+of|first\\s+thing|mid|middle\\s+of)[\\s-]+next\\s+week'),
    read: ([, part], { today }) => {
      const offset = /^(?:start|beginning|first)/i.test(part!) ? 0 : /^early/i.test(part!) ? 1 : 2
      return { on: plusDays(mondayOf(today), 7 + offset) }
    },
  },
  {
    pattern: phrase('(?:mid|middle\\s+of)[\\s-]+(?:the\\s+|this\\s+)?week|midweek'),
    read: (_, { today }) => {
      const wednesday = plusDays(mondayOf(today), 2)
      return { on: wednesday < today ? plusDays(wednesday, 7) : wednesday }
    },
  },
  {
    pattern: phrase(`eom|${endOf}month|month[- ]end|this\\s+month|later\\s+this\\s+month`),
    read: (_, { today }) => ({ on: endOfMonth(partsOf(today)[0], partsOf(today)[1]) }),
  },
  {
    pattern: phrase('(?:eom|end\\s+of)\\s+next\\s+month'),
    read: (_, { today }) => ({ on: endOfMonth(partsOf(today)[0], partsOf(today)[1] + 1) }),
  },
  {
    pattern: phrase(
      `(?:end\\s+of|late|eo)\\s+(?:this\\s+|next\\s+)?(${monthName})\\b\\.?(?:\\s+(\\d{4}))?|(${monthName})\\s+end(?:\\s+(\\d{4}))?`,
    ),
    read: ([, name, year, other, otherYear], context) => ({
      on: endOfNamedMonth((name ?? other)!, year ?? otherYear, context),
    }),
  },
  {
    pattern: phrase(`(?:mid|middle\\s+of)[\\s-]+(${monthName})\\b\\.?(?:\\s+(\\d{4}))?`),
    read: ([, name, year], { today }) => {
      const month = monthOf(name!)
      const on = year ? dayOf(Number(year), month, 15) : nearestYear(month, 15, today)
      return on ? { on } : undefined
    },
  },
  {
    pattern: phrase(`eoq|${endOf}quarter|quarter[- ]end`),
    read: (_, context) => ({ on: endOfQuarter(quarterOf(context.today), undefined, context) }),
  },
  {
    pattern: phrase('end\\s+of\\s+next\\s+quarter'),
    read: (_, { today }) => {
      const [year, month] = partsOf(plusMonths(today, 3))
      return { on: endOfMonth(year, Math.ceil(month / 3) * 3) }
    },
  },
  {
    pattern: phrase(
      `(?:end\\s+of|eo)\\s+q([1-4])(?:\\s*[,/]?\\s*'?(\\d{4}|\\d{2}))?|q([1-4])(?:\\s+'?(\\d{4}))?[\\s-]+end`,
    ),
    read: ([, quarter, year, other, otherYear], context) => ({
      on: endOfQuarter(Number(quarter ?? other), year ?? otherYear, context),
    }),
  },
  {
    pattern: phrase(`eoy|${endOf}year|year[- ]end`),
    read: (_, { today }) => ({ on: `${partsOf(today)[0]}-12-31` }),
  },
]
