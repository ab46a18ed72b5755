import { z } from 'zod'
import { id, operation } from '../../platform/http/contract.ts'
import { topics } from '../questions/rules/topics.ts'

export const section = z.object({
  key: z.string().min(1).max(60),
  title: z
    .string()
    .trim()
    .max(80, 'A section has a name of at most 80 characters.')
    .describe('Empty: the section is named after the person it belongs to'),
  minutes: z.int().min(0).max(240).describe('0: if time is left'),
  whose: z.enum(['member', 'lead', 'both']),
  topic: z.enum(topics).optional().describe('What is talked about in it, where that is always the same'),
  score: z.boolean().default(false).describe('Asks each for a number from 1 to 10, and what would make it a ten'),
  questions: z
    .array(z.string().trim().min(1).max(300, 'A question has at most 300 characters.'))
    .max(20, 'A section has at most 20 questions.')
    .default([]),
})
export type Section = z.infer<typeof section>

const name = z
  .string()
  .trim()
  .min(1, 'Give the template a name.')
  .max(80, 'A template has a name of at most 80 characters.')
const purpose = z.string().trim().max(200, 'Say in at most 200 characters what it is for.')
const sections = z
  .array(section)
  .min(1, 'A template has at least one section. Add one.')
  .max(40, 'A template has at most 40 sections: more than anybody can talk about in one meeting.')
  .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, 'Each section has a key of its own.')

/** What comes with Rapport, as its files have it. */
export const shippedTemplate = z.object({ key: z.string().min(1).max(60), order: z.int(), name, purpose, sections })

export const template = z.object({
  key: z.string().describe('Of those that come with Rapport, or the id of one written here'),
  name: z.string(),
  purpose: z.string(),
  sections: z.array(section),
  minutes: z.int().describe('Of all sections together'),
  origin: z.enum(['shipped', 'team', 'mine']),
  authorName: z.string().nullable(),
  shared: z.boolean(),
})
export type Template = z.infer<typeof template>

const tags = ['Templates']
export const templates = {
  list: operation
    .route({ method: 'GET', path: '/templates', summary: 'Templates a meeting can follow', tags })
    .output(z.array(template)),
  add: operation
    .route({ method: 'POST', path: '/templates', summary: 'Make a template of your own', tags })
    .input(z.object({ id, name, purpose: purpose.default(''), sections, shared: z.boolean().default(false) }))
    .output(template),
  change: operation
    .route({
      method: 'PATCH',
      path: '/templates/{id}',
      summary: 'Change or share a template of your own',
      description:
        'Meetings to come that follow it show it changed; points whose section is gone stand under Other. A meeting that has begun keeps its sections.',
      tags,
    })
    .input(
      z.object({
        id,
        name: name.optional(),
        purpose: purpose.optional(),
        sections: sections.optional(),
        shared: z.boolean().optional(),
      }),
    )
    .output(template),
  drop: operation
    .route({
      method: 'POST',
      path: '/templates/{id}/drop',
      summary: 'No longer offer a template; meetings that follow it still do',
      tags,
    })
    .input(z.object({ id }))
    .output(template),
  restore: operation
    .route({ method: 'POST', path: '/templates/{id}/restore', summary: 'Offer a template again', tags })
    .input(z.object({ id }))
    .output(template),
}
