import { z } from 'zod'
import { day, id, instant, operation } from '../../platform/http/contract.ts'

export const repeats = z.enum(['weekly', 'two_weeks', 'monthly'])
export type Repeats = z.infer<typeof repeats>

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
  repeats: repeats.nullable().describe('Once it is done, the next one is made'),
  renegotiated: z.int().describe('How often its day was moved later after it was agreed'),
  comments: z.int(),
  carriedOver: z.int().describe('Meetings held since it was agreed, in which it stayed open'),
  leftOpenAt: instant.nullable().describe('When its one-on-one ended, with it neither done nor dropped'),
  confirmed: z.boolean().describe('Its owner has said that they will do it; of both: whoever did not write it down'),
})
export type ActionItem = z.infer<typeof actionItem>

export const renegotiation = z.object({
  personId: id,
  fromDue: day,
  toDue: day.nullable(),
  reason: z.string(),
  at: instant,
})
export const itemComment = z.object({ id, authorId: id, text: z.string(), saidAt: instant })
export type ItemComment = z.infer<typeof itemComment>

export const itemPage = z.object({
  item: actionItem,
  meeting: z.object({ id, startsAt: instant }).nullable().describe('Where it was agreed'),
  renegotiations: z.array(renegotiation),
  comments: z.array(itemComment),
})
export type ItemPage = z.infer<typeof itemPage>

/** What a writer started from. */
const itemBefore = z.object({ text: z.string(), ownerId: id.nullable(), dueOn: day.nullable() }).partial()
export type ItemBefore = z.infer<typeof itemBefore>

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
      summary: 'Action items of all your one-on-ones: open ones by their day, done ones newest first',
      tags: ['Action items'],
    })
    .input(
      z.object({
        state: z
          .enum(['open', 'left_open', 'done', 'dropped', 'all'])
          .default('open')
          .describe('left_open: neither done nor dropped when its one-on-one ended; that is open no more'),
        pairId: id.optional(),
        whose: z.enum(['mine', 'theirs', 'all']).default('all').describe('What both promised is both mine and theirs'),
        q: z.string().trim().max(200).default('').describe('Words in it'),
        offset: z.coerce.number().int().min(0).max(100_000).default(0),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    )
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
        repeats: repeats.nullable().default(null),
      }),
    )
    .output(actionItem),
  get: operation
    .route({
      method: 'GET',
      path: '/action-items/{id}',
      summary: 'One action item, with how its day moved and what was said about it',
      tags: ['Action items'],
    })
    .input(z.object({ id }))
    .output(itemPage),
  change: operation
    .route({
      method: 'PATCH',
      path: '/action-items/{id}',
      summary: 'Change wording, owner or date',
      description:
        'A day that moves later, an hour or more after it was agreed, counts as renegotiated. The second time, it comes to the next agenda: what should give way?',
      tags: ['Action items'],
    })
    .input(
      z.object({
        id,
        text: text.optional(),
        ownerId: id.nullable().optional(),
        dueOn: day.nullable().optional(),
        was: itemBefore
          .default({})
          .describe('What you started from, of what you change: a change made meanwhile is refused, not overwritten'),
        reason: z
          .string()
          .trim()
          .max(300, 'Say in at most 300 characters why it moves.')
          .default('')
          .describe('Why its day moves, for the other to read'),
        repeats: repeats.nullable().optional(),
      }),
    )
    .output(actionItem),
  takeBackMove: operation
    .route({
      method: 'DELETE',
      path: '/action-items/{id}/renegotiation',
      summary: 'Take the last move of its day back, within ten minutes of making it',
      tags: ['Action items'],
    })
    .input(z.object({ id }))
    .output(actionItem),
  confirm: operation
    .route({
      method: 'POST',
      path: '/action-items/{id}/confirmation',
      summary: 'Say that you will do it, when the other wrote it down for you',
      tags: ['Action items'],
    })
    .input(z.object({ id }))
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
      summary: 'Drop, with the reason; the other is told',
      description: 'What is not yours alone is dropped with a reason only.',
      tags: ['Action items'],
    })
    .input(z.object({ id, reason: z.string().trim().max(300).default('') }))
    .output(actionItem),
  comment: operation
    .route({
      method: 'POST',
      path: '/action-items/{id}/comments',
      summary: 'Say something about it to the other',
      tags: ['Action items'],
    })
    .input(
      z.object({
        id,
        commentId: id,
        text: z.string().trim().min(1, 'Write something.').max(2000, 'A comment has at most 2,000 characters.'),
      }),
    )
    .output(itemComment),
  dropComment: operation
    .route({
      method: 'DELETE',
      path: '/action-items/{id}/comments/{commentId}',
      summary: 'Delete a comment of your own',
      tags: ['Action items'],
    })
    .input(z.object({ id, commentId: id }))
    .output(z.void()),
}
