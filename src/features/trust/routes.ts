import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { trustOperations } from './contract.ts'
import { readTrust } from './queries.ts'

const person = implement(trustOperations).$context<RequestContext>().use(asPerson)

export const trustRoutes = {
  get: person.get.handler(({ context, input }) => readTrust(context.tx, input.pairId)),
}
