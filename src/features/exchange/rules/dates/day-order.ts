import { isMonthFirst } from '../../../action-items/rules/dates/expression.ts'
import type { SpelledDate } from './spelled-dates.ts'

export type DayOrder = 'day_first' | 'month_first'

/** A single 30/10 in the document settles every 5/6 in it; without one the locale does. */
export function orderOf(dates: readonly SpelledDate[], locale: string): { order: DayOrder; proven: boolean } {
  const dayFirst = dates.filter(({ proves }) => proves === 'day_first').length
  const monthFirst = dates.filter(({ proves }) => proves === 'month_first').length
  if (dayFirst !== monthFirst) return { order: dayFirst > monthFirst ? 'day_first' : 'month_first', proven: true }
  return { order: isMonthFirst(locale) ? 'month_first' : 'day_first', proven: false }
}
