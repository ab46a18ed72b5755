import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import type { AdministratorTx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { record } from '../activity/commands.ts'
import { mailJob } from '../notifications/commands/index.ts'
import { endPairsOf } from '../pairs/commands.ts'
import type { Person } from './contract.ts'
import { listPeople, readPerson } from './queries.ts'
import { type CsvPerson, type CsvRow, leadsBackTo, readPeople } from './rules/csv-people.ts'
import { firstName } from './rules/names.ts'

export interface NewPerson {
  id: string
  name: string
  called?: string
  email: string
  title: string
  managerId: string | null
  timeZone: string
  startDate: string | null
}

/** Adds a person. A repeated request with the same id changes nothing. */
export async function addPerson(tx: AdministratorTx, person: NewPerson): Promise<Person> {
  await refuseTakenEmail(tx, person.email, person.id)
  await tx
    .insertInto('person')
    .values(row(tx, person))
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .execute()
  await record(tx, { kind: 'person.added', subjectId: person.id })
  return readPerson(tx, person.id)
}

export type PersonChange = Partial<Omit<NewPerson, 'id'>> & { administrator?: boolean }

/** Changes a person; moving them below somebody who reports to them is refused. */
export async function changePerson(tx: AdministratorTx, id: string, change: PersonChange): Promise<Person> {
  const before = await readPerson(tx, id)
  if (change.email && change.email !== before.email) await correctAddress(tx, before, change.email)
  if (change.managerId) await refuseCircle(tx, id, change.managerId)
  if (change.called !== undefined && change.called !== before.called && before.joined)
    throw new Problem('invalid_input', {
      field: 'called',
      message: 'They have joined: what people call them is theirs to say, in their settings.',
    })
  if (change.administrator === false && id === tx.who.personId) {
    throw new Problem('invalid_input', {
      field: 'administrator',
      message: 'Let another administrator do this, so that the workspace is never without one.',
    })
  }
  const set = {
    name: change.name,
    called: change.called,
    title: change.title,
    manager_id: change.managerId,
    time_zone: change.timeZone,
    start_date: change.startDate,
    ...(change.administrator !== undefined && change.administrator !== before.administrator
      ? { administrator_since: change.administrator ? new Date().toISOString() : null }
      : {}),
  }
  if (Object.values(set).some((value) => value !== undefined)) {
    await tx.updateTable('person').set(set).where('id', '=', id).execute()
    await record(tx, { kind: 'person.changed', subjectId: id, detail: { fields: Object.keys(change) } })
  }
  return readPerson(tx, id)
}

/**
 * Puts an address right before its owner has joined; open invitations end, and whoever waits for them in a one-on-one is told.
 * Afterwards it is theirs alone to change: whoever could change it could sign in as them.
 */
async function correctAddress(tx: AdministratorTx, person: Person, email: string): Promise<void> {
  const { id, joined, left } = person
  if (left) throw new Problem('person_left', { field: 'email' })
  if (joined)
    throw new Problem('invalid_input', {
      field: 'email',
      message: `${firstName(person)} has joined, so only they can change their address: under Settings, with a link to the new one.`,
    })
  await refuseTakenEmail(tx, email, id)
  const { rows } = await sql<{ id: string }>`select correct_address(${id}::uuid, ${email}) as id`.execute(tx)
  for (const news of rows) await enqueue(tx, mailJob, news)
}

/** Records that somebody left: they cannot sign in any more, and their one-on-ones end. */
export async function recordLeaving(tx: AdministratorTx, id: string): Promise<Person> {
  if (id === tx.who.personId)
    throw new Problem('invalid_input', { message: 'Let another administrator record that you left.' })
  const { left } = await readPerson(tx, id)
  if (!left) {
    await tx.updateTable('person').set({ left_at: new Date().toISOString() }).where('id', '=', id).execute()
    await endPairsOf(tx, id)
    await record(tx, { kind: 'person.left', subjectId: id })
  }
  return readPerson(tx, id)
}

/** Reads a people file and, when asked to keep it and every line is right, adds and updates them all. */
export async function importPeople(tx: AdministratorTx, csv: string, keep: boolean) {
  const existing = await listPeople(tx)
  const lines = readPeople(parseCsv(csv), existing)
  const faulty = lines.filter(({ errors }) => errors.length > 0).length
  const kept = keep && faulty === 0 && lines.length > 0
  if (kept) await keepPeople(tx, lines, existing)
  return {
    lines: lines.map(({ line, name, email, errors, change }) => ({ line, name, email, errors, change })),
    added: lines.filter(({ change }) => change === 'add').length,
    updated: lines.filter(({ change }) => change === 'update').length,
    faulty,
    kept,
  }
}

function parseCsv(csv: string): CsvRow[] {
  try {
    const read: { record: Record<string, string>; raw: string; info: { lines: number } }[] = parse(csv, {
      bom: true,
      columns: (names: string[]) =>
        names.map((name) =>
          name
            .trim()
            .toLowerCase()
            .replaceAll(/[\s-]+/g, '_'),
        ),
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
      raw: true,
    })
    const rows = read.map(({ record, raw, info }) => ({
      row: record,
      line: info.lines - (raw.trim().match(/\n/g)?.length ?? 0), // a quoted name may go over several lines
    }))
    if (rows.length > 0 && !('email' in rows[0]!.row && 'name' in rows[0]!.row)) {
      throw new Problem('invalid_input', {
        field: 'csv',
        message: 'The first line must name the columns; name and email are needed.',
      })
    }
    return rows
  } catch (error) {
    if (error instanceof Problem) throw error
    const line = (error as { lines?: number }).lines
    throw new Problem('invalid_input', {
      field: 'csv',
      message: `This could not be read as CSV${line ? ` (line ${line})` : ''}: check the quotes and commas there.`,
    })
  }
}

async function keepPeople(tx: AdministratorTx, lines: CsvPerson[], existing: Person[]): Promise<void> {
  const ids = new Map(existing.map(({ email, id }) => [email, id]))
  for (const line of lines) if (!ids.has(line.email)) ids.set(line.email, newId())
  const managerId = (line: CsvPerson) => (line.managerEmail ? ids.get(line.managerEmail)! : null)
  for (const line of lines.filter(({ change }) => change === 'add')) {
    const { name, email, title, startDate } = line
    await tx
      .insertInto('person')
      .values(
        row(tx, {
          id: ids.get(email)!,
          name,
          email,
          title: title ?? '',
          managerId: null,
          timeZone: line.timeZone ?? 'UTC',
          startDate,
        }),
      )
      .execute()
  }
  for (const line of lines.filter(({ change }) => change === 'update')) {
    const change = {
      name: line.name,
      title: line.title ?? undefined,
      time_zone: line.timeZone ?? undefined,
      start_date: line.startDate ?? undefined,
    }
    await tx.updateTable('person').set(change).where('id', '=', ids.get(line.email)!).execute()
  }
  // Managers last: a manager may stand further down in the file.
  for (const line of lines.filter(({ managerEmail }) => managerEmail !== null)) {
    await tx
      .updateTable('person')
      .set({ manager_id: managerId(line) })
      .where('id', '=', ids.get(line.email)!)
      .execute()
  }
  await record(tx, { kind: 'people.imported', detail: { lines: lines.length } })
}

function row(tx: AdministratorTx, { id, name, called, email, title, managerId, timeZone, startDate }: NewPerson) {
  const { workspaceId, personId } = tx.who
  return {
    workspace_id: workspaceId,
    id,
    name,
    called,
    email,
    title,
    manager_id: managerId,
    time_zone: timeZone,
    start_date: startDate,
    created_by: personId,
  }
}

async function refuseTakenEmail(tx: AdministratorTx, email: string, id: string): Promise<void> {
  const other = await tx
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .where('id', '!=', id)
    .executeTakeFirst()
  if (other) throw new Problem('email_taken', { field: 'email' })
}

async function refuseCircle(tx: AdministratorTx, id: string, managerId: string): Promise<void> {
  const people = await tx.selectFrom('person').select(['id', 'manager_id']).execute()
  const managerOf = new Map(people.map((person) => [person.id, person.manager_id ?? undefined]))
  if (!managerOf.has(managerId)) throw new Problem('not_found', { field: 'managerId' })
  managerOf.set(id, managerId)
  if (managerId === id || leadsBackTo(id, managerOf)) throw new Problem('manager_circle', { field: 'managerId' })
}
