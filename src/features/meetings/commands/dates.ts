import type { PersonTx } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/errors.ts'
import { remindToPrepare, tellOther } from '../../notifications/commands/index.ts'
import { openPair } from '../../pairs/queries.ts'
import type { Meeting } from '../contract.ts'
import { readMeeting, upcomingMeetings } from '../queries/index.ts'
import { firstTime } from '../rules/times.ts'
import { carryOver } from './ending.ts'
import { demand, happened } from './meeting.ts'
import { planAhead } from './planning.ts'

/** Books an extra meeting, such as a follow-up. */
export async function book(
  tx: PersonTx,
  extra: { id: string; pairId: string; startsAt: string; minutes: number },
): Promise<Meeting> {
  await openPair(tx, extra.pairId)
  const startsAt = await freeTime(tx, extra.pairId, extra.startsAt, extra.id)
  await insertExtra(tx, { ...extra, startsAt })
  await remindToPrepare(tx, { id: extra.id, startsAt })
  return happened(tx, 'meeting.booked', extra.id)
}

/** Skips a meeting. Its points are open, so they show on the next page. */
export async function skip(tx: PersonTx, id: string, reason: string): Promise<Meeting> {
  const meeting = await readMeeting(tx, id)
  if (meeting.state === 'skipped') return meeting
  const pair = await demand(tx, meeting, 'skip')
  await carryOver(tx, meeting, tx.who.personId)
  await tx
    .updateTable('meeting')
    .set({
      skipped_at: new Date().toISOString(),
      skipped_by: tx.who.personId,
      skip_reason: reason,
      started_at: null,
      started_by: null,
    })
    .where('id', '=', id)
    .execute()
  await planAhead(tx, meeting.pairId)
  await tellOther(tx, pair, 'skipped', { meetingId: id })
  return happened(tx, 'meeting.skipped', id, { reason })
}

export async function unskip(tx: PersonTx, id: string): Promise<Meeting> {
  const meeting = await readMeeting(tx, id)
  await demand(tx, meeting, 'unskip')
  await tx.deleteFrom('talking_point_outcome').where('meeting_id', '=', id).where('fate', '=', 'carried_over').execute()
  await tx
    .updateTable('meeting')
    .set({ skipped_at: null, skipped_by: null, skip_reason: '', sections: null })
    .where('id', '=', id)
    .execute()
  await remindToPrepare(tx, meeting)
  return happened(tx, 'meeting.unskipped', id)
}

/** Moves a meeting, also past the one after it: what is on its page follows from the order, see agenda/rules. */
export async function move(tx: PersonTx, id: string, to: { startsAt: string; minutes?: number }): Promise<Meeting> {
  const meeting = await readMeeting(tx, id)
  const pair = await demand(tx, meeting, 'move')
  const startsAt = await freeTime(tx, meeting.pairId, to.startsAt, id)
  await tx
    .updateTable('meeting')
    .set({
      ...moved(meeting, startsAt, tx.who.personId),
      minutes: to.minutes,
      confirmed_at: null,
      confirmed_by: null,
    })
    .where('id', '=', id)
    .execute()
  await tellOther(tx, pair, 'moved', { meetingId: id })
  await remindToPrepare(tx, { id, startsAt })
  return happened(tx, 'meeting.moved', id, { from: meeting.startsAt, to: startsAt })
}

/** What moving sets. Kept is where the meeting was to be at first; back there, it was not moved at all. */
export function moved(meeting: Meeting, startsAt: string, personId: string) {
  const from = firstTime(meeting, startsAt)
  return {
    starts_at: startsAt,
    moved_from: from,
    moved_at: from && new Date().toISOString(),
    moved_by: from && personId,
  }
}

/** Says that the time of a planned meeting works for the two, or takes it back. */
export async function confirmTime(tx: PersonTx, id: string, confirmed: boolean): Promise<Meeting> {
  const meeting = await readMeeting(tx, id)
  await demand(tx, meeting, 'move')
  if (confirmed === (meeting.confirmedAt !== null)) return meeting
  await tx
    .updateTable('meeting')
    .set({
      confirmed_at: confirmed ? new Date().toISOString() : null,
      confirmed_by: confirmed ? tx.who.personId : null,
    })
    .where('id', '=', id)
    .execute()
  return happened(tx, confirmed ? 'meeting.confirmed' : 'meeting.unconfirmed', id)
}

async function freeTime(tx: PersonTx, pairId: string, startsAt: string, exceptId: string): Promise<string> {
  const time = new Date(startsAt).toISOString()
  if (Date.parse(time) < Date.now() - 60_000) throw new Problem('time_past', { field: 'startsAt' })
  const other = (await upcomingMeetings(tx, pairId)).find(
    (meeting) => meeting.startsAt === time && meeting.id !== exceptId,
  )
  if (other) throw new Problem('time_taken', { field: 'startsAt' })
  return time
}

export async function insertExtra(
  tx: PersonTx,
  { id, pairId, startsAt, minutes }: { id: string; pairId: string; startsAt: string; minutes: number },
): Promise<void> {
  await tx
    .insertInto('meeting')
    .values({ workspace_id: tx.who.workspaceId, id, pair_id: pairId, starts_at: startsAt, minutes })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .execute()
}
