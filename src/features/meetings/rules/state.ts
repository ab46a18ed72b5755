import type { MeetingState } from '../contract.ts'

/** How many meetings of a rhythm are always planned: the next one, and the one after it to prepare early. */
export const PLANNED_AHEAD = 2
/** A planned meeting that nobody started is over a day after its time. */
export const MISSED_AFTER_HOURS = 24
/** A meeting that nobody wrapped up ends by itself; everything open carries over. */
export const ENDS_BY_ITSELF_AFTER_HOURS = 12
/** Begun this far from its time, a meeting stands in the history on the day it was really held. */
export const OFF_PLAN_HOURS = 6
/** "Hold now" starts the planned meeting instead of an extra one when it lies this near. */
export const NEAR_MINUTES = 30

/** Who opens the page this long before or after the meeting's time is in the room. */
export const ARRIVES_BEFORE_MINUTES = 15
export const ARRIVES_AFTER_MINUTES = 60

export function stateOf(facts: {
  started_at: string | null
  held_at: string | null
  skipped_at: string | null
}): MeetingState {
  if (facts.skipped_at) return 'skipped'
  if (facts.held_at) return 'held'
  return facts.started_at ? 'live' : 'planned'
}

export type MeetingAction = 'start' | 'skip' | 'unskip' | 'move' | 'wrapUp' | 'write'

/** What may be done with a meeting in which state: the same data decides on the server and in the button. */
export const allowed: Record<MeetingState, readonly MeetingAction[]> = {
  planned: ['start', 'skip', 'move', 'wrapUp', 'write'],
  live: ['wrapUp', 'write', 'skip'],
  held: [],
  skipped: ['unskip'],
}
