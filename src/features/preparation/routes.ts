import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import type { Shipped } from '../questions/queries/index.ts'
import type { Template } from '../templates/contract.ts'
import { preparation } from './contract.ts'
import { readPreparation } from './queries.ts'

export function preparationRoutes(shipped: Shipped & { templates: Template[] }) {
  const person = implement(preparation).$context<RequestContext>().use(asPerson)
  return { get: person.get.handler(({ context, input }) => readPreparation(context.tx, input.meetingId, shipped)) }
}
