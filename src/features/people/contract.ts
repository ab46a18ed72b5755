import { z } from 'zod'
import { called, day, email, id, operation, personName, timeZone } from '../../platform/http/contract.ts'

export const person = z.object({
  id,
  name: z.string(),
  called,
  email: z.string(),
  title: z.string(),
  managerId: id.nullable(),
  timeZone: z.string(),
  startDate: day.nullable(),
  administrator: z.boolean(),
  joined: z.boolean().describe('Has signed in at least once'),
  left: z.boolean(),
})
export type Person = z.infer<typeof person>

const title = z.string().trim().max(120, 'A title has at most 120 characters.')

export const csvLine = z.object({
  line: z.int().describe('Line of the file, the header being line 1'),
  name: z.string(),
  email: z.string(),
  errors: z.array(z.string()),
  change: z.enum(['add', 'update', 'none']),
})
export type CsvLine = z.infer<typeof csvLine>

export const people = {
  list: operation
    .route({ method: 'GET', path: '/people', summary: 'Everybody in the workspace', tags: ['People'] })
    .output(z.array(person)),
  add: operation
    .route({
      method: 'POST',
      path: '/people',
      summary: 'Add a person',
      description: 'Administrators only.',
      tags: ['People'],
    })
    .input(
      z.object({
        id,
        name: personName,
        called: called.default(''),
        email,
        title: title.default(''),
        managerId: id.nullable().default(null),
        timeZone,
        startDate: day.nullable().default(null),
      }),
    )
    .output(person),
  change: operation
    .route({
      method: 'PATCH',
      path: '/people/{id}',
      summary: 'Change a person',
      description: 'Administrators only. What people call somebody is theirs to say once they have joined.',
      tags: ['People'],
    })
    .input(
      z.object({
        id,
        name: personName.optional(),
        called: called.optional(),
        email: email.optional(),
        title: title.optional(),
        managerId: id.nullable().optional(),
        timeZone: timeZone.optional(),
        startDate: day.nullable().optional(),
        administrator: z.boolean().optional(),
      }),
    )
    .output(person),
  leave: operation
    .route({
      method: 'POST',
      path: '/people/{id}/leave',
      summary: 'Record that a person has left',
      description: 'Administrators only. Ends their one-on-ones; each stays readable for the other.',
      tags: ['People'],
    })
    .input(z.object({ id }))
    .output(person),
  importCsv: operation
    .route({
      method: 'POST',
      path: '/people/import',
      summary: 'Add people from CSV, all or none',
      description:
        'Administrators only. Columns: name, email, title, manager_email, time_zone, start_date. With keep=false it only says what it would do.',
      tags: ['People'],
    })
    .input(
      z.object({
        csv: z.string().max(2_000_000, 'This file is larger than 2 MB. Split it and import the parts.'),
        keep: z.boolean(),
      }),
    )
    .output(
      z.object({ lines: z.array(csvLine), added: z.int(), updated: z.int(), faulty: z.int(), kept: z.boolean() }),
    ),
  invite: operation
    .route({
      method: 'POST',
      path: '/people/{id}/invitations',
      summary: 'Invite a person by e-mail',
      description:
        'Administrators, and whoever shares a one-on-one with them. The link works once, for 14 days; a new one replaces the last.',
      tags: ['People'],
    })
    .input(z.object({ id, invitationId: id }))
    .output(z.object({ sentTo: z.string(), expiresAt: z.string() })),
}
