import type { z } from 'zod'
import { day, email, personName, timeZone } from '../../../platform/http/contract.ts'
import type { CsvLine, Person } from '../contract.ts'

/** A line of a people file after reading, before anything is kept. */
export interface CsvPerson extends CsvLine {
  title: string
  managerEmail: string | null
  timeZone: string | null
  startDate: string | null
}

const columns = ['name', 'email', 'title', 'manager_email', 'time_zone', 'start_date'] as const
type Row = Record<(typeof columns)[number], string>

/**
 * Reads the rows of a people file (`line` counts the header as 1) against the people already there. Every line says what
 * it would change and everything that is wrong with it; nothing is decided here about keeping.
 */
export function readPeople(rows: Partial<Row>[], existing: Person[]): CsvPerson[] {
  const known = new Map(existing.map((person) => [person.email, person]))
  const seen = new Map<string, number>()
  const lines = rows.map((row, index) => {
    const line = index + 2
    const read = readRow(row, line, known)
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

function readRow(row: Partial<Row>, line: number, known: Map<string, Person>): CsvPerson {
  const errors: string[] = []
  const take = <T>(schema: z.ZodType<T>, value: string | undefined, fallback: T): T => {
    const parsed = schema.safeParse(value ?? '')
    if (!parsed.success) errors.push(parsed.error.issues[0]!.message)
    return parsed.success ? parsed.data : fallback
  }
  const optional = <T>(schema: z.ZodType<T>, value: string | undefined): T | null =>
    value?.trim() ? take<T | null>(schema, value.trim(), null) : null
  const address = take(email, row.email, (row.email ?? '').trim())
  const person: CsvPerson = {
    line,
    errors,
    name: take(personName, row.name, ''),
    email: address,
    title: (row.title ?? '').trim().slice(0, 120),
    managerEmail: optional(email, row.manager_email),
    timeZone: optional(timeZone, row.time_zone),
    startDate: optional(day, row.start_date),
    change: 'add',
  }
  const before = known.get(address)
  if (before) person.change = differs(person, before) ? 'update' : 'none'
  return person
}

function differs(line: CsvPerson, before: Person): boolean {
  return (
    line.name !== before.name ||
    line.title !== before.title ||
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
