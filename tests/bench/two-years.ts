import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/index.ts'
import type { Pair } from '../crash/world.ts'

/** Fills a pair with two years of weekly meetings: 104 held, four points and two action items each, all with notes. */
export async function addTwoYears(database: Database, { pairId, people: [lead, member] }: Pair): Promise<void> {
  const { workspaceId } = lead
  await database.asSystem('builds the world of a measurement', async (tx) => {
    await sql`
      insert into meeting (workspace_id, id, pair_id, starts_at, minutes, started_at, held_at, held_by, summary)
      select ${workspaceId}::uuid, gen_random_uuid(), ${pairId}::uuid, at, 25, at, at + interval '25 minutes', ${lead.personId}::uuid,
        'He wants to finish what he starts. Agreed to try one project end to end.'
      from (select now() - n * interval '7 days' as at from generate_series(1, 104) n) week`.execute(tx)
    await sql`
      insert into talking_point (workspace_id, id, pair_id, author_id, text, section, position, visibility, shared_at, created_at)
      select workspace_id, gen_random_uuid(), pair_id, case when n % 2 = 0 then ${lead.personId}::uuid else ${member.personId}::uuid end,
        'What came up in week ' || to_char(starts_at, 'IW') || ', number ' || n, 'theirs',
        'a' || to_char(starts_at, 'YYYYMMDD') || n || '5', 'both', starts_at - interval '1 day', starts_at - interval '1 day'
      from meeting, generate_series(1, 4) n where pair_id = ${pairId} and held_at is not null`.execute(tx)
    await sql`
      insert into talking_point_outcome (workspace_id, meeting_id, talking_point_id, fate, at, decided_by)
      select m.workspace_id, m.id, p.id, 'discussed', m.held_at, ${lead.personId}::uuid
      from talking_point p join meeting m on m.pair_id = p.pair_id and m.starts_at = p.created_at + interval '1 day'
      where p.pair_id = ${pairId}`.execute(tx)
    await sql`
      update note set text = 'Third week running that support questions land on him because he wrote the old parser. He likes helping.'
      where pair_id = ${pairId}`.execute(tx)
    await sql`
      insert into action_item (workspace_id, id, pair_id, meeting_id, owner_id, text, due_on, created_at, created_by, done_at, done_by)
      select workspace_id, gen_random_uuid(), pair_id, id, case when n = 1 then ${lead.personId}::uuid else ${member.personId}::uuid end,
        'Write down what we learned in week ' || to_char(starts_at, 'IW'), (starts_at + interval '5 days')::date, starts_at,
        ${lead.personId}::uuid, case when starts_at < now() - interval '20 days' then starts_at + interval '4 days' end,
        case when starts_at < now() - interval '20 days' then ${lead.personId}::uuid end
      from meeting, generate_series(1, 2) n where pair_id = ${pairId} and held_at is not null`.execute(tx)
  })
}
