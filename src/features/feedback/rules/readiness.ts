import type { PartName, Parts, Shape } from './paragraph.ts'

/** The parts without which nobody could act on it: the request may be left open in a high five. */
const needed: Record<Shape, readonly PartName[]> = {
  sbi: ['situation', 'behaviour', 'impact'],
  'four-steps': ['facts', 'feelings', 'request'],
}

export interface Sharable extends Parts {
  kind: 'high-five' | 'watch-out'
  shape: Shape
  pathForward: string
}

/** Why a note cannot be shared yet, in the order in which to mend it; empty: it can. Wording never stands in the way. */
export function missingToShare(note: Sharable): (PartName | 'pathForward')[] {
  const parts = needed[note.shape].filter((part) => note[part].trim() === '')
  const isOpenEnded = note.kind === 'watch-out' && note.request.trim() === '' && note.pathForward.trim() === ''
  return [...parts, ...(isOpenEnded && !parts.includes('request') ? (['pathForward'] as const) : [])]
}

/** Two weeks: long enough to have had the chance, short enough to remember. */
export const LOOK_AGAIN_DAYS = 14

/** The day on which the two look again, if it is shared today: the one its author chose, unless that is over by now. */
export function lookAgainDay(chosen: string | null, today: string): string {
  if (chosen !== null && chosen >= today) return chosen
  return new Date(Date.parse(today) + LOOK_AGAIN_DAYS * 86_400_000).toISOString().slice(0, 10)
}

export type Delivery = 'draft' | 'planned' | 'held' | 'shared'

/** Where a note is on its way. */
export function deliveryOf(note: {
  sharedAt: string | null
  heldAt: string | null
  meetingId: string | null
}): Delivery {
  if (note.sharedAt) return 'shared'
  if (note.heldAt) return 'held'
  return note.meetingId ? 'planned' : 'draft'
}

/** What somebody was given lately, as their giver sees it. Nobody else sees it, and it says nothing about the receiver. */
export interface Balance {
  highFives: number
  watchOuts: number
  /** How many named a moment, what was done and what came of it, in words without a loud flag. */
  specific: number
  /** Of how many one can tell: the coach does not know every language. */
  readable: number
}

/** So many warnings in a row, and no praise between them, are worth a thought; our own threshold. */
const IN_A_ROW = 4

/** Whether the last few to somebody (newest first) were warnings alone. The counts are all we go by: no ratio is known to be right. */
export function warnsOnly(kinds: readonly ('high-five' | 'watch-out')[]): boolean {
  const last = kinds.slice(0, IN_A_ROW)
  return last.length === IN_A_ROW && last.every((kind) => kind === 'watch-out')
}
