import { z } from 'zod'
import { id, operation } from '../../platform/http/contract.ts'
import { depths, directions, tags, topics } from './rules/topics.ts'

const key = z.string().min(1).max(100)
const text = z
  .string()
  .trim()
  .min(1, 'Write the question.')
  .max(300, 'A question has at most 300 characters. What is longer is a talk, not a question.')
const topic = z.enum(topics)
const depth = z.literal(depths)
const direction = z.enum(directions)
const sure = z
  .boolean()
  .describe('False: something without a topic was talked about since, which may have been about it')
const purpose = z.string().trim().max(300, 'Say in at most 300 characters why to ask it.')

export const question = z.object({
  key: key.describe('Stable: of the bank, or the id of one written here'),
  text: z.string(),
  topic,
  depth,
  direction,
  purpose: z.string(),
  avoid: z.string(),
  tags: z.array(z.enum(tags)),
  origin: z.enum(['bank', 'team', 'mine']),
  authorName: z.string().nullable(),
  shared: z.boolean(),
  favourite: z.boolean(),
  wished: z.boolean().describe('You wish to be asked this'),
})
export type Question = z.infer<typeof question>

export const suggestions = z.object({
  suggestions: z.array(z.object({ question, because: z.string() })),
  topics: z
    .array(z.object({ topic, weeks: z.int().nullable(), sure }))
    .describe('Weeks since each topic was talked about; null: never, as far as is known'),
})

const askedMark = z.enum(['good', 'not'])
export const askedMarks = z.array(z.object({ key, mark: askedMark }))
export type AskedMarks = z.infer<typeof askedMarks>

const tagsAs = ['Questions']
export const questions = {
  list: operation
    .route({
      method: 'GET',
      path: '/questions',
      summary: 'The bank, and the questions of you and your team',
      tags: tagsAs,
    })
    .output(z.array(question)),
  suggest: operation
    .route({
      method: 'GET',
      path: '/pairs/{pairId}/questions/suggested',
      summary: 'What to ask next in a one-on-one, and why',
      tags: tagsAs,
    })
    .input(
      z.object({
        pairId: id,
        limit: z.coerce.number().int().min(1).max(24).default(8),
        about: z.enum(tags).optional().describe('Only questions for this occasion'),
      }),
    )
    .output(suggestions),
  untouched: operation
    .route({
      method: 'GET',
      path: '/questions/untouched',
      summary: 'For each of your one-on-ones the topic left alone for longest, where that is long',
      tags: tagsAs,
    })
    .output(z.array(z.object({ pairId: id, topic, weeks: z.int(), sure }))),
  add: operation
    .route({ method: 'POST', path: '/questions', summary: 'Add a question of your own', tags: tagsAs })
    .input(
      z.object({
        id,
        text,
        topic,
        depth: depth.default(1),
        direction: direction.default('both'),
        purpose: purpose.default(''),
        shared: z.boolean().default(false),
      }),
    )
    .output(question),
  change: operation
    .route({
      method: 'PATCH',
      path: '/questions/{id}',
      summary: 'Change or share a question of your own',
      tags: tagsAs,
    })
    .input(
      z.object({
        id,
        text: text.optional(),
        topic: topic.optional(),
        depth: depth.optional(),
        direction: direction.optional(),
        purpose: purpose.optional(),
        shared: z.boolean().optional(),
      }),
    )
    .output(question),
  drop: operation
    .route({ method: 'POST', path: '/questions/{id}/drop', summary: 'Delete a question of your own', tags: tagsAs })
    .input(z.object({ id }))
    .output(z.object({ dropped: z.literal(true) })),
  restore: operation
    .route({ method: 'POST', path: '/questions/{id}/restore', summary: 'Bring a deleted question back', tags: tagsAs })
    .input(z.object({ id }))
    .output(question),
  mark: operation
    .route({
      method: 'PUT',
      path: '/questions/{key}/mark',
      summary: 'Keep as a favourite, or wish to be asked',
      tags: tagsAs,
    })
    .input(z.object({ key, favourite: z.boolean(), wished: z.boolean() }))
    .output(z.object({ key, favourite: z.boolean(), wished: z.boolean() })),
  askedMarks: operation
    .route({
      method: 'GET',
      path: '/pairs/{pairId}/questions/marks',
      summary: 'What you made of the questions you two talked about',
      tags: tagsAs,
    })
    .input(z.object({ pairId: id }))
    .output(askedMarks),
  markAsked: operation
    .route({
      method: 'PUT',
      path: '/pairs/{pairId}/questions/{key}/mark',
      summary: 'Say whether a question you two talked about was good; null takes it back',
      description: 'For you alone. It counts for what both of you are suggested, and nobody is told whose it was.',
      tags: tagsAs,
    })
    .input(z.object({ pairId: id, key, mark: askedMark.nullable() }))
    .output(askedMarks),
  importList: operation
    .route({
      method: 'POST',
      path: '/questions/import',
      summary: 'Add questions from a Markdown list',
      description:
        'Headings and columns name topics. What is no question is given back and not kept; at most 500 new ones are kept at once. With keep=false it only looks.',
      tags: tagsAs,
    })
    .input(
      z.object({
        markdown: z.string().max(200_000, 'That is a long list. Import it in parts of 200,000 characters.'),
        keep: z.boolean(),
        shared: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        understood: z.array(
          z.object({
            text: z.string(),
            topic,
            known: z.boolean().describe('There already, or in the bank'),
            line: z.int().describe('Where it begins, and on how many lines it stands'),
            lines: z.int(),
          }),
        ),
        rest: z.array(z.object({ line: z.int(), text: z.string() })),
        kept: z.int(),
      }),
    ),
}
