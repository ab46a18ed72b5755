import type { PersonTx } from '../../platform/database/index.ts'
import { found } from '../../platform/errors.ts'
import { announce } from '../../platform/live/announce.ts'
import { demand } from '../meetings/commands/index.ts'
import { readMeeting } from '../meetings/queries/index.ts'
import { openPair } from '../pairs/queries.ts'
import type { Intention, Outcome } from './contract.ts'
import { intentionsOf } from './queries.ts'

/** Keeps one's own intention for a meeting that is not over; an empty text takes it back, with its outcome. */
export async function setIntention(
  tx: PersonTx,
  { meetingId, text, shared }: { meetingId: string; text: string; shared: boolean },
): Promise<Intention | null> {
  const meeting = await readMeeting(tx, meetingId)
  await demand(tx, meeting, 'write')
  const before = await ownIntention(tx, meetingId)
  const { workspaceId, personId } = tx.who
  const shared_at = shared ? new Date().toISOString() : null
  if (text === '')
    await tx.deleteFrom('intention').where('meeting_id', '=', meetingId).where('person_id', '=', personId).execute()
  else
    await tx
      .insertInto('intention')
      .values({
        workspace_id: workspaceId,
        meeting_id: meetingId,
        person_id: personId,
        pair_id: meeting.pairId,
        text,
        shared_at,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['workspace_id', 'meeting_id', 'person_id'])
          .doUpdateSet({ text, shared_at, changed_at: new Date().toISOString() }),
      )
      .execute()
  await tell(tx, meeting.pairId, shared || before?.shared === true)
  return (await ownIntention(tx, meetingId)) ?? null
}

/** Looks back on one's own intention; allowed as long as the one-on-one is open, also long after the meeting. */
export async function setOutcome(
  tx: PersonTx,
  { meetingId, outcome, note }: { meetingId: string; outcome: Outcome | null; note: string },
): Promise<Intention> {
  const { pairId } = await readMeeting(tx, meetingId)
  await openPair(tx, pairId)
  const { shared } = found(await ownIntention(tx, meetingId))
  await tx
    .updateTable('intention')
    .set({ outcome, outcome_note: note, changed_at: new Date().toISOString() })
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', tx.who.personId)
    .execute()
  await tell(tx, pairId, shared)
  return found(await ownIntention(tx, meetingId))
}

async function ownIntention(tx: PersonTx, meetingId: string): Promise<Intention | undefined> {
  return (await intentionsOf(tx, meetingId)).find(({ personId }) => personId === tx.who.personId)
}

/** That there is one at all is private until it is shared. */
function tell(tx: PersonTx, pairId: string, both: boolean): Promise<void> {
  const { workspaceId, personId } = tx.who
  return announce(tx, { workspaceId, pairId, what: 'meeting', ...(both ? {} : { onlyFor: personId }) })
}
