import { sql } from 'kysely'
import type { SystemTx } from '../../../platform/database/index.ts'
import { remind } from '../../notifications/commands/index.ts'

const ASK_EVERY_DAYS = 30
const FROM_HOUR = 7
const AT_ONCE = 500

interface Reminded {
  workspaceId: string
  personId: string
  feedbackId: string | null
}

/**
 * In the morning of the day, where each person is: look at what you hold, look again together, and once a month ask somebody.
 * Each is said once, whoever runs this and how often.
 */
export async function remindOfFeedback(tx: SystemTx, now = new Date()): Promise<void> {
  const at = now.toISOString()
  const morning = sql`p.joined_at is not null and p.left_at is null and extract(hour from ${at}::timestamptz at time zone p.time_zone) >= ${FROM_HOUR}`
  const today = sql`(${at}::timestamptz at time zone p.time_zone)::date`

  const held = await sql<Reminded>`
    with due as (
      select f.workspace_id, f.id from feedback f
      join person p on p.workspace_id = f.workspace_id and p.id = f.giver_id
      where f.held_at is not null and f.reminded_at is null and f.remind_on <= ${today} and ${morning} limit ${AT_ONCE})
    update feedback f set reminded_at = ${at}::timestamptz from due
    where f.workspace_id = due.workspace_id and f.id = due.id and f.held_at is not null and f.reminded_at is null
    returning f.workspace_id as "workspaceId", f.giver_id as "personId", f.id as "feedbackId"`.execute(tx)
  await remind(tx, held.rows, 'feedback_held', now)

  const again = await sql<Reminded>`
    with due as (
      select u.workspace_id, u.feedback_id from feedback_follow_up u
      join feedback f on f.workspace_id = u.workspace_id and f.id = u.feedback_id
      join person p on p.workspace_id = f.workspace_id and p.id = f.receiver_id
      where u.asked_at is null and u.look_again_on <= ${today} and ${morning} limit ${AT_ONCE}),
    asked as (update feedback_follow_up u set asked_at = ${at}::timestamptz from due
      where u.workspace_id = due.workspace_id and u.feedback_id = due.feedback_id and u.asked_at is null
      returning u.workspace_id, u.feedback_id)
    select f.workspace_id as "workspaceId", p.id as "personId", f.id as "feedbackId" from asked
    join feedback f on f.workspace_id = asked.workspace_id and f.id = asked.feedback_id
    join person p on p.workspace_id = f.workspace_id and p.id in (f.giver_id, f.receiver_id)
      and p.joined_at is not null and p.left_at is null`.execute(tx)
  await remind(tx, again.rows, 'look_again', now)

  const since = sql`${at}::timestamptz - make_interval(days => ${ASK_EVERY_DAYS})`
  const quiet = await sql<Reminded>`
    select p.workspace_id as "workspaceId", p.id as "personId", null as "feedbackId" from person p
    where ${morning} and p.joined_at < ${since} and extract(isodow from ${today}) < 6
      and exists (select from pair where pair.workspace_id = p.workspace_id and pair.ended_at is null and p.id in (pair.lead_id, pair.member_id))
      and not exists (select from feedback_request r where r.workspace_id = p.workspace_id and r.asker_id = p.id and r.asked_at > ${since})
      and not exists (select from notification n where n.workspace_id = p.workspace_id and n.person_id = p.id
        and n.kind = 'ask_feedback' and n.created_at > ${since})
    limit ${AT_ONCE}`.execute(tx)
  await remind(tx, quiet.rows, 'ask_feedback', now)
}
