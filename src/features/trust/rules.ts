import { dayIn } from '../pairs/rules/rhythm.ts'

/**
 * The figures of the trust ledger. What each means stands in docs/trust.md in the same words; change both together.
 * Days are calendar days as YYYY-MM-DD.
 */

/** How far back promises, talk and check-outs are counted, and how far the rhythm is shown. */
export const PERIOD_WEEKS = 26
export const RHYTHM_WEEKS = 12
/** Done, moved or dropped up to this many days after its day, a promise is not broken: our own threshold. */
export const GRACE_DAYS = 2
/** Conversations it takes until rapport can be expected, as practitioners say; there is no study behind it. */
export const CONVERSATIONS = { from: 4, to: 6 } as const

const DAY = 86_400_000
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/** The day of a moment where somebody lives; of two who live apart, that of whoever has more of the day left. */
export function dayOf(instant: string, timeZones: readonly string[]): string {
  return timeZones.map((timeZone) => dayIn(timeZone, instant)).toSorted()[0]!
}

export const verdicts = ['kept', 'renegotiated', 'broken', 'dropped', 'open'] as const
export type Verdict = (typeof verdicts)[number]

/** What became of an action item. All days are days where its owner lives. */
export interface PromiseFacts {
  /** Since when its owner has promised it: when they wrote it down themselves, or first confirmed it. */
  promisedOn: string | null
  dueOn: string | null
  doneOn: string | null
  droppedOn: string | null
  /** Each time its day was moved later by saying so. */
  moves: readonly { on: string; fromDue: string }[]
}

/**
 * What became of a promise; null as long as nobody has promised anything. Broken: not done, moved or dropped by two days past its
 * (agreed) day, at the time: what comes later mends nothing. Dropped: let go before that. Renegotiated: its day was moved, and the
 * new one is not broken. Kept: done in time, or done when it had no day.
 */
export function verdictOf(facts: PromiseFacts, today: string): Verdict | null {
  const { dueOn, doneOn, droppedOn, moves } = facts
  // Whoever has done it made it their own.
  const promisedOn = facts.promisedOn ?? doneOn
  if (promisedOn === null) return null
  if (moves.some(({ on, fromDue }) => isBroken({ dueOn: fromDue, promisedOn, settledOn: on }))) return 'broken'
  if (isBroken({ dueOn, promisedOn, settledOn: doneOn ?? droppedOn ?? today })) return 'broken'
  if (droppedOn !== null) return 'dropped'
  if (moves.length > 0) return 'renegotiated'
  return doneOn === null ? 'open' : 'kept'
}

/** More than two days past its day, or past the one on which it was promised, where that is later. */
function isBroken({ dueOn, promisedOn, settledOn }: { dueOn: string | null; promisedOn: string; settledOn: string }) {
  if (dueOn === null) return false
  return daysBetween(dueOn > promisedOn ? dueOn : promisedOn, settledOn) > GRACE_DAYS
}

export type Tally = Record<Verdict, number>

export function tally(judged: readonly (Verdict | null)[]): Tally {
  const counts: Tally = { kept: 0, renegotiated: 0, broken: 0, dropped: 0, open: 0 }
  for (const verdict of judged) if (verdict) counts[verdict] += 1
  return counts
}

/** Of the promises whose day has come, how many were kept. Renegotiated and dropped ones are neither: they stand beside it. */
export function promisesKept({ kept, broken }: Pick<Tally, 'kept' | 'broken'>): { kept: number; of: number } {
  return { kept, of: kept + broken }
}

export type Beat = 'held' | 'moved' | 'skipped' | 'missed' | 'planned'

/**
 * One dot of the rhythm. Moved: held, but at another time than planned. Missed: the two did not meet, and nobody said why. What
 * counts as held is in docs/trust.md too: somebody ended the meeting, or both were in the room.
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
