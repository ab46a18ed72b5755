import { z } from 'zod'
import { called, day, id, instant, minutes, operation, timeOfDay, timeZone } from '../../platform/http/contract.ts'

export const pairKind = z.enum(['manager', 'skip-level', 'peer', 'mentor'])
export const side = z.enum(['lead', 'member'])
export type Side = z.infer<typeof side>

const templateKey = z.string().min(1).max(60)
export const rhythm = z.object({
  everyWeeks: z.union([z.literal(1), z.literal(2), z.literal(4)]),
  weekday: z.int().min(1).max(7).describe('1 is Monday, 7 is Sunday'),
  startsAt: timeOfDay,
  timeZone,
  minutes,
  anchorOn: day.describe('The first week this rhythm counts from'),
  template: templateKey.default('weekly').describe('The template its meetings follow'),
  other: z
    .object({ template: templateKey, every: z.int().min(2).max(12) })
    .nullable()
    .default(null)
    .describe('Every n-th meeting follows another template'),
})
export type Rhythm = z.infer<typeof rhythm>

export const participant = z.object({
  id,
  name: z.string(),
  called,
  title: z.string(),
  timeZone: z.string(),
  joined: z.boolean(),
  left: z.boolean(),
})
export type Participant = z.infer<typeof participant>

export const pair = z.object({
  id,
  kind: pairKind,
  lead: participant,
  member: participant,
  me: side.describe('Which side the reader is'),
  rhythm: rhythm.nullable(),
  videoUrl: z.string(),
  createdAt: instant,
  endedAt: instant.nullable(),
})
export type Pair = z.infer<typeof pair>

const upcoming = z.object({ id, startsAt: instant, minutes, live: z.boolean() })
export const pairLine = pair.extend({
  next: upcoming.nullable(),
  firstHeldAt: instant.nullable().describe('Earlier than createdAt where a document was imported'),
  lastHeldAt: instant.nullable(),
  heldCount: z.int(),
  openPoints: z.object({ mine: z.int(), theirs: z.int() }).describe('Points on the next page that the reader may see'),
  openActionItems: z.object({ mine: z.int(), theirs: z.int() }),
  leftOpenActionItems: z.int().describe('Neither done nor dropped when it ended'),
})
export type PairLine = z.infer<typeof pairLine>

export const pairs = {
  list: operation
    .route({ method: 'GET', path: '/pairs', summary: 'Your one-on-ones', tags: ['Pairs'] })
    .output(z.array(pairLine)),
  suggested: operation
    .route({
      method: 'GET',
      path: '/pairs/suggested',
      summary: 'One-on-ones that reporting lines suggest',
      tags: ['Pairs'],
    })
    .output(z.array(z.object({ person: participant, kind: pairKind, me: side }))),
  start: operation
    .route({ method: 'POST', path: '/pairs', summary: 'Start a one-on-one with somebody', tags: ['Pairs'] })
    .input(z.object({ id, otherId: id, kind: pairKind, me: side, rhythm: rhythm.nullable() }))
    .output(pair),
  get: operation
    .route({
      method: 'GET',
      path: '/pairs/{id}',
      summary: 'One pair, with its rhythm and next meeting',
      tags: ['Pairs'],
    })
    .input(z.object({ id }))
    .output(pairLine),
  setRhythm: operation
    .route({
      method: 'PUT',
      path: '/pairs/{id}/rhythm',
      summary: 'How often, when and how long you two meet',
      tags: ['Pairs'],
    })
    .input(z.object({ id, rhythm }))
    .output(pairLine),
  setVideoRoom: operation
    .route({ method: 'PUT', path: '/pairs/{id}/video-room', summary: 'Where you call each other', tags: ['Pairs'] })
    .input(
      z.object({
        id,
        videoUrl: z.union([
          z.literal(''),
          z.url({ protocol: /^https?$/, error: 'Paste the whole link, starting with https://.' }).max(500),
        ]),
      }),
    )
    .output(pairLine),
  end: operation
    .route({
      method: 'POST',
      path: '/pairs/{id}/end',
      summary: 'End a one-on-one; its history stays readable for the two',
      tags: ['Pairs'],
    })
    .input(z.object({ id }))
    .output(pairLine),
  activity: operation
    .route({
      method: 'GET',
      path: '/pairs/{id}/activity',
      summary: 'What happened to this one-on-one, newest first',
      tags: ['Pairs'],
    })
    .input(z.object({ id, before: instant.optional() }))
    .output(
      z.array(
        z.object({
          id,
          kind: z.string(),
          actorId: id.nullable(),
          subjectId: id.nullable(),
          detail: z.record(z.string(), z.unknown()),
          at: instant,
        }),
      ),
    ),
}
