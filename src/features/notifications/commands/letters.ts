import { sql } from 'kysely'
import type { SystemTx } from '../../../platform/database/index.ts'
import { newId } from '../../../platform/ids.ts'
import type { Reader } from '../queries/index.ts'
import { letterDay } from '../rules/days.ts'

const MOST_NEWS = 100
/** News that were to be mailed at once and were not within this time waited for their reader to come back. */
const WAITED_MS = 3_600_000

/** Takes one piece of news to mail it now. Null: it went out, is off, or its reader is away. */
export async function takeNews(tx: SystemTx, id: string, now: Date): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    update notification n set mailed_at = ${now.toISOString()}::timestamptz from person me
    where n.id = ${id}::uuid and n.mail = 'now' and n.mailed_at is null
      and me.workspace_id = n.workspace_id and me.id = n.person_id and me.left_at is null
      and coalesce(me.away_until < (${now.toISOString()}::timestamptz at time zone me.time_zone)::date, true)
    returning n.id`.execute(tx)
  return rows[0]?.id ?? null
}

/** Takes what somebody has not been mailed: what they want once a day, and what came at once while they were away. */
export async function takeUnmailed(tx: SystemTx, { workspaceId, personId }: Reader, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update notification set mailed_at = ${now.toISOString()}::timestamptz
    where workspace_id = ${workspaceId}::uuid and id in (
      select n.id from notification n
      where n.workspace_id = ${workspaceId}::uuid and n.person_id = ${personId}::uuid and n.mailed_at is null
        and (n.mail = 'daily' or (n.mail = 'now' and n.created_at < ${new Date(now.getTime() - WAITED_MS).toISOString()}::timestamptz))
      order by n.created_at limit ${MOST_NEWS} for update skip locked)
    returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Those whose letter of the day is still to be written, marked as written: whoever comes second finds them taken. */
export async function claimReaders(tx: SystemTx, now: Date, limit: number): Promise<Reader[]> {
  const zones = await tx.selectFrom('person').select('time_zone').distinct().execute()
  const days = zones.flatMap(({ time_zone }) => {
    const day = letterDay(time_zone, now)
    return day ? [{ time_zone, day }] : []
  })
  const { rows } = await sql<Reader>`
    with claimed as (
      insert into daily_letter (workspace_id, person_id, day)
      select p.workspace_id, p.id, d.day from person p
      join json_to_recordset(${JSON.stringify(days)}::text::json) as d (time_zone text, day date) using (time_zone)
      where p.joined_at is not null and p.left_at is null and coalesce(p.away_until < d.day, true)
        and not exists (select from daily_letter l where l.workspace_id = p.workspace_id and l.person_id = p.id and l.day = d.day)
      order by p.workspace_id, p.id limit ${limit}
      on conflict do nothing returning workspace_id, person_id, day)
    select c.workspace_id as "workspaceId", c.person_id as "personId", p.email, p.time_zone as "timeZone", c.day,
      (select max(l.day) from daily_letter l
        where l.workspace_id = c.workspace_id and l.person_id = c.person_id and l.day < c.day) as last
    from claimed c join person p on p.workspace_id = c.workspace_id and p.id = c.person_id`.execute(tx)
  return rows
}

/** The two of a meeting, with the day of the last letter each of them had. Until the end of the transaction nobody else has them. */
export async function claimReadersOf(tx: SystemTx, meetingId: string): Promise<Omit<Reader, 'day'>[]> {
  const { rows } = await sql<Omit<Reader, 'day'>>`
    select p.workspace_id as "workspaceId", p.id as "personId", p.email, p.time_zone as "timeZone",
      (select max(l.day) from daily_letter l where l.workspace_id = p.workspace_id and l.person_id = p.id) as last
    from meeting m
    join pair on pair.workspace_id = m.workspace_id and pair.id = m.pair_id and pair.ended_at is null
    join person p on p.workspace_id = m.workspace_id and p.id in (pair.lead_id, pair.member_id)
      and p.joined_at is not null and p.left_at is null
    where m.id = ${meetingId}::uuid for update of m`.execute(tx)
  return rows
}

/** Keeps that somebody was reminded to prepare these meetings, so that nobody reminds them again. */
export async function noteReminders(
  tx: SystemTx,
  { workspaceId, personId }: Pick<Reader, 'workspaceId' | 'personId'>,
  meetings: readonly { meetingId: string }[],
  now: Date,
): Promise<void> {
  if (meetings.length === 0) return
  const at = now.toISOString()
  await tx
    .insertInto('notification')
    .values(
      meetings.map(({ meetingId }) => ({
        workspace_id: workspaceId,
        id: newId(),
        person_id: personId,
        kind: 'prepare',
        meeting_id: meetingId,
        in_app: false,
        mail: 'daily' as const,
        created_at: at,
        mailed_at: at,
      })),
    )
    .execute()
}
