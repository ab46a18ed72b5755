import { sql } from 'kysely'
import type { AnyTx, PersonTx, SystemTx } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/errors.ts'
import { announce } from '../../../platform/live/announce.ts'
import { record } from '../../activity/commands.ts'
import { agendaOf } from '../../agenda/queries.ts'
import { tellOther } from '../../notifications/commands.ts'
import type { Pair } from '../../pairs/contract.ts'
import { openPair } from '../../pairs/queries.ts'
import type { Meeting } from '../contract.ts'
import { readMeeting, upcomingMeetings } from '../queries/index.ts'
import {
  allowed,
  ENDS_BY_ITSELF_AFTER_HOURS,
  type MeetingAction,
  MISSED_AFTER_HOURS,
  NEAR_MINUTES,
  OFF_PLAN_HOURS,
} from '../rules.ts'
import { planAhead } from './planning.ts'

/** Starts a meeting: its clock runs, and points held back until the start are shared. Starting twice is starting once. */
export async function start(tx: PersonTx, id: string): Promise<Meeting> {
  const meeting = await readMeeting(tx, id)
  if (meeting.state === 'live') return meeting
  await demand(tx, meeting, 'start')
  await tx
    .updateTable('meeting')
    .set(beginning(meeting, tx.who.personId))
    .where('id', '=', id)
    .where('started_at', 'is', null)
    .execute()
  await sql`select reveal_points_at_start(${id}::uuid)`.execute(tx)
  return happened(tx, 'meeting.started', id)
}

/** Meets right now: the meeting that is due anyway, else an extra one under the given id. */
export async function holdNow(tx: PersonTx, pairId: string, id: string, now = new Date()): Promise<Meeting> {
  const pair = await openPair(tx, pairId)
  const [next] = await upcomingMeetings(tx, pairId)
  if (next?.state === 'live') return next
  const near = next && Math.abs(Date.parse(next.startsAt) - now.getTime()) <= NEAR_MINUTES * 60_000
  if (near) return start(tx, next.id)
  await insertExtra(tx, { id, pairId, startsAt: now.toISOString(), minutes: pair.rhythm?.minutes ?? 25 })
  return start(tx, id)
}

/** Books an extra meeting, such as a follow-up. */
export async function book(
  tx: PersonTx,
  extra: { id: string; pairId: string; startsAt: string; minutes: number },
): Promise<Meeting> {
  await openPair(tx, extra.pairId)
  const startsAt = await freeTime(tx, extra.pairId, extra.startsAt, extra.id)
  await insertExtra(tx, { ...extra, startsAt })
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
    .set({ skipped_at: null, skipped_by: null, skip_reason: '' })
    .where('id', '=', id)
    .execute()
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
      starts_at: startsAt,
      minutes: to.minutes,
      moved_at: new Date().toISOString(),
      moved_by: tx.who.personId,
      moved_from: meeting.startsAt,
    })
    .where('id', '=', id)
    .execute()
  await tellOther(tx, pair, 'moved', { meetingId: id })
  return happened(tx, 'meeting.moved', id, { from: meeting.startsAt, to: startsAt })
}

/** Ends a meeting as held: keeps the summary, carries the rest over, and plans the next. Wrapping up twice is once. */
export async function wrapUp(tx: PersonTx, id: string, summary: string): Promise<{ meeting: Meeting; first: boolean }> {
  const meeting = await readMeeting(tx, id)
  if (meeting.state === 'held') return { meeting, first: false }
  await demand(tx, meeting, 'wrapUp')
  await carryOver(tx, meeting, tx.who.personId)
  const now = new Date().toISOString()
  const { numUpdatedRows } = await tx
    .updateTable('meeting')
    .set({
      ...(meeting.startedAt ? {} : beginning(meeting, tx.who.personId)),
      held_at: now,
      held_by: tx.who.personId,
      summary,
    })
    .where('id', '=', id)
    .where('held_at', 'is', null)
    .executeTakeFirst()
  await planAhead(tx, meeting.pairId)
  return { meeting: await happened(tx, 'meeting.held', id), first: numUpdatedRows > 0n }
}

/** Words the summary anew: a draft while the meeting runs, a correction once it was held. */
export async function changeSummary(tx: PersonTx, id: string, summary: string, was: string): Promise<Meeting> {
  const meeting = await readMeeting(tx, id)
  await openPair(tx, meeting.pairId)
  const { numUpdatedRows } = await tx
    .updateTable('meeting')
    .set({ summary })
    .where('id', '=', id)
    .where('summary', 'in', [was, summary])
    .executeTakeFirst()
  if (numUpdatedRows === 0n)
    throw new Problem('changed_meanwhile', { field: 'summary', data: { text: meeting.summary } })
  if (meeting.state === 'held') return happened(tx, 'meeting.summarised', id)
  await announce(tx, { workspaceId: tx.who.workspaceId, pairId: meeting.pairId, what: 'meeting' })
  return readMeeting(tx, id)
}

/**
 * Ends what was forgotten: running meetings nobody wrapped up are held, and so are planned ones both came to; those nobody
 * started are skipped. What counts as held stands in docs/trust.md.
 */
export async function endForgotten(tx: SystemTx, now = new Date()): Promise<number> {
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()
  const rows = await tx
    .selectFrom('meeting')
    .select(['id', 'workspace_id', 'pair_id', 'started_at'])
    .where('held_at', 'is', null)
    .where('skipped_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('started_at', 'is', null), eb('starts_at', '<', hoursAgo(MISSED_AFTER_HOURS))]),
        eb('started_at', '<', hoursAgo(ENDS_BY_ITSELF_AFTER_HOURS)),
      ]),
    )
    .forUpdate()
    .skipLocked()
    .execute()
  for (const row of rows) {
    await carryOver(tx, { id: row.id, pairId: row.pair_id }, null, row.workspace_id)
    const arrivals = await tx
      .selectFrom('arrival')
      .select('arrived_at')
      .where('workspace_id', '=', row.workspace_id)
      .where('meeting_id', '=', row.id)
      .orderBy('arrived_at', 'desc')
      .execute()
    const bothCame = arrivals.length === 2
    const end =
      row.started_at || bothCame
        ? { held_at: now.toISOString(), started_at: row.started_at ?? arrivals[0]!.arrived_at }
        : { skipped_at: now.toISOString() }
    await tx
      .updateTable('meeting')
      .set(end)
      .where('workspace_id', '=', row.workspace_id)
      .where('id', '=', row.id)
      .execute()
    await planAhead(tx, row.pair_id, now)
    await announce(tx, { workspaceId: row.workspace_id, pairId: row.pair_id, what: 'meeting' })
  }
  return rows.length
}

/** Notes on the page of a meeting that ends which shared points were not talked about. The points themselves stay open. */
async function carryOver(
  tx: AnyTx,
  meeting: Pick<Meeting, 'id' | 'pairId'>,
  decidedBy: string | null,
  workspaceId?: string,
): Promise<void> {
  const points = (await agendaOf(tx, meeting.pairId, meeting.id)).filter(
    ({ fate, visibility }) => fate === null && visibility === 'both',
  )
  if (points.length === 0) return
  const workspace = workspaceId ?? (tx as PersonTx).who.workspaceId
  await tx
    .insertInto('talking_point_outcome')
    .values(
      points.map(({ id }) => ({
        workspace_id: workspace,
        meeting_id: meeting.id,
        talking_point_id: id,
        fate: 'carried_over' as const,
        decided_by: decidedBy,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What starting sets. A meeting held on quite another day than planned moves there, so that the history is in order. */
function beginning(meeting: Meeting, personId: string) {
  const now = new Date().toISOString()
  const hoursOff = Math.abs(Date.parse(now) - Date.parse(meeting.startsAt)) / 3_600_000
  return {
    started_at: now,
    started_by: personId,
    ...(hoursOff > OFF_PLAN_HOURS
      ? { starts_at: now, moved_from: meeting.startsAt, moved_at: now, moved_by: personId }
      : {}),
  }
}

/** The open pair of a meeting that is in a state for this; else says why not. */
export async function demand(tx: PersonTx, meeting: Meeting, action: MeetingAction): Promise<Pair> {
  const pair = await openPair(tx, meeting.pairId)
  if (allowed[meeting.state].includes(action)) return pair
  throw new Problem(meeting.state === 'live' ? 'meeting_started' : 'meeting_over')
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

async function insertExtra(
  tx: PersonTx,
  { id, pairId, startsAt, minutes }: { id: string; pairId: string; startsAt: string; minutes: number },
): Promise<void> {
  await tx
    .insertInto('meeting')
    .values({ workspace_id: tx.who.workspaceId, id, pair_id: pairId, starts_at: startsAt, minutes })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .execute()
}

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
