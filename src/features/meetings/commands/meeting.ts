import type { PersonTx } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/errors.ts'
import { announce } from '../../../platform/live/announce.ts'
import { record } from '../../activity/commands.ts'
import type { Pair } from '../../pairs/contract.ts'
import { openPair } from '../../pairs/queries.ts'
import type { Meeting } from '../contract.ts'
import { readMeeting } from '../queries/index.ts'
import { allowed, type MeetingAction } from '../rules/state.ts'

/** The open pair of a meeting that is in a state for this; else says why not. */
export async function demand(tx: PersonTx, meeting: Meeting, action: MeetingAction): Promise<Pair> {
  const pair = await openPair(tx, meeting.pairId)
  if (allowed[meeting.state].includes(action)) return pair
  throw new Problem(meeting.state === 'live' ? 'meeting_started' : 'meeting_over')
}

/** States once what happened to a meeting, and tells the screens of its two. */
export async function happened(
  tx: PersonTx,
  kind: string,
  id: string,
  detail: Record<string, unknown> = {},
): Promise<Meeting> {
  const meeting = await readMeeting(tx, id)
  await record(tx, { kind, pairId: meeting.pairId, subjectId: id, detail })
  await announce(tx, { workspaceId: tx.who.workspaceId, pairId: meeting.pairId, what: 'meeting' })
  return meeting
}
