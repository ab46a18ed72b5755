import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { setRule } from './commands.ts'
import { coaching } from './contract.ts'
import { coachRules } from './queries.ts'

const person = implement(coaching).$context<RequestContext>().use(asPerson)

export const coachingRoutes = {
  rules: person.rules.handler(({ context }) => coachRules(context.tx)),
  set: person.set.handler(async ({ context, input }) => {
    await setRule(context.tx, input)
    return coachRules(context.tx)
  }),
}
