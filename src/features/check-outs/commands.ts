import { sql } from 'kysely'
import type { PersonTx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/errors.ts'
import { announce } from '../../platform/live/announce.ts'
import { readMeeting } from '../meetings/queries/index.ts'
import { tellOther } from '../notifications/commands/index.ts'
import { openPair } from '../pairs/queries.ts'
import type { CheckOut, CheckOutsOfMeeting } from './contract.ts'
import { checkOutsOf, showsTrendOnly } from './queries.ts'
import { addsTo } from './rules.ts'

export type Said = Omit<CheckOut, 'personId' | 'trendOnly'>

/** Keeps how one leaves a held meeting. Once both have answered it stands; only what one left out can be added to one's own. */
export async function answer(tx: PersonTx, said: Said): Promise<CheckOutsOfMeeting> {
  const { meetingId, head, heart, note, spoke, level } = said
  const meeting = await readMeeting(tx, meetingId)
  const pair = await openPair(tx, meeting.pairId)
  if (meeting.state !== 'held') throw new Problem('meeting_not_held')
  const before = await checkOutsOf(tx, meeting)
  const { workspaceId, personId } = tx.who
  if (before.mine && before.theyAnswered) {
    if (!addsTo(before.mine, said)) throw new Problem('both_checked_out')
    await sql`select add_to_check_out(${meetingId}::uuid, ${note}, ${spoke}::int, ${level}::int)`.execute(tx)
  } else {
    const trend_only = await showsTrendOnly(tx, pair.id)
    const values = { head, heart, note, spoke, level, trend_only, answered_at: new Date().toISOString() }
    await tx
      .insertInto('check_out')
      .values({ workspace_id: workspaceId, meeting_id: meetingId, person_id: personId, pair_id: pair.id, ...values })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'meeting_id', 'person_id']).doUpdateSet(values))
      .execute()
    if (!before.mine && !before.theyAnswered) await tellOther(tx, pair, 'checked_out', { meetingId })
  }
  await announce(tx, { workspaceId, pairId: pair.id, what: 'meeting' })
  return checkOutsOf(tx, meeting)
}

/**
 * Chooses what the other sees of one's check-outs from now on, one still to be seen included. Once both have answered, an answer
 * stays as it was promised: the policy of the table lets no such row change.
 */
export async function setTrendOnly(tx: PersonTx, pairId: string, trendOnly: boolean): Promise<{ trendOnly: boolean }> {
  await openPair(tx, pairId)
  const { workspaceId, personId } = tx.who
  const chosen = { trend_only: trendOnly, changed_at: new Date().toISOString() }
  await tx
    .insertInto('check_out_setting')
    .values({ workspace_id: workspaceId, pair_id: pairId, person_id: personId, ...chosen })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'pair_id', 'person_id']).doUpdateSet(chosen))
    .execute()
  await tx
    .updateTable('check_out')
    .set({ trend_only: trendOnly })
    .where('pair_id', '=', pairId)
    .where('person_id', '=', personId)
    .execute()
  await announce(tx, { workspaceId, pairId, what: 'meeting' })
  return { trendOnly }
}
