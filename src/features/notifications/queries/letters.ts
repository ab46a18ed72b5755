import { sql } from 'kysely'
import type { AnyTx, SystemTx } from '../../../platform/database/index.ts'
import type { News } from '../rules/news.ts'

const selectNews = sql<News>`
  select n.id, n.workspace_id as "workspaceId", n.person_id as "personId", me.email, me.time_zone as "timeZone", n.kind,
    coalesce(n.meeting_id, a.meeting_id) as "threadId", n.meeting_id as "meetingId", n.action_item_id as "actionItemId",
    n.pair_id as "pairId", n.feedback_id as "feedbackId", n.feedback_request_id as "feedbackRequestId", actor.name as actor,
    coalesce(other.name, colleague.name, '') as other, coalesce(actor.called, other.called, colleague.called, '') as called,
    coalesce(other.called, colleague.called, '') as "otherCalled", q.about as asked, m.starts_at as "startsAt", a.text as item, a.drop_reason as "dropReason",
    a.due_on as "dueOn", m.held_at is not null as "meetingHeld", m.skipped_at is not null as "meetingSkipped",
    a.done_at is not null as "itemDone", a.dropped_at is not null as "itemDropped",
    a.confirmed_at is not null as "itemConfirmed",
    exists (select from check_out c where c.workspace_id = n.workspace_id and c.meeting_id = n.meeting_id
      and c.person_id = n.person_id) as "checkedOut",
    f.held_at is not null and f.shared_at is null as "feedbackHeld", q.closed_at is not null as "requestClosed"
  from notification n
  join person me on me.workspace_id = n.workspace_id and me.id = n.person_id
  left join pair p on p.workspace_id = n.workspace_id and p.id = n.pair_id
  left join person other on other.workspace_id = n.workspace_id and other.id in (p.lead_id, p.member_id) and other.id <> n.person_id
  left join feedback f on f.workspace_id = n.workspace_id and f.id = n.feedback_id
  left join feedback_request q on q.workspace_id = n.workspace_id and q.id = n.feedback_request_id
  left join person colleague on colleague.workspace_id = n.workspace_id and colleague.id in (f.giver_id, f.receiver_id)
    and colleague.id <> n.person_id
  left join person actor on actor.workspace_id = n.workspace_id and actor.id = n.actor_id
  left join meeting m on m.workspace_id = n.workspace_id and m.id = n.meeting_id
  left join action_item a on a.workspace_id = n.workspace_id and a.id = n.action_item_id`

/** News with their words, oldest first. */
export async function readNews(tx: SystemTx, ids: readonly string[]): Promise<News[]> {
  const { rows } = await sql<News>`${selectNews} where n.id = any (${ids}::uuid[]) order by n.created_at, n.id`.execute(
    tx,
  )
  return rows
}

/** Somebody a letter of the day is written for. */
export interface Reader {
  workspaceId: string
  personId: string
  email: string
  timeZone: string
  day: string
  /** The day of the letter before this one. */
  last: string | null
}

/** Open action items that somebody promised, late ones and those due within five days. */
export async function itemsComingDue(tx: SystemTx, { workspaceId, personId, day }: Reader) {
  const { rows } = await sql<{ id: string; text: string; dueOn: string; name: string; called: string }>`
    select a.id, a.text, a.due_on as "dueOn", other.name, other.called
    from (select id, case when lead_id = ${personId}::uuid then member_id else lead_id end as other_id from pair
      where workspace_id = ${workspaceId} and ended_at is null and (lead_id = ${personId}::uuid or member_id = ${personId}::uuid)) p
    join person other on other.workspace_id = ${workspaceId} and other.id = p.other_id
    join action_item a on a.workspace_id = ${workspaceId} and a.pair_id = p.id
      and (a.owner_id = ${personId}::uuid or a.owner_id is null)
      and a.done_at is null and a.dropped_at is null and a.due_on < ${day}::date + 5
    order by a.due_on, a.id limit 200`.execute(tx)
  return rows
}

/** When somebody was last reminded to prepare each of these meetings. */
export async function remindersOf(
  tx: AnyTx,
  personId: string,
  meetingIds: string[],
): Promise<Map<string | null, string>> {
  if (meetingIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('notification')
    .select((eb) => ['meeting_id', eb.fn.max('created_at').as('at')])
    .where('person_id', '=', personId)
    .where('kind', '=', 'prepare')
    .where('meeting_id', 'in', meetingIds)
    .groupBy('meeting_id')
    .execute()
  return new Map(rows.map(({ meeting_id, at }) => [meeting_id, at]))
}
