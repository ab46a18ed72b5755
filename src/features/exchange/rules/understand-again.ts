import type { History } from './history/history.ts'
import { planImport } from './plan/plan-import.ts'
import { understand } from './understand.ts'
import type { UnderstandContext, UnderstoodDocument } from './understood.ts'

interface Before {
  existing: History
  seenKeys: readonly string[]
}

/**
 * Reads a document that may have come before. Where 5/6 can be either day, the reading under which more of it is there
 * already is the right one: the two need not have their browsers in one language.
 */
export function understandAgain(
  source: string,
  context: UnderstandContext,
  { existing, seenKeys }: Before,
): UnderstoodDocument {
  const document = understand(source, context)
  if (!document.warnings.some(({ kind }) => kind === 'day_month_ambiguous')) return document
  const order = document.locale === 'en-US' ? 'day_first' : 'month_first'
  const other = understand(source, { ...context, order })
  const known = (read: UnderstoodDocument) =>
    Object.values(planImport(read, existing, seenKeys).unchanged).reduce((sum, count) => sum + count, 0)
  return known(other) > known(document) ? other : document
}
