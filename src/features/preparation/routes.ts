import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import type { BankQuestion } from '../questions/rules/bank.ts'
import type { Template } from '../templates/contract.ts'
import { preparation } from './contract.ts'
import { readPreparation } from './queries.ts'

export function preparationRoutes(shipped: { templates: Template[]; questions: readonly BankQuestion[] }) {
  const person = implement(preparation).$context<RequestContext>().use(asPerson)
  return { get: person.get.handler(({ context, input }) => readPreparation(context.tx, input.meetingId, shipped)) }
}
