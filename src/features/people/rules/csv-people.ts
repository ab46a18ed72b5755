import type { z } from 'zod'
import { day, email, personName, timeZone } from '../../../platform/http/contract.ts'
import type { CsvLine, Person } from '../contract.ts'

/** A line of a people file after reading, before anything is kept. */
export interface CsvPerson extends CsvLine {
  /** null: the file has no such column, so nothing changes. */
  title: string | null
  managerEmail: string | null
  timeZone: string | null
  startDate: string | null
}

const columns = ['name', 'email', 'title', 'manager_email', 'time_zone', 'start_date'] as const
type Row = Record<(typeof columns)[number], string>

/** A row with the line of the file on which it begins, the header being line 1. */
export interface CsvRow {
  line: number
  row: Partial<Row>
}

/**
 * Reads the rows of a people file against the people already there. Every line says what it would change and everything
 * that is wrong with it; nothing is decided here about keeping.
 */
export function readPeople(rows: CsvRow[], existing: Person[]): CsvPerson[] {
  const known = new Map(existing.map((person) => [person.email, person]))
  const addressOf = new Map(existing.map(({ id, email }) => [id, email]))
  const seen = new Map<string, number>()
  const lines = rows.map(({ row, line }) => {
    const read = readRow(row, line)
    const before = known.get(read.email)
    if (before) read.change = differs(read, before, addressOf) ? 'update' : 'none'
    const earlier = seen.get(read.email)
    if (earlier) read.errors.push(`The e-mail address stands on line ${earlier} already.`)
    else if (read.email) seen.set(read.email, line)
    return read
  })
  const addresses = new Set([...known.keys(), ...seen.keys()])
  for (const person of lines) {
    if (person.managerEmail && !addresses.has(person.managerEmail)) {
      person.errors.push(`The manager ${person.managerEmail} is neither in this file nor in the workspace.`)
    }
    if (person.managerEmail && person.managerEmail === person.email) person.errors.push('Nobody is their own manager.')
  }
  for (const line of linesInCircle(lines, existing))
    line.errors.push('These lines make people report to each other in a circle.')
  return lines
}

function readRow(row: Partial<Row>, line: number): CsvPerson {
  const errors: string[] = []
  const take = <T>(schema: z.ZodType<T>, value: string | undefined, fallback: T): T => {
    const parsed = schema.safeParse(value ?? '')
    if (!parsed.success) errors.push(parsed.error.issues[0]!.message)
    return parsed.success ? parsed.data : fallback
  }
  const optional = <T>(schema: z.ZodType<T>, value: string | undefined): T | null =>
    value?.trim() ? take<T | null>(schema, value.trim(), null) : null
  return {
    line,
    errors,
    name: take(personName, row.name, ''),
    email: take(email, row.email, (row.email ?? '').trim()),
    title: row.title?.trim().slice(0, 120) ?? null,
    managerEmail: optional(email, row.manager_email),
    timeZone: optional(timeZone, row.time_zone),
    startDate: optional(day, row.start_date),
    change: 'add',
  }
}

function differs(line: CsvPerson, before: Person, addressOf: ReadonlyMap<string, string>): boolean {
  return (
    line.name !== before.name ||
    (line.title !== null && line.title !== before.title) ||
    (line.managerEmail !== null && line.managerEmail !== (before.managerId && addressOf.get(before.managerId))) ||
    (line.timeZone !== null && line.timeZone !== before.timeZone) ||
    (line.startDate !== null && line.startDate !== before.startDate)
  )
}

function linesInCircle(lines: CsvPerson[], existing: Person[]): CsvPerson[] {
  const byId = new Map(existing.map((person) => [person.id, person.email]))
  const manager = new Map(
    existing.map((person) => [person.email, person.managerId ? byId.get(person.managerId) : undefined]),
  )
  for (const line of lines) if (line.managerEmail) manager.set(line.email, line.managerEmail)
  return lines.filter(
    (line) => line.managerEmail && line.managerEmail !== line.email && leadsBackTo(line.email, manager),
  )
}

/** Whether following the managers from `start` comes back to it. */
export function leadsBackTo(start: string, managerOf: Map<string, string | undefined>): boolean {
  const passed = new Set<string>()
  for (let current = managerOf.get(start); current && !passed.has(current); current = managerOf.get(current)) {
    if (current === start) return true
    passed.add(current)
  }
  return false
}
