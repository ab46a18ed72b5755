import type { Day } from '../../../action-items/rules/dates/days.ts'
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
  const lastOn = new Map<string, Day>()
  for (const { date, points } of meetings)
    for (const { text } of points) if (date > (lastOn.get(sameWords(text)) ?? '')) lastOn.set(sameWords(text), date)
  return meetings.map((meeting) => {
    if (!meeting.skipped || meeting.points.length === 0) return meeting
    const isCarried = (text: string) => meeting.date === newest || (lastOn.get(sameWords(text)) ?? '') > meeting.date
    const points = meeting.points.map((point) =>
      point.fate === 'discussed'
        ? { ...point, fate: isCarried(point.text) ? ('carried_over' as const) : ('dropped' as const) }
        : point,
    )
    return { ...meeting, points }
  })
}
