import type { Hint } from './hint.ts'

export const VISIBLE_AT_ONCE = 2
export const DISMISSALS_BEFORE_OFFER = 3

export type Selection<Rule extends string = string> = {
  /** Rules waved away on this text: they stay quiet for it. */
  dismissed?: ReadonlySet<Rule>
  /** Rules the person has switched off for good. */
  off?: ReadonlySet<Rule>
  limit?: number
}

/**
 * What is shown of all hints: at most two, the most important first, the earlier one when equally important, never two on
 * the same words, never the same rule twice.
 */
export function visibleHints<Rule extends string>(
  hints: readonly Hint<Rule>[],
  selection: Selection<Rule> = {},
): Hint<Rule>[] {
  const shown: Hint<Rule>[] = []
  const byImportance = [...hints].sort((a, b) => b.severity - a.severity || a.start - b.start || a.end - b.end)
  for (const hint of byImportance) {
    if (shown.length >= (selection.limit ?? VISIBLE_AT_ONCE)) break
    if (hint.severity === 0 || selection.dismissed?.has(hint.rule) || selection.off?.has(hint.rule)) continue
    if (shown.some((other) => other.rule === hint.rule || overlap(other, hint))) continue
    shown.push(hint)
  }
  return shown
}

const overlap = (a: Hint, b: Hint) => a.start < b.end && b.start < a.end

/** After the third dismissal of a rule the screen asks whether to switch it off. */
export function offersSwitchingOff(dismissalsOfThisRule: number): boolean {
  return dismissalsOfThisRule > 0 && dismissalsOfThisRule % DISMISSALS_BEFORE_OFFER === 0
}
