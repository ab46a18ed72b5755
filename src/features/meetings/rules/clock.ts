import type { Section } from '../../templates/contract.ts'
import type { Meeting } from '../contract.ts'

/** Where a running meeting stands. Seconds; `left` goes below zero when time is over. */
export interface ClockReading {
  elapsed: number
  left: number
  /** The section whose minutes are running, and its seconds left; null once all sections had their time. */
  section: { key: string; left: number } | null
}

export function readClock(
  meeting: Pick<Meeting, 'startedAt' | 'minutes'>,
  sections: Section[],
  now: number,
): ClockReading | null {
  if (!meeting.startedAt) return null
  const elapsed = Math.max(0, Math.floor((now - Date.parse(meeting.startedAt)) / 1000))
  let passed = 0
  for (const { key, minutes } of sections) {
    passed += minutes * 60
    if (elapsed < passed)
      return { elapsed, left: meeting.minutes * 60 - elapsed, section: { key, left: passed - elapsed } }
  }
  return { elapsed, left: meeting.minutes * 60 - elapsed, section: null }
}
