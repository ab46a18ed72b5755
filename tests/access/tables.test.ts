import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appendText } from '../../src/features/notes/commands.ts'
import type { AnyTx } from '../../src/platform/database/index.ts'
import { type Cast, gather } from '../cast.ts'
import { type Actor, openWorld, type World } from '../world.ts'
import { type Kind, kinds } from './expectations.ts'

// The same at SQL level: whatever a route forgets, row-level security does not.
let world: World
let cast: Cast
let tables: { name: string; columns: string[] }[]
beforeAll(async () => {
  world = await openWorld({ SAMPLE_WORKSPACE: 'off' })
  cast = await gather(world)
  tables = await world.database.asSystem('lists every table there is', async (tx) => {
    const { rows } = await sql<{ name: string; columns: string[] }>`
      select c.table_name as name, json_agg(c.column_name) as columns from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' group by c.table_name`.execute(tx)
    return rows
  })
})
afterAll(() => world.close())

const people = Object.entries(kinds).filter(([kind]) => kind !== 'nobody') as [Kind, keyof Cast][]
const pairsOf = (kind: Kind): string[] => {
  const { pairId, pairWithMei, pairWithRuth, pairElsewhere } = cast
  return {
    lead: [pairId, pairWithMei, pairWithRuth],
    member: [pairId],
    otherReport: [pairWithMei],
    leadsLead: [pairWithRuth],
    administrator: [],
    elsewhere: [pairElsewhere],
    nobody: [],
  }[kind]
}

/** What a query gives this person; 'denied' when their role may not even ask. */
async function seenBy<T>(
  actor: Actor,
  query: (tx: AnyTx) => Promise<T>,
  as: 'asPerson' | 'asAdministrator' = 'asPerson',
) {
  try {
    return await world.database[as](actor, query)
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return 'denied' as const
    throw error
  }
}

const values = (column: string, table: string) => async (tx: AnyTx) => {
  const { rows } = await sql<{
    value: string | null
  }>`select distinct ${sql.ref(column)} as value from ${sql.table(table)}`.execute(tx)
  return rows.flatMap(({ value }) => value ?? [])
}

test('every table is known to hold something of a workspace, or to be for the server alone', async () => {
  const forTheServer = ['migration', 'mail']
  const byWorkspace = tables.filter(({ columns }) => columns.includes('workspace_id') || columns.includes('pair_id'))
  const rest = tables.map(({ name }) => name).filter((name) => !byWorkspace.some((table) => table.name === name))
  expect(rest.toSorted()).toEqual(['migration', 'workspace'])
  for (const name of forTheServer) {
    for (const [, who] of people)
      expect(await seenBy(cast[who] as Actor, values(name === 'mail' ? 'to_address' : 'name', name))).toBe('denied')
  }
})

describe.each(people)('the %s', (kind, who) => {
  test('sees rows of no workspace but their own', async () => {
    const actor = cast[who] as Actor
    for (const { name, columns } of tables.filter(({ columns }) => columns.includes('workspace_id'))) {
      const seen = await seenBy(actor, values('workspace_id', name))
      if (seen !== 'denied') expect([name, seen.filter((id) => id !== actor.workspaceId)]).toEqual([name, []])
      expect(columns).toContain('workspace_id')
    }
  })

  test('sees rows of no pair but their own', async () => {
    for (const { name } of tables.filter(({ columns }) => columns.includes('pair_id'))) {
      const seen = await seenBy(cast[who] as Actor, values('pair_id', name))
      if (seen !== 'denied') expect([name, seen.filter((id) => !pairsOf(kind).includes(id))]).toEqual([name, []])
    }
  })

  test('changes and deletes nothing of a pair that is not theirs', async () => {
    const foreign = [cast.pairId, cast.pairWithMei, cast.pairWithRuth, cast.pairElsewhere].filter(
      (id) => !pairsOf(kind).includes(id),
    )
    for (const { name } of tables.filter(({ columns }) => columns.includes('pair_id'))) {
      const touch = (statement: 'update' | 'delete') => async (tx: AnyTx) => {
        const where = sql`where pair_id = any (${foreign}::uuid[])`
        const done =
          statement === 'update'
            ? await sql`update ${sql.table(name)} set pair_id = pair_id ${where}`.execute(tx)
            : await sql`delete from ${sql.table(name)} ${where}`.execute(tx)
        return Number(done.numAffectedRows ?? 0)
      }
      for (const statement of ['update', 'delete'] as const) {
        const done = await seenBy(cast[who] as Actor, touch(statement))
        expect([name, statement, done === 'denied' ? 0 : done]).toEqual([name, statement, 0])
      }
    }
  })
})

test('as an administrator, nobody reads anything that two people wrote, not even their own', async () => {
  const written = [
    'talking_point',
    'talking_point_outcome',
    'note',
    'note_update',
    'note_snapshot',
    'action_item',
    'meeting',
    'feedback',
    'feedback_revision',
    'feedback_answer',
    'feedback_reply_revision',
    'feedback_reader',
  ]
  for (const name of written) {
    for (const actor of [cast.ines, cast.priya])
      expect([name, await seenBy(actor, values('workspace_id', name), 'asAdministrator')]).toEqual([name, 'denied'])
  }
})

test('as an administrator, somebody who is none changes nobody', async () => {
  const { priya, tomas } = cast
  const changed = seenBy(
    priya,
    async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable('person')
        .set({ title: 'Owned' })
        .where('id', '=', tomas.personId)
        .executeTakeFirst()
      return Number(numUpdatedRows)
    },
    'asAdministrator',
  )
  expect(await changed).toBe(0)
})

test('a private point, its note and what happened to it are there for its author alone', async () => {
  const { priya, tomas, leadsPoint, membersPoint } = cast
  await world.database.asPerson(priya, (tx) => appendText(tx, leadsPoint, 'Only for me'))
  await world.database.asPerson(tomas, (tx) => appendText(tx, membersPoint, 'Only for me'))
  const sees = async (actor: Actor, id: string) => {
    const points = await seenBy(actor, values('id', 'talking_point'))
    const notes = await seenBy(actor, values('id', 'note'))
    const activity = await seenBy(actor, values('subject_id', 'activity'))
    return [points, notes, activity].map((seen) => seen !== 'denied' && seen.includes(id))
  }
  expect(await sees(priya, leadsPoint)).toEqual([true, true, true])
  expect(await sees(tomas, leadsPoint)).toEqual([false, false, false])
  expect(await sees(tomas, membersPoint)).toEqual([true, true, true])
  expect(await sees(priya, membersPoint)).toEqual([false, false, false])
})

test('nobody writes in the name of somebody else', async () => {
  const { priya, tomas, pairId } = cast
  const forged = seenBy(tomas, (tx) =>
    tx
      .insertInto('talking_point')
      .values({
        workspace_id: tomas.workspaceId,
        id: crypto.randomUUID(),
        pair_id: pairId,
        author_id: priya.personId,
        text: 'I never said that',
        section: 'lead',
        position: 'a0',
        visibility: 'both',
        shared_at: new Date().toISOString(),
      })
      .execute(),
  )
  expect(await forged).toBe('denied')
})
