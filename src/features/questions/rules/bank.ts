import { z } from 'zod'
import { isAboutColleague } from './colleague.ts'
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
  /** For a `follow-up`: after which questions it is suggested. Left out: never by itself, only to be looked up. */
  follows: z.array(z.string()).min(1).optional(),
  /** Not before this meeting of the two, counted from 1. */
  fromMeeting: z.int().min(2).optional(),
  /** Worth asking again after so many weeks. Left out: not again for a long time. */
  repeat: z.int().min(1).max(52).optional(),
})
export type BankQuestion = z.infer<typeof BankQuestion>

/** The questions of one file, or of several put together; throws on anything malformed or said twice. */
export const Bank = z.array(BankQuestion).superRefine((questions, context) => {
  const ids = new Set<string>()
  const all = new Set(questions.map(({ id }) => id))
  for (const [index, { id, topic, text, tags, follows = [] }] of questions.entries()) {
    const complain = (message: string) => context.addIssue({ code: 'custom', path: [index, 'id'], message })
    if (ids.has(id)) complain(`${id} is there twice`)
    if (!id.startsWith(`${topic}-`)) complain(`${id} does not begin with its topic`)
    if (isAboutColleague(text) !== tags.includes('named-colleague')) complain(`${id} must name a colleague or not`)
    if (follows.length > 0 && !tags.includes('follow-up')) complain(`${id} follows something and is no follow-up`)
    for (const before of follows) if (!all.has(before)) complain(`${id} follows ${before}, which is not there`)
    ids.add(id)
  }
})
