import type { PersonTx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/errors.ts'
import { announce } from '../../platform/live/announce.ts'
import { readPoint } from '../agenda/queries.ts'
import { demand } from '../meetings/commands/index.ts'
import { readMeeting } from '../meetings/queries/index.ts'
import type { Clarity } from './contract.ts'
import { readClarity } from './queries.ts'

/** Says back what a shared point comes down to; the same request again changes nothing. */
export async function sayBack(
  tx: PersonTx,
  { talkingPointId, meetingId, id, text }: { talkingPointId: string; meetingId: string; id: string; text: string },
): Promise<Clarity> {
  const meeting = await readMeeting(tx, meetingId)
  await demand(tx, meeting, 'write')
  const point = await readPoint(tx, talkingPointId)
  if (point.pairId !== meeting.pairId) throw new Problem('not_found')
  if (point.visibility !== 'both')
    throw new Problem('invalid_input', {
      field: 'talkingPointId',
      message: 'Only you can see this point. Share it first; then you two can agree on it.',
    })
  const { workspaceId, personId } = tx.who
  await tx
    .insertInto('clarity')
    .values({
      workspace_id: workspaceId,
      id,
      pair_id: meeting.pairId,
      talking_point_id: talkingPointId,
      meeting_id: meetingId,
      text,
      said_by: personId,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .execute()
  return told(tx, id, meeting.pairId)
}

/** Words it differently. Whoever changes it said it; it is not agreed any more. */
export async function rewordClarity(tx: PersonTx, id: string, text: string, was: string): Promise<Clarity> {
  const { pairId } = await writable(tx, id)
  const { numUpdatedRows } = await tx
    .updateTable('clarity')
    .set({ text, said_by: tx.who.personId, said_at: new Date().toISOString(), agreed_by: null, agreed_at: null })
    .where('id', '=', id)
    .where('text', '=', was)
    .executeTakeFirst()
  const now = await readClarity(tx, id)
  if (numUpdatedRows === 0n && now.text !== text)
    throw new Problem('changed_meanwhile', { field: 'text', data: { text: now.text } })
  return told(tx, id, pairId)
}

/** Either may say that they agree: the other on their own screen, or whoever holds the pen when both sit at one. */
export async function agree(tx: PersonTx, id: string, agreed: boolean): Promise<Clarity> {
  const { pairId } = await writable(tx, id)
  await tx
    .updateTable('clarity')
    .set(
      agreed
        ? { agreed_by: tx.who.personId, agreed_at: new Date().toISOString() }
        : { agreed_by: null, agreed_at: null },
    )
    .where('id', '=', id)
    .$if(agreed, (query) => query.where('agreed_by', 'is', null))
    .execute()
  return told(tx, id, pairId)
}

export async function dropClarity(tx: PersonTx, id: string): Promise<void> {
  const { pairId } = await writable(tx, id)
  await tx.deleteFrom('clarity').where('id', '=', id).execute()
  await announce(tx, { workspaceId: tx.who.workspaceId, pairId, what: 'meeting' })
}

async function writable(tx: PersonTx, id: string): Promise<{ pairId: string }> {
  const meeting = await readMeeting(tx, (await readClarity(tx, id)).meetingId)
  await demand(tx, meeting, 'write')
  return meeting
}

async function told(tx: PersonTx, id: string, pairId: string): Promise<Clarity> {
  await announce(tx, { workspaceId: tx.who.workspaceId, pairId, what: 'meeting' })
  return readClarity(tx, id)
}
