import { sql } from 'kysely'
import { sendDailyLetters } from '../../src/features/notifications/mail.ts'
import type { Database } from '../../src/platform/database/index.ts'
import type { Pair } from '../crash/world.ts'

const REPORTS = 40
const ITEMS = 5000
const READERS = 2000
const DUE_EACH = 50

/** Gives the lead of a pair forty reports and five thousand action items, a tenth of them open. */
export async function addManyPromises(database: Database, { people: [lead] }: Pair): Promise<number> {
  await database.asSystem('a lead with many promises', async (tx) => {
    const { workspaceId, personId } = lead
    await sql`
      with reports as (
        insert into person (workspace_id, id, name, email)
        select ${workspaceId}::uuid, gen_random_uuid(), 'Report ' || n, 'report-' || n || '@bench.example'
        from generate_series(1, ${REPORTS}::int) n returning id),
      pairs as (
        insert into pair (workspace_id, id, kind, lead_id, member_id, created_by)
        select ${workspaceId}::uuid, gen_random_uuid(), 'manager', ${personId}::uuid, r.id, ${personId}::uuid from reports r
        returning id, member_id),
      numbered as (select id, member_id, row_number() over () - 1 as place from pairs)
      insert into action_item (workspace_id, id, pair_id, owner_id, text, due_on, created_by, done_at)
      select ${workspaceId}::uuid, gen_random_uuid(), p.id, case when n % 2 = 0 then p.member_id else ${personId}::uuid end,
        'Promise number ' || n, current_date + (n % 60) - 30, ${personId}::uuid,
        case when n % 10 = 0 then null else now() end
      from generate_series(1, ${ITEMS}::int) n join numbered p on p.place = n % ${REPORTS}::int`.execute(tx)
  })
  return ITEMS
}

/** A hundred thousand action items due today, of two thousand people; then the letter of the day for all of them. */
export async function measureLetters(
  database: Database,
): Promise<{ items: number; letters: number; seconds: number; grewBy: number }> {
  const morning = new Date(Date.UTC(2030, 0, 7, 9))
  await database.asSystem('many people with many promises', async (tx) => {
    await sql`
      with w as (insert into workspace (id, name) values (gen_random_uuid(), 'Letters') returning id),
      people as (
        insert into person (workspace_id, id, name, email, time_zone, joined_at)
        select w.id, gen_random_uuid(), 'Reader ' || n, 'reader-' || n || '@bench.example', 'Europe/London', now()
        from w, generate_series(1, ${READERS}::int) n returning workspace_id, id),
      numbered as (select workspace_id, id, row_number() over () as place from people),
      pairs as (
        insert into pair (workspace_id, id, kind, lead_id, member_id, created_by)
        select a.workspace_id, gen_random_uuid(), 'peer', a.id, b.id, a.id from numbered a
        join numbered b on b.place = a.place + 1 where a.place % 2 = 1 returning workspace_id, id, lead_id, member_id)
      insert into action_item (workspace_id, id, pair_id, owner_id, text, due_on, created_by)
      select p.workspace_id, gen_random_uuid(), p.id, who, 'Due ' || n, '2030-01-07', who
      from pairs p cross join lateral (values (p.lead_id), (p.member_id)) as side (who)
      cross join generate_series(1, ${DUE_EACH}::int) n`.execute(tx)
  })
  await database.engine.maintain() // as the server does by itself
  database.enqueue = async () => {} // the letters are written, not delivered
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  const started = performance.now()
  const letters = await sendDailyLetters(database, { publicUrl: 'http://bench.example', secret: 'bench' }, morning)
  clearInterval(watch)
  return {
    items: READERS * DUE_EACH,
    letters,
    seconds: (performance.now() - started) / 1000,
    grewBy: (most - before) / 1024 / 1024,
  }
}
