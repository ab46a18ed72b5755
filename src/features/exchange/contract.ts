import { z } from 'zod'
import { day, id, operation } from '../../platform/http/contract.ts'
import { pointVisibility, repeatsEvery } from '../agenda/contract.ts'
import type { UnderstoodDocument } from './rules/understood.ts'

const key = z.string().min(1).max(100)
const range = { firstLine: z.int(), lastLine: z.int() }
const headings = z.array(z.object({ ...range, kind: z.string(), text: z.string() }))
const records = z.array(z.object({ ...range, kind: z.string(), text: z.string() }))
const points = z.array(
  z.object({
    ...range,
    key,
    authorId: id.nullable().describe('null: the document does not say, so whoever imports it'),
    section: z.string().max(60),
    text: z.string().trim().min(1).max(2000),
    fate: z.enum(['open', 'discussed', 'carried_over', 'dropped']),
    visibility: pointVisibility.describe('What is not for both is kept by its author only, and left out otherwise'),
    repeatsEvery,
    notes: z.string(),
  }),
)
const notes = z.array(z.object({ ...range, key, markdown: z.string() }))
const actionItems = z.array(
  z.object({
    ...range,
    key,
    ownerId: z
      .union([id, z.literal('both')])
      .nullable()
      .describe('null: the document does not say, so whoever imports it'),
    text: z.string().trim().min(1, 'Write what will be done.').max(1000),
    due: day.nullable(),
    state: z.enum(['open', 'done', 'dropped']),
    doneOn: day.nullable(),
    dropReason: z.string().max(300),
    said: z.string().describe('The words it was read from'),
  }),
)
const meetings = z.array(
  z.object({
    ...range,
    key,
    joined: z.array(key),
    date: day,
    time: z.string().nullable(),
    title: z.string().max(200),
    movedFrom: day.nullable(),
    skipped: z.object({ ...range, reason: z.string().max(300) }).nullable(),
    mood: z.object({ ...range, score: z.int().min(1).max(10), wish: z.string().nullable() }).nullable(),
    summary: z.object({ ...range, markdown: z.string().max(20_000) }).nullable(),
    points,
    notes,
    actionItems,
    records,
    headings,
  }),
)

export const understoodDocument = z.object({
  format: z.enum(['rapport', 'running_notes']),
  writerId: id,
  importedOn: day,
  people: z.array(z.object({ id, name: z.string(), called: z.string().optional() })),
  locale: z.string().max(35),
  language: z.string().max(35),
  lines: z.int(),
  newestFirst: z.boolean(),
  meetings,
  undated: z.object({ points, notes, actionItems, records, headings }),
  warnings: z.array(z.object({ kind: z.string(), line: z.int(), message: z.string() })),
}) as unknown as z.ZodType<UnderstoodDocument>

const tally = z.object({
  meetings: z.int(),
  points: z.int(),
  notes: z.int(),
  actionItems: z.int(),
  unchanged: z.object({ meetings: z.int(), points: z.int(), notes: z.int(), actionItems: z.int() }),
})
export type ImportTally = z.infer<typeof tally>

export const exchange = {
  preview: operation
    .route({
      method: 'POST',
      path: '/pairs/{pairId}/imports/preview',
      summary: 'What Rapport understands of a document; nothing is kept',
      tags: ['Import and export'],
    })
    .input(
      z.object({
        pairId: id,
        name: z.string().max(300).default('').describe('File name; empty for pasted text'),
        content: z.string().describe('The text, or the bytes of the file in base64'),
        encoding: z.enum(['text', 'base64']).default('text'),
        locale: z
          .string()
          .max(35)
          .default('en-GB')
          .describe('Decides whether 5/6 is June or May when nothing else does'),
      }),
    )
    .output(z.object({ markdown: z.string(), document: understoodDocument, adds: tally })),
  keep: operation
    .route({
      method: 'POST',
      path: '/pairs/{pairId}/imports',
      summary: 'Keep what was understood, as mended',
      description: 'Adds only: what is there already is neither doubled nor changed, also when a document comes again.',
      tags: ['Import and export'],
    })
    .input(z.object({ pairId: id, id, name: z.string().max(300).default(''), document: understoodDocument }))
    .output(tally),
  readPoint: operation
    .route({
      method: 'POST',
      path: '/talking-points/read',
      summary: 'Make a talking point of an e-mail, a calendar invite or a document; nothing is kept',
      tags: ['Import and export'],
    })
    .input(
      z.object({
        name: z.string().max(300).default('').describe('File name; empty for pasted text'),
        content: z.string().describe('The text, or the bytes of the file in base64'),
        encoding: z.enum(['text', 'base64']).default('text'),
      }),
    )
    .output(
      z.object({
        text: z.string().describe('One line to talk about; cut where it is too long, the whole is in the notes then'),
        notes: z.string().describe('The rest, as Markdown'),
        cut: z.boolean().describe('The notes were longer than notes to begin with can be'),
      }),
    ),
  markdown: operation
    .route({
      method: 'GET',
      path: '/pairs/{pairId}/export/markdown',
      summary: 'The whole history as Markdown, as far as you can see it; it can be imported again',
      tags: ['Import and export'],
    })
    .input(z.object({ pairId: id }))
    .output(z.file()),
  json: operation
    .route({
      method: 'GET',
      path: '/pairs/{pairId}/export/json',
      summary: 'Everything of a one-on-one as JSON, as far as you can see it',
      tags: ['Import and export'],
    })
    .input(z.object({ pairId: id }))
    .output(z.file()),
}
