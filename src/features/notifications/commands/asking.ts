import { sql } from 'kysely'
import type { SystemTx } from '../../../platform/database/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { type Mail, usually } from '../rules/kinds.ts'
import { mailJob } from './telling.ts'

const ASKED_AFTER_HOURS = 1

/**
 * Asks both, the same day and once, to wrap up a meeting whose time is over and that nobody ended: one that was started, or
 * one that both came to though nobody pressed anything.
 */
export async function askToWrapUp(tx: SystemTx, now = new Date()): Promise<void> {
  const { inApp, mail: byMail } = usually.wrap_up
  const { rows } = await sql<{ id: string; mail: Mail }>`
    insert into notification (workspace_id, id, person_id, kind, pair_id, meeting_id, in_app, mail)
    select m.workspace_id, gen_random_uuid(), who.id, 'wrap_up', m.pair_id, m.id,
      coalesce(s.in_app, ${inApp}::boolean), coalesce(s.mail, ${byMail}::text)
    from meeting m
    join pair p on p.workspace_id = m.workspace_id and p.id = m.pair_id and p.ended_at is null
    join person who on who.workspace_id = m.workspace_id and who.id in (p.lead_id, p.member_id)
      and who.joined_at is not null and who.left_at is null
    left join notification_setting s on s.workspace_id = who.workspace_id and s.person_id = who.id and s.kind = 'wrap_up'
    where m.held_at is null and m.skipped_at is null
      and (m.started_at is not null or m.starts_at < ${now.toISOString()}::timestamptz
        and 2 = (select count(*) from arrival a where a.workspace_id = m.workspace_id and a.meeting_id = m.id))
      and coalesce(m.started_at, m.starts_at) + make_interval(mins => m.minutes, hours => ${ASKED_AFTER_HOURS})
        < ${now.toISOString()}::timestamptz
      and not exists (select from notification n where n.workspace_id = m.workspace_id and n.meeting_id = m.id
        and n.person_id = who.id and n.kind = 'wrap_up')
    on conflict do nothing returning id, mail`.execute(tx)
  for (const { id, mail } of rows) if (mail === 'now') await enqueue(tx, mailJob, { id })
}
