import { sql } from 'kysely'
import type { PersonTx } from '../../../platform/database/index.ts'
import type { Notification } from '../contract.ts'

/** What asks for something is there until that is done; letters leave out the same. */
const isStillAsked = sql<boolean>`
  (n.kind <> 'wrap_up' or exists (select from meeting m where m.workspace_id = n.workspace_id and m.id = n.meeting_id
    and m.held_at is null and m.skipped_at is null))
  and (n.kind <> 'checked_out' or not exists (select from check_out c where c.workspace_id = n.workspace_id
    and c.meeting_id = n.meeting_id and c.person_id = n.person_id))`

/** The reader's inbox. Names and words are read with the reader's own eyes: row-level security decides. */
export async function readInbox(tx: PersonTx, limit: number) {
  const { rows } = await sql<Notification>`
    select n.id, n.kind, n.pair_id as "pairId", n.meeting_id as "meetingId", n.action_item_id as "actionItemId",
      n.feedback_id as "feedbackId", n.feedback_request_id as "feedbackRequestId",
      actor.name as "actorName", coalesce(other.name, colleague.name, '') as "otherName",
      coalesce(actor.called, other.called, colleague.called, '') as called,
      coalesce(a.text, q.about, to_char(m.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), '') as about,
      n.created_at as "createdAt", n.read_at as "readAt"
    from notification n
    left join pair p on p.workspace_id = n.workspace_id and p.id = n.pair_id
    left join feedback f on f.workspace_id = n.workspace_id and f.id = n.feedback_id
    left join feedback_request q on q.workspace_id = n.workspace_id and q.id = n.feedback_request_id
    left join person colleague on colleague.workspace_id = n.workspace_id and colleague.id in (f.giver_id, f.receiver_id)
      and colleague.id <> n.person_id
    left join person other on other.workspace_id = n.workspace_id and other.id in (p.lead_id, p.member_id)
      and other.id <> n.person_id
    left join person actor on actor.workspace_id = n.workspace_id and actor.id = n.actor_id
    left join action_item a on a.workspace_id = n.workspace_id and a.id = n.action_item_id
    left join meeting m on m.workspace_id = n.workspace_id and m.id = n.meeting_id
    where ${isStillAsked}
    order by n.created_at desc, n.id desc limit ${limit}`.execute(tx)
  const { unread } = await tx
    .selectFrom('notification as n')
    .select((eb) => eb.fn.countAll<number>().as('unread'))
    .where('read_at', 'is', null)
    .where(isStillAsked)
    .executeTakeFirstOrThrow()
  return { unread: Number(unread), notifications: rows }
}
