import { z } from 'zod'
import { id, instant, operation } from '../../platform/http/contract.ts'
import { aboutSomebody } from '../about-me/contract.ts'
import { feedbackBetween } from '../feedback/contract.ts'
import { datedIntention } from '../intentions/contract.ts'
import { meeting, meetingPage, score } from '../meetings/contract.ts'
import { suggestions } from '../questions/contract.ts'
import { notedSeason } from '../seasons/contract.ts'
import { missing } from './rules.ts'

export const preparationPage = z.object({
  page: meetingPage,
  missing: z.array(z.enum(missing)).describe('What you have not done yet for this meeting'),
  lastTime: z
    .object({
      meeting,
      notes: z.string().describe('The general notes as plain text'),
      discussed: z.array(
        z.object({
          id,
          authorId: id,
          text: z.string(),
          notes: z.string(),
          agreed: z.array(z.string()).describe('What it came down to'),
          saidBack: z.array(z.string()).describe('What one of you said it comes down to; not agreed yet'),
        }),
      ),
    })
    .nullable()
    .describe('The last meeting that was held'),
  lookBack: datedIntention.nullable().describe('Your last intention, if you have not said yet what came of it'),
  scores: z
    .array(score.extend({ meetingId: id, startsAt: instant }))
    .describe('The numbers from 1 to 10 that you two gave, oldest first'),
  questions: suggestions,
  about: aboutSomebody.describe('How the other likes to be worked with'),
  feedback: feedbackBetween,
  aboutMeEmpty: z.boolean().describe('You have not said how you like to be worked with'),
  seasons: z.array(notedSeason).describe('For a lead: what they noted, newest first. For everybody else: nothing'),
})
export type PreparationPage = z.infer<typeof preparationPage>

export const preparation = {
  get: operation
    .route({
      method: 'GET',
      path: '/meetings/{meetingId}/preparation',
      summary: 'All you need to prepare a meeting, in one answer',
      tags: ['Preparation'],
    })
    .input(z.object({ meetingId: id }))
    .output(preparationPage),
}
