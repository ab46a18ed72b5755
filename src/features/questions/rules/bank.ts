import { z } from 'zod'
import { depths, directions, tags, topics } from './topics.ts'

const sentence = z.string().trim().min(1).max(300)

/** One entry of content/questions/<locale>/*.yaml. */
export const BankQuestion = z.strictObject({
  /** Stable for ever, begins with the topic: history refers to it. */
  id: z.string().regex(/^[a-z]+(?:-[a-z0-9]+)+$/),
  topic: z.enum(topics),
  depth: z.literal(depths),
  direction: z.enum(directions),
  /** `{name}` stands for a colleague both know; only in questions tagged `named-colleague`. */
  text: sentence.regex(/\?$|\.$/),
  /** Why ask. */
  purpose: sentence,
  /** When not to. */
  avoid: sentence,
  tags: z.array(z.enum(tags)),
  /** Worth asking again after so many weeks. Left out: not again for a long time. */
  repeat: z.int().min(1).max(52).optional(),
})
export type BankQuestion = z.infer<typeof BankQuestion>

/** The questions of one file, or of several put together; throws on anything malformed or said twice. */
export const Bank = z.array(BankQuestion).superRefine((questions, context) => {
  const ids = new Set<string>()
  for (const [index, { id, topic, text, tags }] of questions.entries()) {
    const complain = (message: string) => context.addIssue({ code: 'custom', path: [index, 'id'], message })
    if (ids.has(id)) complain(`${id} is there twice`)
    if (!id.startsWith(`${topic}-`)) complain(`${id} does not begin with its topic`)
    if (text.includes('{name}') !== tags.includes('named-colleague')) complain(`${id} must name a colleague or not`)
    ids.add(id)
  }
})

/** The question as it is asked: about this colleague. */
export const about = (text: string, colleague: string) => text.replaceAll('{name}', () => colleague)
