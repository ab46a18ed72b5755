import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { aboutMe } from '../about-me/contract.ts'
import { checkOut } from '../check-outs/contract.ts'
import { outcome } from '../intentions/contract.ts'
import { season } from '../seasons/contract.ts'

const day = z.int().min(0).max(60)
const point = z.object({
  by: z.string(),
  in: z.enum(['theirs', 'growth', 'feedback', 'lead']),
  text: z.string(),
  notes: z.string().default(''),
  asks: z.string().optional().describe('The question of the bank it asks'),
  moved: z.boolean().default(false),
  every: z.int().optional(),
  for: z.enum(['both', 'at_start', 'only_me']).default('both'),
})
const intention = z.object({
  by: z.string(),
  text: z.string(),
  shared: z.boolean().default(false),
  outcome: outcome.optional(),
  note: z.string().default(''),
})
const meeting = z.object({
  ago: z.int().min(1),
  template: z.string().default('weekly'),
  scores: z.array(z.object({ by: z.string(), score: z.int(), toTen: z.string().default('') })).default([]),
  intentions: z.array(intention).default([]),
  summary: z.string().default(''),
  notes: z.string().default(''),
  skipped: z.string().optional(),
  points: z.array(point).default([]),
  items: z
    .array(
      z.object({
        by: z.string(),
        text: z.string(),
        due: day,
        done: day.optional(),
        moved: z.array(z.object({ from: day, reason: z.string() })).default([]),
      }),
    )
    .default([]),
  checkOuts: z
    .array(
      checkOut
        .pick({ head: true, heart: true })
        .extend({ by: z.string(), note: z.string().default(''), spoke: z.int().optional(), level: z.int().optional() }),
    )
    .default([]),
  clarities: z
    .array(z.object({ on: z.string(), by: z.string(), text: z.string() }))
    .default([])
    .describe('`on`: the words of the point'),
})

const feedback = z.object({
  from: z.string(),
  to: z.string(),
  kind: z.enum(['high-five', 'watch-out']),
  ago: z.int(),
  state: z.enum(['shared', 'held', 'draft']).default('shared'),
  remindIn: z.int().optional(),
  situation: z.string().default(''),
  behaviour: z.string().default(''),
  impact: z.string().default(''),
  request: z.string().default(''),
  skills: z.array(z.string()).default([]),
  waysOfWorking: z.array(z.string()).default([]),
  pathForward: z.string().default(''),
  pathAim: z.enum(['habit', 'system']).optional(),
  read: z.boolean().default(true),
  answer: z.string().default(''),
  lookAgain: z.int().optional().describe('Days from now; left out: two weeks after it was shared'),
  changed: z.array(z.object({ by: z.string(), ago: z.int(), text: z.string() })).default([]),
  shownToTeam: z.boolean().default(false),
})
const request = z.object({
  from: z.string(),
  to: z.array(z.string()),
  about: z.string(),
  ago: z.int(),
  due: z.int(),
  nothingNow: z.array(z.string()).default([]),
})

/** A story to fill a workspace with. `point.moved`: not talked about; it stands again on a later page in the same words. */
export const story = z.object({
  workspace: z.string(),
  people: z.array(
    z.object({
      name: z.string(),
      email: z.string(),
      title: z.string(),
      reportsTo: z.string().optional(),
      timeZone: z.string(),
      since: z.string(),
      administrator: z.boolean().default(false),
      about: aboutMe.partial().optional(),
    }),
  ),
  pairs: z.array(
    z.object({
      lead: z.string(),
      member: z.string(),
      everyWeeks: z.union([z.literal(1), z.literal(2), z.literal(4)]),
      halfHour: z.int(),
      meetings: z.array(meeting),
      seasons: z
        .array(z.object({ ago: z.int().min(1), season, note: z.string() }))
        .default([])
        .describe('Noted by the lead after that meeting'),
      next: z.array(point),
      nextTemplate: z.string().optional(),
      nextIntentions: z.array(intention).default([]),
      ready: z.array(z.string()).default([]),
    }),
  ),
  feedback: z.array(feedback).default([]),
  requests: z.array(request).default([]),
})
export type Story = z.infer<typeof story>
export type StoryPair = Story['pairs'][number]
export type StoryIntention = z.infer<typeof intention>
export type StoryPoint = z.infer<typeof point>

const ZONE = 'Europe/London'
const [FIRST_HOUR, LAST_HOUR] = [7, 18]

export interface Schedule {
  weekday: number
  startsAt: string
  timeZone: string
  anchorOn: string
  /** The start of the meeting so many rhythms before the next one, as an instant. */
  start(ago: number): string
}

/**
 * When a pair of the story meets, seen from now: its next meeting is in this half hour's future, today while the day
 * lasts, else tomorrow; so that whoever looks around finds a day that lies ahead.
 */
export function scheduleOf({ halfHour, everyWeeks }: StoryPair, now: Temporal.Instant): Schedule {
  const local = now.toZonedDateTimeISO(ZONE)
  const soon = local.round({ smallestUnit: 'minute', roundingIncrement: 30, roundingMode: 'ceil' })
  const base =
    soon.hour < FIRST_HOUR
      ? soon.withPlainTime('10:00')
      : soon.hour >= LAST_HOUR || soon.day !== local.day
        ? local.add({ days: 1 }).withPlainTime('10:00')
        : soon
  // What would fall into the night meets on the next day instead.
  const days = halfHour >= 12 ? 1 : 0
  const next = base.add({ days, minutes: 30 * (halfHour % 12) })
  return {
    weekday: next.dayOfWeek,
    startsAt: next.toPlainTime().toString({ smallestUnit: 'minute' }),
    timeZone: ZONE,
    anchorOn: next.toPlainDate().toString(),
    start: (ago) =>
      next
        .subtract({ weeks: ago * everyWeeks })
        .toInstant()
        .toString({ smallestUnit: 'millisecond' }),
  }
}
