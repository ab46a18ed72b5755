import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { agree, dropClarity, rewordClarity, sayBack } from './commands.ts'
import { clarities } from './contract.ts'

const person = implement(clarities).$context<RequestContext>().use(asPerson)

export const claritiesRoutes = {
  say: person.say.handler(({ context, input }) => sayBack(context.tx, input)),
  change: person.change.handler(({ context, input }) => rewordClarity(context.tx, input.id, input.text, input.was)),
  agree: person.agree.handler(({ context, input }) => agree(context.tx, input.id, input.agreed)),
  drop: person.drop.handler(({ context, input }) => dropClarity(context.tx, input.id)),
}
