import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { setAboutMe } from './commands.ts'
import { aboutMeOperations } from './contract.ts'
import { readAbout } from './queries.ts'

const person = implement(aboutMeOperations).$context<RequestContext>().use(asPerson)

export const aboutMeRoutes = {
  get: person.get.handler(({ context, input }) => readAbout(context.tx, input.personId)),
  set: person.set.handler(({ context, input }) => setAboutMe(context.tx, input)),
}
