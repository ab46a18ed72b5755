import type { MeetingState } from '../../meetings/contract.ts'
import { type Day, plusDays, weekdayOf } from './dates/days.ts'

const FRIDAY = 5

/** When the next of these meetings begins; one that is under way is not the next. Soonest first. */
export function nextToCome(meetings: readonly { state: MeetingState; startsAt: string }[], now: Date): string | null {
  const isToCome = ({ state, startsAt }: (typeof meetings)[number]) =>
    state === 'planned' && Date.parse(startsAt) > now.getTime()
  return meetings.find(isToCome)?.startsAt ?? null
}

/** Days to offer for a promise that has none: when the two meet next, which is the usual one, and the coming Friday. */
export function dayChoices({ today, nextMeetingOn }: { today: Day; nextMeetingOn?: Day | null }): {
  nextMeeting: Day | null
  friday: Day | null
} {
  const friday = plusDays(today, (FRIDAY - weekdayOf(today) + 7) % 7 || 7)
  return { nextMeeting: nextMeetingOn ?? null, friday: friday === nextMeetingOn ? null : friday }
}
