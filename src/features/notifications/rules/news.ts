import type { Kind } from './kinds.ts'

/** One piece of news with what its words need, read when it is told. */
export interface News {
  id: string
  workspaceId: string
  personId: string
  email: string
  timeZone: string
  kind: Kind
  /** The meeting it is about; of an action item, the one it was agreed in. */
  threadId: string | null
  meetingId: string | null
  actionItemId: string | null
  pairId: string | null
  feedbackId: string | null
  feedbackRequestId: string | null
  actor: string | null
  other: string
  /** What people call the actor, else the other. */
  called: string
  otherCalled: string
  asked: string | null
  startsAt: string | null
  item: string | null
  dropReason: string | null
  dueOn: string | null
  /** What has become of it since. */
  meetingHeld: boolean
  meetingSkipped: boolean
  itemDone: boolean
  itemDropped: boolean
  itemConfirmed: boolean
  checkedOut: boolean
  feedbackHeld: boolean
  requestClosed: boolean
}

/** Whether there is still something in it for its reader: what was overtaken is not told days later. */
export function isStillTrue(news: News, now: Date): boolean {
  switch (news.kind) {
    case 'moved':
      return !news.meetingHeld && !news.meetingSkipped && Date.parse(news.startsAt!) > now.getTime()
    case 'skipped':
      return news.meetingSkipped
    case 'wrap_up':
      return !news.meetingHeld && !news.meetingSkipped
    case 'summary':
      return news.meetingHeld
    case 'agreed':
      return !news.itemDone && !news.itemDropped && !news.itemConfirmed
    case 'renegotiated':
      return !news.itemDone && !news.itemDropped
    case 'done':
      return news.itemDone
    case 'dropped':
      return news.itemDropped
    case 'comment':
      return !news.itemDropped
    case 'checked_out':
      return !news.checkedOut
    case 'feedback_held':
      return news.feedbackHeld
    case 'feedback_asked':
      return !news.requestClosed
    default:
      return true
  }
}

/** What a letter tells of all that happened, oldest first: what is still true, each thing once, and nothing of what came and went meanwhile. */
export function worthTelling<One extends News>(happened: readonly One[], now: Date): One[] {
  const about = ({ kind, meetingId, actionItemId, feedbackId, feedbackRequestId }: One) =>
    [kind, meetingId, actionItemId, feedbackId, feedbackRequestId].join()
  const cameAndWent = ({ kind, actionItemId }: One) =>
    kind === 'dropped' && happened.some((one) => one.kind === 'agreed' && one.actionItemId === actionItemId)
  return happened.filter(
    (one, index) =>
      isStillTrue(one, now) &&
      !cameAndWent(one) &&
      !happened.slice(index + 1).some((later) => about(later) === about(one)),
  )
}
