import { z } from 'zod'
import { id, instant, operation } from '../../platform/http/contract.ts'
import { actionItem } from '../action-items/contract.ts'
import { verdicts } from './rules.ts'

const side = <Shape extends z.ZodType>(shape: Shape) => z.object({ mine: shape, theirs: shape })
const tally = z.object({ kept: z.int(), renegotiated: z.int(), broken: z.int(), dropped: z.int(), open: z.int() })
const answer = z.object({ head: z.number(), heart: z.number() })

export const trust = z.object({
  rhythm: z
    .array(
      z.object({
        meetingId: id,
        startsAt: instant,
        beat: z.enum(['held', 'moved', 'skipped', 'missed', 'planned']),
        by: id.nullable().describe('Who skipped or moved it'),
        reason: z.string(),
      }),
    )
    .describe('The last twelve weeks, oldest first, and the next meeting'),
  conversations: z.int().describe('Held so far'),
  promises: z.object({
    ...side(tally).shape,
    rows: z
      .array(z.object({ item: actionItem, verdict: z.enum(verdicts) }))
      .describe('The promises behind the figures'),
  }),
  topics: z.object({
    ...side(z.int()).shape,
    rows: z
      .array(z.object({ talkingPointId: id, meetingId: id, startsAt: instant, text: z.string(), authorId: id }))
      .describe('Points talked about, newest first'),
  }),
  meetings: z
    .array(
      z.object({
        meetingId: id,
        startsAt: instant,
        ...side(
          answer
            .extend({ note: z.string(), spoke: z.int().nullable(), level: z.int().nullable() })
            .nullable()
            .describe('As far as you may see it'),
        ).shape,
      }),
    )
    .describe('How you two left, oldest first'),
  theirTrend: z
    .array(answer.extend({ upTo: instant }))
    .describe('Averages over four meetings, if they show only these'),
})
export type Trust = z.infer<typeof trust>

export const trustOperations = {
  get: operation
    .route({
      method: 'GET',
      path: '/pairs/{pairId}/trust',
      summary: 'The trust ledger of a one-on-one, for the two of you alone',
      description: 'Every figure comes with the rows behind it. What each means: docs/trust.md.',
      tags: ['Trust'],
    })
    .input(z.object({ pairId: id }))
    .output(trust),
}
