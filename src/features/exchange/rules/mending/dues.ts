import { readPromise } from '../items/sentence.ts'
import type { UnderstoodActionItem, UnderstoodDocument } from '../understood.ts'
import { nextMeetingOn, promiseContext } from './pages.ts'

/** Reads "by Friday" and "next time" again on every page whose own day, or the day of the meeting after it, is another now. */
export function withDues(before: UnderstoodDocument, after: UnderstoodDocument): UnderstoodDocument {
  const known = new Map(
    before.meetings.flatMap((meeting) => {
      const counted = { date: meeting.date, next: nextMeetingOn(before, meeting) }
      return meeting.actionItems.map(({ key }) => [key, counted] as const)
    }),
  )
  return {
    ...after,
    meetings: after.meetings.map((meeting) => {
      const next = nextMeetingOn(after, meeting)
      const isMoved = ({ key }: UnderstoodActionItem) =>
        known.get(key)?.date !== meeting.date || known.get(key)?.next !== next
      if (!meeting.actionItems.some((item) => item.said !== '' && isMoved(item))) return meeting
      const context = promiseContext(after, meeting)
      const actionItems = meeting.actionItems.map((item) =>
        item.said !== '' && isMoved(item) ? { ...item, due: readPromise(item.said, context).due } : item,
      )
      return { ...meeting, actionItems }
    }),
  }
}
