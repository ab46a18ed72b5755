import { z } from 'zod'
import { id, instant, operation } from '../../platform/http/contract.ts'

export const clarity = z.object({
  id,
  talkingPointId: id,
  meetingId: id,
  text: z.string(),
  saidBy: id.describe('Who worded it as it stands'),
  agreedBy: id.nullable().describe('null: said back, not agreed yet'),
  agreedAt: instant.nullable(),
})
export type Clarity = z.infer<typeof clarity>

const text = z
  .string()
  .trim()
  .min(1, 'Say in a sentence what it comes down to.')
  .max(500, 'One sentence: at most 500 characters. The rest belongs in the notes.')

const tags = ['Clarities']
export const clarities = {
  say: operation
    .route({
      method: 'POST',
      path: '/talking-points/{talkingPointId}/clarities',
      summary: 'Say back what a point comes down to',
      tags,
    })
    .input(z.object({ talkingPointId: id, meetingId: id, id, text }))
    .output(clarity),
  change: operation
    .route({
      method: 'PATCH',
      path: '/clarities/{id}',
      summary: 'Word it differently; it is to be agreed again then',
      tags,
    })
    .input(
      z.object({
        id,
        text,
        was: z.string().describe('The text you started from: a change made meanwhile is refused, not overwritten'),
      }),
    )
    .output(clarity),
  agree: operation
    .route({
      method: 'PUT',
      path: '/clarities/{id}/agreement',
      summary: 'Agree, or take it back while the meeting is not over',
      tags,
    })
    .input(z.object({ id, agreed: z.boolean() }))
    .output(clarity),
  drop: operation
    .route({
      method: 'DELETE',
      path: '/clarities/{id}',
      summary: 'Delete; saying it again brings it back',
      tags,
    })
    .input(z.object({ id }))
    .output(z.void()),
}
