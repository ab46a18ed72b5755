import { mondayOf, plusDays, weekdayOf } from './days.ts'
import type { DatePattern } from './expression.ts'

const beginnings = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']
const numberOf = (name: string) => beginnings.indexOf(name.slice(0, 2).toLowerCase()) + 1

export const weekdayName =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nes(?:day)?)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?'

const words = `(?:(this coming|this|next|coming|last)\\s+)?(${weekdayName})\\b\\.?(\\s+week\\b|\\s+after\\s+next\\b|\\s+next\\s+week\\b)?`

export const weekdayDates: readonly DatePattern[] = [
  {
    // "Friday" said on a Friday is today; "next Friday" is the one in next week.
    pattern: new RegExp(`(?<![\\w'-])(a\\s+week\\s+(?:on\\s+)?)?${words}(?![\\w-])`, 'gi'),
    read: ([whole, aWeekOn, which, name, after], { today }) => {
      const ambiguous = /^(?:sat|sun|wed|mon)$/i.test(whole)
      const weekday = numberOf(name!)
      const coming = plusDays(today, (weekday - weekdayOf(today) + 7) % 7)
      const inNextWeek = plusDays(mondayOf(today), 6 + weekday)
      const direction = which?.toLowerCase()
      if (direction === 'last') return { on: plusDays(coming, -7) }
      if (direction === 'next' || /^\s+next/i.test(after ?? '')) return { on: inNextWeek }
      if (aWeekOn || after) return { on: plusDays(coming, 7) }
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
]
