// As long as feedback has operations: writing, delivering, answering, asking.
import { z } from 'zod'
import { called, day, id, instant, operation } from '../../platform/http/contract.ts'
import { season } from '../seasons/contract.ts'

export const feedbackKind = z.enum(['high-five', 'watch-out'])
export const shape = z.enum(['sbi', 'four-steps'])

const part = z.string().max(4000, 'One part takes at most 4,000 characters. Keep to the point that matters most.')
const name = z.string().trim().min(1).max(60, 'A skill or way of working has at most 60 characters.')
/** What a high five is an example of, or what a watch out asks to change. */
const links = {
  skills: z.array(name).max(5, 'At most five skills: name those that mattered.'),
  waysOfWorking: z.array(name).max(5, 'At most five ways of working: name those that mattered.'),
  pathForward: z.string().max(1000, 'A path forward has at most 1,000 characters.'),
  pathAim: z.enum(['habit', 'system']).nullable().describe('What the path forward changes'),
}
const words = {
  kind: feedbackKind,
  shape: shape.describe('sbi: situation, behaviour, impact, request. four-steps: facts, feelings, options, request'),
  situation: part,
  behaviour: part,
  impact: part,
  facts: part,
  feelings: part,
  options: part,
  request: part,
  ...links,
  lookAgainOn: day.nullable(),
}
/** Without the day to look again: once shared, that is for the two to set. */
const empty = {
  situation: part.default(''),
  behaviour: part.default(''),
  impact: part.default(''),
  facts: part.default(''),
  feelings: part.default(''),
  options: part.default(''),
  request: part.default(''),
  skills: links.skills.default([]),
  waysOfWorking: links.waysOfWorking.default([]),
  pathForward: links.pathForward.default(''),
  pathAim: links.pathAim.default(null),
}

const colleague = z.object({ id, name: z.string(), called, title: z.string(), left: z.boolean() })

export const feedback = z.object({
  id,
  giver: colleague,
  receiver: colleague,
  ...words,
  text: z.string().describe('The parts as one paragraph'),
  delivery: z.enum(['draft', 'planned', 'held', 'shared']),
  meetingId: id.nullable().describe('The meeting it is to be said in, or was said in'),
  heldAt: instant.nullable(),
  remindOn: day.nullable().describe('When to look at a held one again'),
  sharedAt: instant.nullable(),
  createdAt: instant,
  changedAt: instant,
  actionItemId: id.nullable(),
  requestId: id.nullable(),
  readAt: instant.nullable(),
  answer: z.string().describe('What the receiver thinks of it'),
  answeredAt: instant.nullable(),
})
export type Feedback = z.infer<typeof feedback>

const replaced = z.object({ text: z.string(), replacedAt: instant })
export const wholeFeedback = feedback.extend({
  revisions: z.array(replaced.extend(links)).describe('How it read before, newest first'),
  answerRevisions: z.array(replaced).describe('What the receiver answered before, newest first'),
  followUp: z.object({ lookAgainOn: day, setBy: id }).nullable(),
  outcomes: z.array(
    z.object({
      personId: id,
      text: z.string(),
      saidAt: instant,
      revisions: z.array(replaced).describe('What they said before, newest first'),
    }),
  ),
  readers: z
    .array(z.object({ personId: id.nullable(), name: z.string(), shownAt: instant }))
    .describe('For the receiver: to whom they show it; personId null: their team, by the names of who was in it then'),
})
export type WholeFeedback = z.infer<typeof wholeFeedback>

const box = z.enum(['given', 'received', 'drafts', 'waiting', 'team'])
export type Box = z.infer<typeof box>

const balance = z.object({
  highFives: z.int(),
  watchOuts: z.int(),
  specific: z.int().describe('How many named a moment, what was done and what came of it'),
  readable: z.int().describe('Of how many the coach can tell: those wholly in a language it has words for'),
})

export const feedbackBetween = z.object({
  notes: z.array(feedback).describe('What you have not read, what you keep waiting, and the last few, in this order'),
  lastKinds: z.array(feedbackKind).describe('Your last five to them, newest first'),
})
export type FeedbackBetween = z.infer<typeof feedbackBetween>

export const feedbackRequest = z.object({
  id,
  asker: colleague,
  about: z.string(),
  dueOn: day,
  askedAt: instant,
  closedAt: instant.nullable(),
  people: z
    .array(z.object({ person: colleague, nothingNowAt: instant.nullable(), sharedId: id.nullable() }))
    .describe('For the asker everybody they asked; for the asked only themselves'),
})
export type FeedbackRequest = z.infer<typeof feedbackRequest>

const tags = ['Feedback']
const one = z.object({ id })
export const feedbackContract = {
  list: operation
    .route({
      method: 'GET',
      path: '/feedback',
      summary: 'Feedback you gave, got, drafted, keep waiting or are shown, newest first',
      tags,
    })
    .input(
      z.object({
        box: box.optional(),
        personId: id.optional(),
        actionItemId: id.optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.array(feedback)),
  overview: operation
    .route({
      method: 'GET',
      path: '/feedback/overview',
      summary: 'How much is where, and the balance of what you gave',
      tags,
    })
    .output(
      z.object({
        counts: z.object({
          given: z.int(),
          received: z.int(),
          unread: z.int(),
          drafts: z.int(),
          waiting: z.int(),
          team: z.int(),
        }),
        balance: z.array(balance.extend({ person: colleague, months: z.array(balance.extend({ month: z.string() })) })),
        lastAskedAt: instant.nullable(),
      }),
    ),
  context: operation
    .route({
      method: 'GET',
      path: '/people/{personId}/feedback-context',
      summary: 'What helps to write to somebody',
      tags,
    })
    .input(z.object({ personId: id }))
    .output(
      z.object({
        receiver: colleague.extend({ joined: z.boolean(), timeZone: z.string() }),
        pairId: id.nullable(),
        next: z.object({ id, startsAt: instant }).nullable().describe('Your next meeting with them'),
        season: season.nullable().describe('For their lead: the season last noted'),
        lastKinds: z.array(feedbackKind).describe('Your last five to them, newest first'),
        likes: z.string().describe('How they like to hear feedback, in their own words'),
      }),
    ),
  between: operation
    .route({ method: 'GET', path: '/people/{personId}/feedback', summary: 'What is between you and somebody', tags })
    .input(z.object({ personId: id }))
    .output(feedbackBetween),
  get: operation
    .route({ method: 'GET', path: '/feedback/{id}', summary: 'Read one', tags })
    .input(one)
    .output(wholeFeedback),
  save: operation
    .route({ method: 'PUT', path: '/feedback/{id}', summary: 'Save a draft; you alone can read it', tags })
    .input(
      z.object({
        id,
        receiverId: id,
        kind: feedbackKind,
        shape,
        ...empty,
        lookAgainOn: words.lookAgainOn.default(null),
        actionItemId: id.nullable().default(null),
        requestId: id.nullable().default(null),
        was: instant
          .nullable()
          .default(null)
          .describe(
            'The changedAt you started from: a draft changed elsewhere is not overwritten, a deleted one not made',
          ),
      }),
    )
    .output(wholeFeedback),
  drop: operation
    .route({ method: 'DELETE', path: '/feedback/{id}', summary: 'Delete what is not shared yet, for good', tags })
    .input(one)
    .output(z.void()),
  plan: operation
    .route({
      method: 'POST',
      path: '/feedback/{id}/plan',
      summary: 'Say it in a meeting, and share the text after',
      tags,
    })
    .input(z.object({ id, meetingId: id }))
    .output(wholeFeedback),
  hold: operation
    .route({
      method: 'POST',
      path: '/feedback/{id}/hold',
      summary: 'Hold it, with a day on which to look at it again',
      tags,
    })
    .input(z.object({ id, remindOn: day.nullable() }))
    .output(wholeFeedback),
  share: operation
    .route({
      method: 'POST',
      path: '/feedback/{id}/share',
      summary: 'Share it with the receiver: the parts of its shape and what belongs to its kind, nothing else',
      tags,
    })
    .input(
      z.object({
        id,
        meetingId: id.nullable().default(null).describe('The meeting in which you have said it; null: in none'),
      }),
    )
    .output(wholeFeedback),
  change: operation
    .route({
      method: 'PATCH',
      path: '/feedback/{id}',
      summary: 'Change what is shared; how it read before stays readable for you both',
      tags,
    })
    .input(z.object({ id, ...empty, was: instant }))
    .output(wholeFeedback),
  read: operation
    .route({ method: 'POST', path: '/feedback/{id}/read', summary: 'Mark what you got as read', tags })
    .input(one)
    .output(wholeFeedback),
  answer: operation
    .route({ method: 'PUT', path: '/feedback/{id}/answer', summary: 'Say what you think of what you got', tags })
    .input(
      z.object({
        id,
        text: z
          .string()
          .trim()
          .min(1, 'Write what you think of it.')
          .max(4000, 'An answer has at most 4,000 characters.'),
      }),
    )
    .output(wholeFeedback),
  lookAgain: operation
    .route({
      method: 'PUT',
      path: '/feedback/{id}/look-again',
      summary: 'Set the day on which you two look again',
      tags,
    })
    .input(z.object({ id, on: day }))
    .output(wholeFeedback),
  sayWhatChanged: operation
    .route({ method: 'PUT', path: '/feedback/{id}/outcome', summary: 'Say what changed since', tags })
    .input(
      z.object({
        id,
        text: z
          .string()
          .trim()
          .min(1, 'Write what changed, or that nothing did.')
          .max(4000, 'At most 4,000 characters.'),
      }),
    )
    .output(wholeFeedback),
  show: operation
    .route({
      method: 'PUT',
      path: '/feedback/{id}/readers',
      summary:
        'Show what you got to somebody, or (personId null) a high five to your team as it is now; or take that back',
      tags,
    })
    .input(z.object({ id, personId: id.nullable(), shown: z.boolean() }))
    .output(wholeFeedback),
  markdown: operation
    .route({
      method: 'GET',
      path: '/feedback/export/markdown',
      summary: 'All you gave, got, drafted and hold, as Markdown',
      tags,
    })
    .output(z.file()),
  json: operation
    .route({
      method: 'GET',
      path: '/feedback/export/json',
      summary: 'All you gave, got, drafted and hold, as JSON',
      tags,
    })
    .output(z.file()),
  ask: operation
    .route({
      method: 'PUT',
      path: '/feedback-requests/{id}',
      summary: 'Ask named people for feedback on one thing',
      tags,
    })
    .input(
      z.object({
        id,
        about: z
          .string()
          .trim()
          .min(1, 'Say what you would like feedback on.')
          .max(500, 'Ask about one thing, in at most 500 characters.'),
        dueOn: day,
        personIds: z.array(id).min(1, 'Choose whom to ask.').max(10, 'Ask at most ten people at once.'),
      }),
    )
    .output(feedbackRequest),
  requests: operation
    .route({ method: 'GET', path: '/feedback-requests', summary: 'What you asked, and what you are asked', tags })
    .output(z.array(feedbackRequest)),
  nothingNow: operation
    .route({
      method: 'POST',
      path: '/feedback-requests/{id}/nothing-now',
      summary: 'Say that you have nothing to say about it now',
      tags,
    })
    .input(one)
    .output(feedbackRequest),
  closeRequest: operation
    .route({ method: 'POST', path: '/feedback-requests/{id}/close', summary: 'Stop asking', tags })
    .input(one)
    .output(feedbackRequest),
}
