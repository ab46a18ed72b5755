import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { readPair } from '../pairs/queries.ts'
import { setIntention, setOutcome } from './commands.ts'
import { intentions } from './contract.ts'
import { intentionsOfPair } from './queries.ts'

const person = implement(intentions).$context<RequestContext>().use(asPerson)

export const intentionsRoutes = {
  list: person.list.handler(async ({ context, input }) => {
    await readPair(context.tx, input.pairId)
    return intentionsOfPair(context.tx, input.pairId)
  }),
  set: person.set.handler(({ context, input }) => setIntention(context.tx, input)),
  setOutcome: person.setOutcome.handler(({ context, input }) => setOutcome(context.tx, input)),
}
