import { z } from 'zod'
import { id, instant, operation } from '../../platform/http/contract.ts'

const words = z.string().trim().max(500, 'Say it in at most 500 characters.')
const askAbout = z
  .array(z.string().trim().min(1).max(120, 'A topic has at most 120 characters.'))
  .max(12, 'Keep to twelve topics at most.')

export const aboutMe = z.object({
  feedback: words.describe('How I like to hear feedback'),
  recognition: words.describe('How I like to be thanked'),
  hardNews: words.describe('How to tell me hard news'),
  workingHours: words.describe('When I work, and when not'),
  energy: words.describe('What gives me energy, and what takes it'),
  askAbout: askAbout.describe('Topics I am glad to be asked about'),
})
export type AboutMe = z.infer<typeof aboutMe>

export const aboutSomebody = aboutMe.extend({ personId: id, changedAt: instant.nullable() })
export type AboutSomebody = z.infer<typeof aboutSomebody>

const tags = ['About me']
export const aboutMeOperations = {
  get: operation
    .route({
      method: 'GET',
      path: '/people/{personId}/about-me',
      summary: 'How somebody you have a one-on-one with likes to be worked with, in their own words',
      tags,
    })
    .input(z.object({ personId: id }))
    .output(aboutSomebody),
  set: operation
    .route({ method: 'PUT', path: '/about-me', summary: 'Say how you like to be worked with', tags })
    .input(aboutMe.partial())
    .output(aboutSomebody),
}
