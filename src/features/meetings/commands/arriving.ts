import type { PersonTx } from '../../../platform/database/index.ts'
import { openPair } from '../../pairs/queries.ts'
import type { Meeting } from '../contract.ts'
import { readMeeting } from '../queries/index.ts'
import { isInRoom } from '../rules/times.ts'

/** Notes that one is in the room, around the time of a meeting; else nothing. */
export async function arrive(tx: PersonTx, id: string, now = new Date()): Promise<void> {
  const meeting = await readMeeting(tx, id)
  if ((meeting.state !== 'live' && meeting.state !== 'planned') || !isInRoom(meeting, now)) return
  await openPair(tx, meeting.pairId)
  await comeIn(tx, meeting, now)
}

/** Who starts a meeting is in its room. */
export async function comeIn(tx: PersonTx, { id, pairId }: Pick<Meeting, 'id' | 'pairId'>, now = new Date()) {
  await tx
    .insertInto('arrival')
    .values({
      workspace_id: tx.who.workspaceId,
      meeting_id: id,
      person_id: tx.who.personId,
      pair_id: pairId,
      arrived_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
