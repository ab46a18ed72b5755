import type { History } from '../history/history.ts'
import { undatedKey } from '../keys.ts'
import type { UnderstoodDocument, UnderstoodMeeting } from '../understood.ts'
import type { ImportPlan } from './plan.ts'
import { planActionItems } from './plan-action-items.ts'
import { planNotes } from './plan-notes.ts'
import { planPoints } from './plan-points.ts'
import { type Planning, startPlanning } from './planning.ts'

/**
 * What importing the document adds to what is there. Meetings are recognised by their day, everything on them by its
 * words; so the same document again, or a longer one, adds only what is new and changes nothing.
 *
 * `existing` must hold everything, dropped points and planned meetings with words on them included. `seenKeys` are the
 * `keys` of earlier plans that were carried out: with them, what was edited or deleted since does not come back either.
 */
export function planImport(
  document: UnderstoodDocument,
  existing: History,
  seenKeys: readonly string[] = [],
): ImportPlan {
  const planning = startPlanning(document, existing, seenKeys)
  planPoints(planning)
  planActionItems(planning)
  planNotes(planning)
  for (const meeting of planning.inTime) planMeeting(planning, meeting)
  return planning.plan
}

function planMeeting(planning: Planning, meeting: UnderstoodMeeting): void {
  const { plan, document, wasSeen, existingOf } = planning
  const there = existingOf(meeting)
  if (there) {
    plan.unchanged.meetings += 1
    const { title, mood, summary } = meeting
    const empty = {
      ...(there.title === '' && title !== '' ? { title } : {}),
      ...(there.mood === null && mood ? { mood: mood.score } : {}),
      ...(there.summary === '' && summary ? { summary: summary.markdown } : {}),
    }
    if (Object.keys(empty).length > 0 && !wasSeen(meeting.key)) plan.fills.push({ id: there.id, ...empty })
    return
  }
  // Imported before and deleted since: only something new on it brings it back. And a page without a day needs words.
  const isNothing = wasSeen(meeting.key) || (meeting.key === undatedKey && meeting.title === '')
  if (isNothing && !isMentioned(plan, meeting)) {
    plan.unchanged.meetings += 1
    return
  }
  plan.meetings.push({
    key: meeting.key,
    date: meeting.date,
    time: meeting.time,
    title: meeting.title,
    isHeld: !meeting.skipped && (meeting.date < document.importedOn || meeting.key === undatedKey),
    skipped: meeting.skipped && { reason: meeting.skipped.reason },
    movedFrom: meeting.movedFrom,
    mood: meeting.mood?.score ?? null,
    summary: meeting.summary?.markdown ?? '',
  })
}

function isMentioned({ points, outcomes, notes, actionItems }: ImportPlan, { key }: UnderstoodMeeting): boolean {
  const isIt = (ref: object | null) => ref !== null && 'key' in ref && ref.key === key
  return (
    points.some((point) => isIt(point.plannedFor) || point.outcomes.some(({ meeting }) => isIt(meeting))) ||
    outcomes.some(({ meeting }) => isIt(meeting)) ||
    notes.some(({ on }) => 'meeting' in on && isIt(on.meeting)) ||
    actionItems.some(({ meeting }) => isIt(meeting))
  )
}
