import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { readMeeting } from '../meetings/queries/index.ts'
import { answer, setTrendOnly } from './commands.ts'
import { checkOuts } from './contract.ts'
import { checkOutsOf } from './queries.ts'

const person = implement(checkOuts).$context<RequestContext>().use(asPerson)

export const checkOutsRoutes = {
  get: person.get.handler(async ({ context, input }) => {
    return checkOutsOf(context.tx, await readMeeting(context.tx, input.meetingId))
  }),
  answer: person.answer.handler(({ context, input }) => answer(context.tx, input)),
  setTrendOnly: person.setTrendOnly.handler(({ context, input }) =>
    setTrendOnly(context.tx, input.pairId, input.trendOnly),
  ),
}
