import { z } from 'zod'
import { id, instant, minutes, operation } from '../../platform/http/contract.ts'
import { actionItem } from '../action-items/contract.ts'
import { talkingPoint } from '../agenda/contract.ts'
import { clarity } from '../clarities/contract.ts'
import { intention } from '../intentions/contract.ts'
import { pair } from '../pairs/contract.ts'
import { template } from '../templates/contract.ts'
import { LONGEST_SUMMARY } from './rules/summary.ts'

export const meetingState = z.enum(['planned', 'live', 'held', 'skipped'])
export type MeetingState = z.infer<typeof meetingState>

export const meeting = z.object({
  id,
  pairId: id,
  startsAt: instant,
  minutes,
  state: meetingState,
  template: z.string(),
  title: z.string(),
  startedAt: instant.nullable(),
  heldAt: instant.nullable(),
  heldBy: id.nullable(),
  skippedAt: instant.nullable(),
  skippedBy: id.nullable().describe('null on a skipped meeting: you two did not meet'),
  skipReason: z.string(),
  movedFrom: instant.nullable().describe('When it was to be at first'),
  movedBy: id.nullable(),
  summary: z.string(),
  confirmedAt: instant.nullable().describe('When one of you two said that this time works'),
  mood: z.int().nullable(),
  imported: z.boolean(),
})
export type Meeting = z.infer<typeof meeting>

export const historyLine = meeting.extend({
  discussed: z.int(),
  carriedOver: z.int(),
  actionItems: z.int(),
  actionItemsDone: z.int(),
  excerpt: z.string().describe('The summary, else the first of the notes'),
})
export type HistoryLine = z.infer<typeof historyLine>

export const score = z.object({
  personId: id,
  score: z.int().min(1).max(10),
  toTen: z.string().describe('What would make it a ten'),
})

export const reflection = z.object({ personId: id, wentWell: z.string(), doBetter: z.string() })

const neighbour = z.object({ id, startsAt: instant, minutes, confirmedAt: instant.nullable() }).nullable()
const summary = z
  .string()
  .max(LONGEST_SUMMARY, 'A summary has at most 20,000 characters. Shorten it; the notes stay as they are.')
const was = summary.default('').describe('How the summary read when you began to write')
export const meetingPage = z.object({
  meeting,
  pair,
  template: template.pick({ key: true, name: true, purpose: true, minutes: true }),
  sections: template.shape.sections,
  scores: z.array(score).describe('Where the template asks for a number'),
  intentions: z.array(intention).describe("Yours, and the other's if it is shared"),
  ready: z.array(id).describe('Who said that they are prepared'),
  reflections: z.array(reflection).describe('What each said at the end'),
  points: z.array(talkingPoint),
  clarities: z.array(clarity).describe('What points came down to in this meeting'),
  notes: z.string().describe('The general notes as plain text'),
  actionItems: z.array(actionItem).describe('Agreed in this meeting'),
  earlierActionItems: z.array(actionItem).describe('Still open from before, or done since the last meeting'),
  previous: neighbour,
  next: neighbour,
  now: instant.describe('The clock of the server, so that both see the same time left'),
})
export type MeetingPage = z.infer<typeof meetingPage>

const startsAt = instant

export const meetings = {
  today: operation
    .route({
      method: 'GET',
      path: '/today',
      summary: 'Your day: meetings in order and action items due',
      tags: ['Meetings'],
    })
    .output(
      z.object({
        meetings: z
          .array(
            z.object({
              meeting,
              pair,
              conversation: z.int().describe('Which conversation of the two this is'),
              points: z.object({ mine: z.int(), theirs: z.int() }),
              ready: z.array(id).describe('Who said that they are prepared'),
              intention: z.boolean().describe('You have said what you want to be true by the end'),
              template: z.object({ key: z.string(), name: z.string() }),
              scores: z
                .array(z.int())
                .describe('Where the template asks for a number: the last two of the other, newest first'),
            }),
          )
          .describe('Today, or else the next day that has one'),
        dueActionItems: z
          .array(actionItem.extend({ otherName: z.string() }))
          .describe('Open and due within a week, or late'),
        now: instant,
      }),
    ),
  upcoming: operation
    .route({
      method: 'GET',
      path: '/pairs/{pairId}/meetings/upcoming',
      summary: 'Planned and live meetings of a pair, soonest first',
      tags: ['Meetings'],
    })
    .input(z.object({ pairId: id }))
    .output(z.array(meeting)),
  history: operation
    .route({
      method: 'GET',
      path: '/pairs/{pairId}/meetings/history',
      summary: 'Held and skipped meetings, newest first',
      tags: ['Meetings'],
    })
    .input(
      z.object({
        pairId: id,
        after: id.optional().describe('The last meeting of the page before'),
        limit: z.coerce.number().int().min(1).max(100).default(30),
      }),
    )
    .output(z.array(historyLine)),
  get: operation
    .route({ method: 'GET', path: '/meetings/{id}', summary: 'The page of one meeting', tags: ['Meetings'] })
    .input(z.object({ id }))
    .output(meetingPage),
  holdNow: operation
    .route({
      method: 'POST',
      path: '/pairs/{pairId}/meetings/now',
      summary: 'Meet right now',
      description: 'Starts the next planned meeting if it lies within half an hour, else an extra one.',
      tags: ['Meetings'],
    })
    .input(z.object({ pairId: id, id }))
    .output(meeting),
  book: operation
    .route({
      method: 'POST',
      path: '/pairs/{pairId}/meetings',
      summary: 'Book an extra meeting, such as a follow-up',
      tags: ['Meetings'],
    })
    .input(z.object({ pairId: id, id, startsAt, minutes }))
    .output(meeting),
  start: operation
    .route({
      method: 'POST',
      path: '/meetings/{id}/start',
      summary: 'Start: the clock runs, what was held back until the start is shared',
      tags: ['Meetings'],
    })
    .input(z.object({ id }))
    .output(meeting),
  skip: operation
    .route({
      method: 'POST',
      path: '/meetings/{id}/skip',
      summary: 'Skip: its open points move on by themselves',
      tags: ['Meetings'],
    })
    .input(z.object({ id, reason: z.string().trim().max(300, 'Say it in at most 300 characters.').default('') }))
    .output(meeting),
  unskip: operation
    .route({ method: 'POST', path: '/meetings/{id}/unskip', summary: 'Take skipping back', tags: ['Meetings'] })
    .input(z.object({ id }))
    .output(meeting),
  move: operation
    .route({
      method: 'POST',
      path: '/meetings/{id}/move',
      summary: 'Move to another time, with all that is on its page',
      tags: ['Meetings'],
    })
    .input(z.object({ id, startsAt, minutes: minutes.optional() }))
    .output(meeting),
  confirmTime: operation
    .route({
      method: 'PUT',
      path: '/meetings/{id}/confirmation',
      summary: 'Say that the time of a planned meeting works for you two',
      description: 'A meeting that moves is to be confirmed again.',
      tags: ['Meetings'],
    })
    .input(z.object({ id, confirmed: z.boolean() }))
    .output(meeting),
  chooseTemplate: operation
    .route({
      method: 'PUT',
      path: '/meetings/{id}/template',
      summary: 'Choose what the meeting follows',
      description:
        'No point is lost: it stays in its section where the new template has it, else it stands under Other.',
      tags: ['Meetings'],
    })
    .input(z.object({ id, template: z.string().min(1).max(60) }))
    .output(meeting),
  arrive: operation
    .route({
      method: 'PUT',
      path: '/meetings/{id}/arrival',
      summary: 'Say that you are in the room',
      description:
        'Counts from a quarter of an hour before until an hour after. A meeting both came to counts as held, also if nobody wraps up.',
      tags: ['Meetings'],
    })
    .input(z.object({ id }))
    .output(z.void()),
  reflect: operation
    .route({
      method: 'PUT',
      path: '/meetings/{id}/reflection',
      summary: 'What went well, and what to do better, for the other to read',
      tags: ['Meetings'],
    })
    .input(
      z.object({
        id,
        wentWell: z.string().trim().max(500, 'At most 500 characters.').default(''),
        doBetter: z.string().trim().max(500, 'At most 500 characters.').default(''),
      }),
    )
    .output(z.array(reflection)),
  setReady: operation
    .route({
      method: 'PUT',
      path: '/meetings/{id}/ready',
      summary: 'Say that you are prepared; the other sees it',
      tags: ['Meetings'],
    })
    .input(z.object({ id, ready: z.boolean() }))
    .output(z.array(id)),
  setScore: operation
    .route({
      method: 'PUT',
      path: '/meetings/{id}/score',
      summary: 'Your number from 1 to 10 in a meeting whose template asks for it',
      tags: ['Meetings'],
    })
    .input(
      z.object({
        id,
        score: score.shape.score.nullable().describe('null takes it back'),
        toTen: z.string().trim().max(1000, 'Say in at most 1,000 characters what would make it a ten.').default(''),
      }),
    )
    .output(z.array(score)),
  draftWrapUp: operation
    .route({
      method: 'GET',
      path: '/meetings/{id}/wrap-up',
      summary: 'What wrapping up now would keep',
      tags: ['Meetings'],
    })
    .input(z.object({ id }))
    .output(
      z.object({
        summary: z.string(),
        discussed: z.array(talkingPoint),
        carriesOver: z.array(talkingPoint),
        actionItems: z.array(actionItem),
        next: neighbour,
      }),
    ),
  wrapUp: operation
    .route({
      method: 'POST',
      path: '/meetings/{id}/wrap-up',
      summary: 'Wrap up: held, summary mailed to both, the rest carried over',
      tags: ['Meetings'],
    })
    .input(z.object({ id, summary, was }))
    .output(meeting),
  changeSummary: operation
    .route({
      method: 'PUT',
      path: '/meetings/{id}/summary',
      summary: 'Write on the summary: a draft while the meeting runs, a correction once it was held',
      tags: ['Meetings'],
    })
    .input(z.object({ id, summary, was }))
    .output(meeting),
}
