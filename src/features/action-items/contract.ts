import { z } from 'zod'
import { day, id, instant, operation } from '../../platform/http/contract.ts'

export const actionItem = z.object({
  id,
  pairId: id,
  meetingId: id.nullable().describe('The meeting it was agreed in'),
  talkingPointId: id.nullable(),
  ownerId: id.nullable().describe('null: both'),
  text: z.string(),
  dueOn: day.nullable(),
  createdAt: instant,
  createdBy: id,
  doneAt: instant.nullable(),
  doneBy: id.nullable(),
  droppedAt: instant.nullable(),
  dropReason: z.string(),
})
export type ActionItem = z.infer<typeof actionItem>

const text = z
  .string()
  .trim()
  .min(1, 'Write what will be done.')
  .max(1000, 'An action item has at most 1,000 characters. Put the rest in the notes.')

export const actionItems = {
  list: operation
    .route({
      method: 'GET',
      path: '/action-items',
      summary: 'Action items of all your one-on-ones',
      tags: ['Action items'],
    })
    .input(z.object({ state: z.enum(['open', 'done', 'dropped', 'all']).default('open'), pairId: id.optional() }))
    .output(z.array(actionItem)),
  add: operation
    .route({
      method: 'POST',
      path: '/pairs/{pairId}/action-items',
      summary: 'Agree on an action item',
      tags: ['Action items'],
    })
    .input(
      z.object({
        pairId: id,
        id,
        text,
        ownerId: id.nullable().describe('One of the two; null: both'),
        dueOn: day.nullable().default(null),
        meetingId: id.nullable().default(null),
        talkingPointId: id.nullable().default(null),
      }),
    )
    .output(actionItem),
  change: operation
    .route({
      method: 'PATCH',
      path: '/action-items/{id}',
      summary: 'Change wording, owner or date',
      tags: ['Action items'],
    })
    .input(
      z.object({
        id,
        text: text.optional(),
        was: z.string().optional(),
        ownerId: id.nullable().optional(),
        dueOn: day.nullable().optional(),
      }),
    )
    .output(actionItem),
  finish: operation
    .route({ method: 'POST', path: '/action-items/{id}/done', summary: 'Mark as done', tags: ['Action items'] })
    .input(z.object({ id }))
    .output(actionItem),
  reopen: operation
    .route({
      method: 'POST',
      path: '/action-items/{id}/reopen',
      summary: 'Open again, after it was done or dropped',
      tags: ['Action items'],
    })
    .input(z.object({ id }))
    .output(actionItem),
  drop: operation
    .route({
      method: 'POST',
      path: '/action-items/{id}/drop',
      summary: 'Drop, with the reason',
      tags: ['Action items'],
    })
    .input(z.object({ id, reason: z.string().trim().max(300).default('') }))
    .output(actionItem),
}
