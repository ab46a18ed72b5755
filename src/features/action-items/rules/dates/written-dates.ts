import { casual, GB } from 'chrono-node/en'
import { dayOf, nearestYear, partsOf } from './days.ts'
import { type DateContext, type DateExpression, isMonthFirst } from './expression.ts'

// Letters and digits that look like dates to the library: ratios, versions, sizes, the 1:1 itself.
const misleading =
  /\b(?:1:1|1-1|\d+:\d+(?!\s*(?:am|pm)|\d)|v?\d+\.\d+(?:\.\d+)*|24\/7|50\/50|#\d+|\d+%|\d+-\d+)(?![\w/])/gi
const bareWords = /^(?:sat|sun|mar|may|march|mon|wed|now|second|sec|the second|noon|dec|jan|fri|at)$/i
const duration = /^(?:for|last|past|previous|about)\b/i

/**
 * Dates in words ("15th of March", "Friday 27 November", "in three weeks and two days"), read by chrono-node. This is the only
 * file that loads that library; keep it out of what the first page loads.
 */
export function writtenDates(text: string, context: DateContext): DateExpression[] {
  const [year, month, date] = partsOf(context.today)
  const reader = isMonthFirst(context.locale) ? casual : GB
  const readable = text.replace(misleading, (span) => '_'.repeat(span.length))
  // At noon UTC, and only ever asked for its calendar parts: no zone of this machine comes in.
  const reference = { instant: new Date(Date.UTC(year, month - 1, date, 12)), timezone: 0 }
  return reader.parse(readable, reference).flatMap((result) => {
    if (bareWords.test(result.text.trim()) || duration.test(result.text)) return []
    const day = result.end ?? result.start
    // A weekday alone is read by our own rule: the coming one, never the nearest.
    if (!day.isCertain('day')) return []
    const parts = [day.get('year'), day.get('month'), day.get('day')] as const
    if (parts.some((part) => part === null)) return []
    const [foundYear, foundMonth, foundDate] = parts as [number, number, number]
    const withoutYear = day.isCertain('month') && !day.isCertain('year')
    const on = withoutYear ? nearestYear(foundMonth, foundDate, context.today) : dayOf(foundYear, foundMonth, foundDate)
    return on ? [{ start: result.index, end: result.index + result.text.length, on }] : []
  })
}
