import type { PersonTx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/errors.ts'
import { announce } from '../../platform/live/announce.ts'
import { readMeeting } from '../meetings/queries/index.ts'
import { tellOther } from '../notifications/commands/index.ts'
import { openPair } from '../pairs/queries.ts'
import type { CheckOut, CheckOutsOfMeeting } from './contract.ts'
import { checkOutsOf } from './queries.ts'

/** Keeps how one leaves a held meeting. Once both have answered it stands. */
export async function answer(
  tx: PersonTx,
  { meetingId, head, heart, note, spoke, level, trendOnly }: Omit<CheckOut, 'personId'>,
): Promise<CheckOutsOfMeeting> {
  const { pairId, state } = await readMeeting(tx, meetingId)
  const pair = await openPair(tx, pairId)
  if (state !== 'held') throw new Problem('meeting_not_held')
  const before = await checkOutsOf(tx, meetingId)
  if (before.mine && before.theyAnswered) throw new Problem('both_checked_out')
  const { workspaceId, personId } = tx.who
  const said = { head, heart, note, spoke, level, trend_only: trendOnly, answered_at: new Date().toISOString() }
  await tx
    .insertInto('check_out')
    .values({ workspace_id: workspaceId, meeting_id: meetingId, person_id: personId, pair_id: pairId, ...said })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'meeting_id', 'person_id']).doUpdateSet(said))
    .execute()
  if (!before.mine && !before.theyAnswered) await tellOther(tx, pair, 'checked_out', { meetingId })
  await announce(tx, { workspaceId, pairId, what: 'meeting' })
  return checkOutsOf(tx, meetingId)
}
