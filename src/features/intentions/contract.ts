import { z } from 'zod'
import { id, instant, operation } from '../../platform/http/contract.ts'

export const outcome = z.enum(['reached', 'partly', 'not_reached'])
export type Outcome = z.infer<typeof outcome>

export const intention = z.object({
  meetingId: id,
  personId: id,
  text: z.string(),
  shared: z.boolean().describe('false: only its author sees it'),
  outcome: outcome.nullable().describe('null: not looked back on yet'),
  outcomeNote: z.string(),
})
export type Intention = z.infer<typeof intention>

export const datedIntention = intention.extend({
  startsAt: instant,
  over: z.boolean().describe('The meeting was held or skipped'),
})
export type DatedIntention = z.infer<typeof datedIntention>

const tags = ['Preparation']
export const intentions = {
  list: operation
    .route({
      method: 'GET',
      path: '/pairs/{pairId}/intentions',
      summary: 'Your intentions and those shared with you, newest first, with their outcomes',
      tags,
    })
    .input(z.object({ pairId: id }))
    .output(z.array(datedIntention)),
  set: operation
    .route({
      method: 'PUT',
      path: '/meetings/{meetingId}/intention',
      summary: 'What you want to be true by the end of the meeting',
      tags,
    })
    .input(
      z.object({
        meetingId: id,
        text: z
          .string()
          .trim()
          .max(300, 'An intention is one sentence: at most 300 characters.')
          .describe('Empty: none any more'),
        shared: z.boolean().default(false),
      }),
    )
    .output(intention.nullable()),
  setOutcome: operation
    .route({
      method: 'PUT',
      path: '/meetings/{meetingId}/intention/outcome',
      summary: 'Look back on your intention, during the meeting or at any time after it',
      tags,
    })
    .input(
      z.object({
        meetingId: id,
        outcome: outcome.nullable(),
        note: z.string().trim().max(1000, 'Say in at most 1,000 characters how it went.').default(''),
      }),
    )
    .output(intention),
}
