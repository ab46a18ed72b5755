import { z } from 'zod'
import { id, operation } from '../../platform/http/contract.ts'

export const checkOut = z.object({
  meetingId: id,
  personId: id,
  head: z.int().min(1).max(4).describe('1 confused, 2 unsure, 3 mostly clear, 4 clear'),
  heart: z.int().min(1).max(4).describe('1 anxious, 2 uneasy, 3 at ease, 4 confident'),
  note: z.string(),
  spoke: z.int().min(0).max(100).nullable().describe('Own estimate of own share of the talk, in percent'),
  level: z.int().min(1).max(3).nullable().describe('How deep it went: 1 facts, 2 feelings, 3 the relationship'),
  trendOnly: z.boolean().describe('Of this answer the other sees averages over four meetings only'),
})
export type CheckOut = z.infer<typeof checkOut>

export const checkOutsOfMeeting = z.object({
  mine: checkOut.nullable(),
  theirs: checkOut.nullable().describe('Only once both have answered, and not if they show the trend only'),
  theyAnswered: z.boolean(),
  trendOnly: z.boolean().describe('Your standing choice in this one-on-one: the other sees averages only'),
})
export type CheckOutsOfMeeting = z.infer<typeof checkOutsOfMeeting>

const tags = ['Check-out']
export const checkOuts = {
  get: operation
    .route({
      method: 'GET',
      path: '/meetings/{meetingId}/check-outs',
      summary: 'How you two left a meeting, as far as you may see it',
      tags,
    })
    .input(z.object({ meetingId: id }))
    .output(checkOutsOfMeeting),
  answer: operation
    .route({
      method: 'PUT',
      path: '/meetings/{meetingId}/check-out',
      summary: 'Say how you leave a held meeting',
      description:
        'It can be changed until the other has answered. Then head, heart and all that was said stand; what you left out can still be added.',
      tags,
    })
    .input(
      z.object({
        meetingId: id,
        head: checkOut.shape.head,
        heart: checkOut.shape.heart,
        note: z.string().trim().max(300, 'A line of at most 300 characters.').default(''),
        spoke: checkOut.shape.spoke.default(null),
        level: checkOut.shape.level.default(null),
      }),
    )
    .output(checkOutsOfMeeting),
  setTrendOnly: operation
    .route({
      method: 'PUT',
      path: '/pairs/{pairId}/check-out-setting',
      summary: 'Choose whether the other sees your check-outs, or averages over four meetings only',
      description:
        'Counts from now on, and for an answer that the other has not answered yet. Once both have answered, an answer stays as it was promised.',
      tags,
    })
    .input(z.object({ pairId: id, trendOnly: z.boolean() }))
    .output(z.object({ trendOnly: z.boolean() })),
}
