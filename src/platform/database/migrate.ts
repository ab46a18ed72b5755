import fs from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import type { Database } from './index.ts'

const ADVISORY_LOCK = 7_277_678 // 'rapport' on a telephone's keys; taken per transaction, so it passes through poolers

/** Applies the migrations of `directory` that this database does not have yet, each whole or not at all. Returns their names. */
export async function migrate(database: Database, directory: string): Promise<string[]> {
  const names = fs
    .readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return database.asSystem('migrations create the tables and their policies', async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(ADVISORY_LOCK)})`.execute(tx)
    await sql`create table if not exists migration (name text primary key, applied_at timestamptz not null default now())`.execute(
      tx,
    )
    const { rows } = await sql<{ name: string }>`select name from migration`.execute(tx)
    const applied = new Set(rows.map((row) => row.name))
    const missing = names.filter((name) => !applied.has(name))
    for (const name of missing) {
      for (const statement of statements(fs.readFileSync(path.join(directory, name), 'utf8')))
        await sql.raw(statement).execute(tx)
      await sql`insert into migration (name) values (${name})`.execute(tx)
    }
    return missing
  })
}

/** Splits a migration at the semicolons that end a line, outside $$ … $$ bodies: drivers take one statement at a time. */
export function statements(script: string): string[] {
  const found: string[] = []
  let current = ''
  let inBody = false
  for (const line of script.split('\n')) {
    const bare = line.replace(/--.*$/, '').trimEnd()
    if (!inBody && bare === '') continue
    current += `${inBody ? line : bare}\n`
    if ((bare.match(/\$\$/g)?.length ?? 0) % 2 === 1) inBody = !inBody
    if (!inBody && bare.endsWith(';')) {
      found.push(current)
      current = ''
    }
  }
  if (current.trim()) throw new Error('A migration ends inside a statement: its last line needs a semicolon.')
  return found
}
