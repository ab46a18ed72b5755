import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { search } from './contract.ts'
import { find } from './queries.ts'

const person = implement(search).$context<RequestContext>().use(asPerson)

export const searchRoutes = {
  find: person.find.handler(({ context, input }) => find(context.tx, input.q, input.pairId)),
}
