import { oc } from '@orpc/contract'
import { z } from 'zod'
import { sayFault } from './faults.ts'

// Before the first schema is asked: a fault that no field words itself is said in a sentence, never in zod's own terms.
z.config({ customError: sayFault })

/** What every operation of the API is built from. */
export const operation = oc

export const id = z.uuid().describe('A UUIDv7, made by the client for what it creates')
/** The calendar has no year 0, and neither has PostgreSQL. */
const hasYear = (value: string) => value >= '0001'
const noYear = 'There is no year 0. Write the year with four digits, for example 2026.'
export const instant = z.iso.datetime({ offset: true }).refine(hasYear, noYear).describe('A moment, ISO 8601')
export const day = z.iso.date().refine(hasYear, noYear).describe('A calendar day, YYYY-MM-DD')
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as hours and minutes, for example 10:00.')
export const minutes = z
  .int()
  .min(5, 'A meeting takes at least 5 minutes.')
  .max(240, 'A meeting takes at most 4 hours.')
export const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, 'This is not a time zone we know. Use a name such as Europe/Lisbon.')
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email('This does not look like an e-mail address.'))
export const called = z
  .string()
  .trim()
  .max(40, 'What people call you has at most 40 characters.')
  .describe('What people call them; empty: their first name')
export const personName = z.string().trim().min(1, 'Write a name.').max(120, 'A name has at most 120 characters.')

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
