import type { ActionItem, ItemBefore, Repeats } from '../contract.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Until then a date is still being agreed; a later one is a correction, not a promise that moves. */
const AGREEING_HOURS = 1
/** Moved this often, the two should talk about what gives way. */
export const MOVES_BEFORE_TALK = 2
/** Carried over this often, it is worth asking whether it is still wanted. */
export const CARRIED_TOO_OFTEN = 2

/** Whether a change of the day counts as renegotiated: moved later, or left without a day, once it was agreed. */
export function isRenegotiation(
  item: { dueOn: string | null; createdAt: string },
  dueOn: string | null,
  now: Date,
): boolean {
  if (item.dueOn === null || now.getTime() - Date.parse(item.createdAt) < AGREEING_HOURS * HOUR) return false
  return dueOn === null || dueOn > item.dueOn
}

/** How long a slip can be taken back; the policies of the database say the same. */
const TAKE_BACK_MINUTES = 10

/** Whether a move of the day can be undone: one's own, and only just made. */
export function mayTakeBack(move: { personId: string; at: string }, personId: string, now: Date): boolean {
  return move.personId === personId && now.getTime() - Date.parse(move.at) < TAKE_BACK_MINUTES * 60_000
}

/** Whose word makes it a promise: its owner's; of what both promise, that of whoever did not write it down. */
export function promisesBySaying({ ownerId, createdBy }: Pick<ActionItem, 'ownerId' | 'createdBy'>, personId: string) {
  return ownerId === null ? createdBy !== personId : ownerId === personId
}

/** Whether a day still to come moves closer: who moves it for the other asks for a new promise, and breaks none with it. */
export function bringsForward({ dueOn }: Pick<ActionItem, 'dueOn'>, day: string | null | undefined, today: string) {
  return typeof day === 'string' && (dueOn === null || (dueOn >= today && day < dueOn))
}

/** Whether it is dropped with a reason only: what the other promised, or both did, is not one's own to let go in silence. */
export function owesReason({ ownerId }: Pick<ActionItem, 'ownerId'>, personId: string): boolean {
  return ownerId !== personId
}

/** The first of what is changed that somebody else has changed since `was`, to something else than is wanted now. */
export function movedMeanwhile(
  now: Pick<ActionItem, 'text' | 'ownerId' | 'dueOn'>,
  wanted: ItemBefore,
  was: ItemBefore,
): keyof ItemBefore | undefined {
  return (['text', 'ownerId', 'dueOn'] as const).find(
    (field) =>
      wanted[field] !== undefined &&
      was[field] !== undefined &&
      now[field] !== was[field] &&
      now[field] !== wanted[field],
  )
}

/** The next day of a promise that returns: a whole number of its intervals on, and not in the past. */
export function nextDue(repeats: Repeats, dueOn: string | null, today: string): string {
  const from = dueOn ?? today
  for (let turn = 1; ; turn++) {
    const next = repeats === 'monthly' ? monthsOn(from, turn) : daysOn(from, turn * (repeats === 'weekly' ? 7 : 14))
    if (next >= today) return next
  }
}

function daysOn(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

/** The same day of a later month, or its last where it has none. */
function monthsOn(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Days to offer for what takes longer: tomorrow, the end of this week, a week from now. Working days, each once. */
export function newDays(today: string): string[] {
  const weekday = new Date(today).getUTCDay()
  const friday = daysOn(today, (5 - weekday + 7) % 7)
  const days = [onWorkday(daysOn(today, 1)), friday > today ? friday : daysOn(friday, 7), onWorkday(daysOn(today, 7))]
  return [...new Set(days)].toSorted()
}

function onWorkday(day: string): string {
  const weekday = new Date(day).getUTCDay()
  return weekday === 6 ? daysOn(day, 2) : weekday === 0 ? daysOn(day, 1) : day
}
