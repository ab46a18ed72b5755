import { z } from 'zod'
import { id, instant, operation } from '../../platform/http/contract.ts'
import { topics } from '../questions/rules/topics.ts'
import { LONGEST_POINT } from './rules.ts'

export const pointVisibility = z.enum(['both', 'at_start', 'only_me'])
export type PointVisibility = z.infer<typeof pointVisibility>
export const pointFate = z.enum(['discussed', 'carried_over'])

export const pointText = z
  .string()
  .trim()
  .min(1, 'Write what you want to talk about.')
  .max(LONGEST_POINT, 'A talking point has at most 2,000 characters. Put the rest in its notes.')
const position = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[0-9A-Za-z]+$/)
  .describe('A fractional index: sorts by plain character order')
const sectionKey = z.string().min(1).max(60)
const topic = z.enum(topics).nullable().describe('What it is about, if somebody said so')
export const repeatsEvery = z
  .int()
  .min(1)
  .max(12)
  .nullable()
  .describe('Standing: returns every n-th meeting; null: once')

export const talkingPoint = z.object({
  id,
  pairId: id,
  authorId: id,
  text: z.string(),
  section: z.string(),
  position: z.string(),
  visibility: pointVisibility,
  plannedFor: id.nullable(),
  repeatsEvery: z.int().nullable(),
  questionKey: z.string().nullable(),
  actionItemId: id.nullable().describe('The action item it is about'),
  feedbackId: id.nullable().describe('The feedback it is about'),
  topic,
  createdAt: instant,
  sharedAt: instant.nullable(),
  fate: pointFate.nullable().describe('What became of it in the meeting it is shown with'),
  carriedOver: z.int().describe('How many meetings it was carried over from before'),
  notes: z.string().describe('Its notes as plain text, empty when there are none'),
})
export type TalkingPoint = z.infer<typeof talkingPoint>

export const agenda = {
  add: operation
    .route({ method: 'POST', path: '/pairs/{pairId}/talking-points', summary: 'Add a talking point', tags: ['Agenda'] })
    .input(
      z.object({
        pairId: id,
        id,
        text: pointText,
        section: sectionKey
          .optional()
          .describe('Left out: the section the template has for its topic, else the member’s own'),
        position: position.optional().describe('Left out: last'),
        visibility: pointVisibility.default('both'),
        plannedFor: id.nullable().default(null).describe('A later meeting to hold it back for; null: the next one'),
        repeatsEvery: repeatsEvery.default(null),
        questionKey: z
          .string()
          .min(1)
          .max(100)
          .nullable()
          .default(null)
          .describe(
            'The question it asks, of the bank or one of your own; while such a point is open, that one is the answer',
          ),
        actionItemId: id
          .nullable()
          .default(null)
          .describe('The action item it is about; while such a point is open, that one is the answer'),
        feedbackId: id.nullable().default(null).describe('Feedback between you two that it is about'),
        topic: topic.default(null),
        notes: z
          .string()
          .max(20_000, 'Notes to begin with have at most 20,000 characters.')
          .default('')
          .describe('Markdown its notes begin with, such as the rest of an e-mail'),
      }),
    )
    .output(talkingPoint),
  change: operation
    .route({
      method: 'PATCH',
      path: '/talking-points/{id}',
      summary: 'Edit, move, share or plan a talking point',
      tags: ['Agenda'],
    })
    .input(
      z.object({
        id,
        text: pointText.optional(),
        was: z
          .string()
          .optional()
          .describe('The text you started from: a change made meanwhile is refused, not overwritten'),
        section: sectionKey.optional(),
        position: position.optional(),
        visibility: pointVisibility.optional(),
        plannedFor: id.nullable().optional(),
        repeatsEvery: repeatsEvery.optional(),
        topic: topic.optional(),
      }),
    )
    .output(talkingPoint),
  drop: operation
    .route({
      method: 'POST',
      path: '/talking-points/{id}/drop',
      summary: 'Delete a talking point; it can be restored',
      tags: ['Agenda'],
    })
    .input(z.object({ id }))
    .output(talkingPoint),
  restore: operation
    .route({
      method: 'POST',
      path: '/talking-points/{id}/restore',
      summary: 'Bring a deleted talking point back',
      tags: ['Agenda'],
    })
    .input(z.object({ id }))
    .output(talkingPoint),
  decideFate: operation
    .route({
      method: 'PUT',
      path: '/meetings/{meetingId}/talking-points/{id}/fate',
      summary: 'Mark a point as discussed or carried over; null takes it back',
      tags: ['Agenda'],
    })
    .input(z.object({ meetingId: id, id, fate: pointFate.nullable() }))
    .output(talkingPoint),
}
