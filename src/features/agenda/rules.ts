import type { Topic } from '../questions/rules/topics.ts'
import type { Section } from '../templates/contract.ts'
import type { PointVisibility } from './contract.ts'

/** Characters of a talking point; what is longer belongs in its notes. */
export const LONGEST_POINT = 2000

/** What the page rules need to know of a talking point. */
export interface PointFacts {
  id: string
  plannedFor: string | null
  repeatsEvery: number | null
  /** Meetings in which it was discussed. */
  discussedIn: string[]
}

/** The meetings of a pair: those still to come or running, soonest first; and those held, oldest first. */
export interface MeetingLine {
  open: string[]
  held: string[]
}

/**
 * Which open meeting a point shows on. A point is never moved or copied: it stays open, and its page follows from what
 * is still to come. So nothing is lost or doubled when a meeting is skipped, moved past another, or ends by itself.
 * - planned for a meeting that is still to come: there;
 * - else: on the first meeting still to come.
 * Standing points return on their own: see standingPages.
 */
export function pageOf(point: PointFacts, meetings: MeetingLine): string | null {
  if (point.plannedFor && meetings.open.includes(point.plannedFor)) return point.plannedFor
  return meetings.open[0] ?? null
}

/** The open meetings a standing point shows on: every n-th held meeting after it was last discussed, at once if never. */
export function standingPages(point: PointFacts, meetings: MeetingLine): string[] {
  const every = point.repeatsEvery ?? 1
  const discussed = new Set(point.discussedIn)
  const lastHeld = meetings.held.findLastIndex((id) => discussed.has(id))
  const heldSince = lastHeld === -1 ? every : meetings.held.length - 1 - lastHeld
  let wait = Math.max(0, every - 1 - heldSince)
  return meetings.open.filter((id) => {
    if (discussed.has(id)) {
      wait = every - 1
      return true
    }
    if (wait > 0) {
      wait -= 1
      return false
    }
    wait = every - 1
    return true
  })
}

/** The points on the page of one open meeting, in the order given. */
export function pointsOnPage<P extends PointFacts>(points: P[], meetingId: string, meetings: MeetingLine): P[] {
  return points.filter((point) => {
    if (point.discussedIn.includes(meetingId)) return true
    if (point.repeatsEvery !== null) return standingPages(point, meetings).includes(meetingId)
    return point.discussedIn.length === 0 && pageOf(point, meetings) === meetingId
  })
}

/** Where a point about this topic stands: in the section the template has for it, else in the member's, who is heard first. */
export function sectionForTopic(
  sections: readonly Pick<Section, 'key' | 'topic' | 'whose'>[],
  topic: Topic | null,
): string {
  const fitting = topic && sections.find((section) => section.topic === topic)
  return (fitting || sections.find(({ whose }) => whose === 'member') || sections[0]!).key
}

/** What a person may make of a point's visibility. Shared is shared: the other may have answered to it. */
export function canChangeVisibility(from: PointVisibility, to: PointVisibility): boolean {
  return from === to || from !== 'both'
}
