/**
 * The figures of the trust ledger. What each means stands in docs/trust.md in the same words; change both together.
 * Days are calendar days as YYYY-MM-DD.
 */

/** How far back promises, talk and check-outs are counted, and how far the rhythm is shown. */
export const PERIOD_WEEKS = 26
export const RHYTHM_WEEKS = 12
/** Done or renegotiated up to this many days after its day, a promise still counts as kept: our own threshold. */
export const GRACE_DAYS = 2
/** Conversations it takes until rapport can be expected, as practitioners say; there is no study behind it. */
export const CONVERSATIONS = { from: 4, to: 6 } as const

const DAY = 86_400_000
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

export const verdicts = ['kept', 'renegotiated', 'broken', 'open'] as const
export type Verdict = (typeof verdicts)[number]

export interface PromiseFacts {
  dueOn: string | null
  doneOn: string | null
  dropped: boolean
  /** How often its day was moved later by saying so. */
  renegotiated: number
}

/**
 * What became of a promise. Broken: more than two days past its (last agreed) day, not done by then and not said. Renegotiated:
 * its day was moved, and the new one is not broken. Kept: done in time, or done when it had no day. Dropped ones are no
 * promises any more and count for nothing (null).
 */
export function verdictOf({ dueOn, doneOn, dropped, renegotiated }: PromiseFacts, today: string): Verdict | null {
  if (dropped) return null
  const settledOn = doneOn ?? today
  if (dueOn !== null && daysBetween(dueOn, settledOn) > GRACE_DAYS) return 'broken'
  if (renegotiated > 0) return 'renegotiated'
  return doneOn === null ? 'open' : 'kept'
}

export type Tally = Record<Verdict, number>

export function tally(judged: readonly (Verdict | null)[]): Tally {
  const counts: Tally = { kept: 0, renegotiated: 0, broken: 0, open: 0 }
  for (const verdict of judged) if (verdict) counts[verdict] += 1
  return counts
}

/** Of the promises whose day has come, how many were kept. Renegotiated ones are neither: they stand beside it. */
export function promisesKept({ kept, broken }: Tally): { kept: number; of: number } {
  return { kept, of: kept + broken }
}

export type Beat = 'held' | 'moved' | 'skipped' | 'missed' | 'planned'

/**
 * One dot of the rhythm. Moved: held, but not on its day. Missed: skipped because nobody came. What counts as held is in
 * docs/trust.md too: somebody ended the meeting, or both were in the room.
 */
export function beatOf(meeting: {
  state: 'planned' | 'live' | 'held' | 'skipped'
  movedFrom: string | null
  skippedBy: string | null
  imported: boolean
}): Beat {
  if (meeting.state === 'held') return meeting.movedFrom ? 'moved' : 'held'
  if (meeting.state === 'skipped') return meeting.skippedBy || meeting.imported ? 'skipped' : 'missed'
  return 'planned'
}

/** A share in whole percent; null when there is nothing to share. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 100)
}
