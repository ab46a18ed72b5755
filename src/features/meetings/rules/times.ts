import type { Meeting } from '../contract.ts'
import { ARRIVES_AFTER_MINUTES, ARRIVES_BEFORE_MINUTES, OFF_PLAN_HOURS } from './state.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

type Times = Pick<Meeting, 'startsAt' | 'startedAt' | 'movedFrom' | 'minutes'>

/** Whether somebody who has the page open is in the room: around the time of the meeting, or of its real beginning. */
export function isInRoom({ startsAt, startedAt, minutes }: Times, now: Date): boolean {
  const minutesIn = (now.getTime() - Date.parse(startedAt ?? startsAt)) / MINUTE
  return minutesIn > -ARRIVES_BEFORE_MINUTES && minutesIn < minutes + ARRIVES_AFTER_MINUTES
}

/** When a meeting began that nobody started: once both were there, else at its time; now, if that is still to come. */
export function begunAt({ startsAt }: Times, arrivals: readonly string[], now: string): string {
  if (arrivals.length === 2) return arrivals.toSorted()[1]!
  return Date.parse(startsAt) < Date.parse(now) ? startsAt : now
}

/** Whether a meeting began so far from its time that it stands in the history on another day than planned. */
export function isOffPlan({ startsAt }: Times, begun: string): boolean {
  return Math.abs(Date.parse(begun) - Date.parse(startsAt)) > OFF_PLAN_HOURS * HOUR
}

/** Where a meeting was to be at first, however often it moves. Null: it is back there. */
export function firstTime({ startsAt, movedFrom }: Times, to: string): string | null {
  const first = movedFrom ?? startsAt
  return Date.parse(first) === Date.parse(to) ? null : first
}

/** Whether the time of a planned meeting is over: whoever was there wraps up now. */
export function isTimeOver({ startsAt, minutes }: Pick<Meeting, 'startsAt' | 'minutes'>, now: number): boolean {
  return Date.parse(startsAt) + minutes * MINUTE < now
}
