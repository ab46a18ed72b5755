import { sameWords } from '../plan/fingerprint.ts'
import type { UnderstoodMeeting } from '../understood.ts'

/**
 * What stood on a skipped page was not discussed. It is carried over where a later page has it again or there is no
 * later page; else it is dropped, or points of years ago would all be back on the next agenda.
 */
export function withSkippedPoints(meetings: readonly UnderstoodMeeting[]): UnderstoodMeeting[] {
  const newest = meetings
    .map(({ date }) => date)
    .sort()
    .at(-1)
  return meetings.map((meeting) => {
    if (!meeting.skipped || meeting.points.length === 0) return meeting
    const later = meetings.filter(({ date }) => date > meeting.date).flatMap(({ points }) => points)
    const again = new Set(later.map(({ text }) => sameWords(text)))
    const isCarried = (text: string) => meeting.date === newest || again.has(sameWords(text))
    const points = meeting.points.map((point) =>
      point.fate === 'discussed'
        ? { ...point, fate: isCarried(point.text) ? ('carried_over' as const) : ('dropped' as const) }
        : point,
    )
    return { ...meeting, points }
  })
}
