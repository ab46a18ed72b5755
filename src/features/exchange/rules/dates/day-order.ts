import { isMonthFirst } from '../../../action-items/rules/dates/expression.ts'
import type { SpelledDate } from './spelled-dates.ts'

export type DayOrder = 'day_first' | 'month_first'

interface Decider {
  locale: string
  /** How the document was read before. */
  order?: DayOrder
}

/** A single 30/10 in the document settles every 5/6 in it; without one the earlier reading does, or the locale. */
export function orderOf(
  dates: readonly SpelledDate[],
  { locale, order }: Decider,
): { order: DayOrder; proven: boolean } {
  const dayFirst = dates.filter(({ proves }) => proves === 'day_first').length
  const monthFirst = dates.filter(({ proves }) => proves === 'month_first').length
  if (dayFirst !== monthFirst) return { order: dayFirst > monthFirst ? 'day_first' : 'month_first', proven: true }
  return { order: order ?? (isMonthFirst(locale) ? 'month_first' : 'day_first'), proven: false }
}

/** A locale that writes 5/6 in this order. */
export const localeOf = (order: DayOrder): string => (order === 'month_first' ? 'en-US' : 'en-GB')
