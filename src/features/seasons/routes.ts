import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { addSeason, changeSeason, dropSeason } from './commands.ts'
import { seasons } from './contract.ts'
import { ledPair, seasonsOf } from './queries.ts'

const person = implement(seasons).$context<RequestContext>().use(asPerson)

export const seasonsRoutes = {
  list: person.list.handler(async ({ context, input }) => {
    await ledPair(context.tx, input.pairId)
    return seasonsOf(context.tx, input.pairId)
  }),
  add: person.add.handler(({ context, input }) => addSeason(context.tx, input)),
  change: person.change.handler(({ context, input: { id, ...change } }) => changeSeason(context.tx, id, change)),
  drop: person.drop.handler(({ context, input }) => dropSeason(context.tx, input.id)),
}
