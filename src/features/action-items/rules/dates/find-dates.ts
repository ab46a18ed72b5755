import type { DateContext, DateExpression, DatePattern } from './expression.ts'
import { numericDates } from './numeric-dates.ts'
import { periodDates } from './period-dates.ts'
import { relativeDates } from './relative-dates.ts'
import { softDates } from './soft-dates.ts'
import { spansOfDays } from './spans-of-days.ts'
import { weekdayDates } from './weekday-dates.ts'
import { writtenDates } from './written-dates.ts'

const ownPatterns: readonly DatePattern[] = [
  ...numericDates,
  ...relativeDates,
  ...periodDates,
  ...weekdayDates,
  ...spansOfDays,
  ...softDates,
]

function ownDates(text: string, context: DateContext): DateExpression[] {
  return ownPatterns.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const expression = read(match, context)
      return expression ? [{ start: match.index, end: match.index + match[0].length, ...expression }] : []
    }),
  )
}

/**
 * Every expression of time in normalised text, left to right. Where two overlap the longer one is meant, but "our next meeting"
 * is always theirs, also in "before our next meeting".
 */
export function findDates(text: string, context: DateContext): DateExpression[] {
  const all = [...ownDates(text, context), ...writtenDates(text, context)]
  const theirs = ({ isMeeting = false }: DateExpression) => Number(isMeeting)
  const longestFirst = all.sort(
    (a, b) => theirs(b) - theirs(a) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const kept: DateExpression[] = []
  for (const each of longestFirst) {
    if (!kept.some((other) => each.start < other.end && other.start < each.end)) kept.push(each)
  }
  const named = kept.filter((each) => !each.isTimeOnly)
  return (named.length > 0 ? named : kept).sort((a, b) => a.start - b.start)
}
