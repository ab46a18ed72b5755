/**
 * How loudly a hint speaks. 3: ask before sending (rare). 2: underlined, with a rewrite. 1: a quiet dot, read on focus.
 * 0: counted, never shown. No severity ever blocks anybody.
 */
export type Severity = 0 | 1 | 2 | 3

/** A remark about a stretch of somebody's own text. Offsets are UTF-16 positions in the text exactly as it was typed. */
export type Hint<Rule extends string = string> = {
  rule: Rule
  severity: Severity
  start: number
  /** Exclusive. */
  end: number
  message: string
  /**
   * What could stand from `start` to `end` instead, when the writer clicks it; nothing is replaced by itself. It may hold a
   * GAP to fill.
   */
  rewrite?: string
  /** Further patterns, second best. */
  alternatives?: readonly string[]
  /** A button the screen may offer beside the hint, by a name the coach documents ("split", "move-to-async"). */
  action?: string
}

/** Marks, inside a rewrite, the place the writer fills in. */
export const GAP = '…'

/** What a person reads about a rule in their settings, where it can be switched off. */
export type RuleDescription = { name: string; why: string }
