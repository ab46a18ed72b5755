import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { addPoint, changePoint, decideFate, dropPoint, restorePoint } from './commands.ts'
import { agenda } from './contract.ts'

const person = implement(agenda).$context<RequestContext>().use(asPerson)

export const agendaRoutes = {
  add: person.add.handler(({ context, input }) => addPoint(context.tx, input)),
  change: person.change.handler(({ context, input: { id, ...change } }) => changePoint(context.tx, id, change)),
  drop: person.drop.handler(({ context, input }) => dropPoint(context.tx, input.id)),
  restore: person.restore.handler(({ context, input }) => restorePoint(context.tx, input.id)),
  decideFate: person.decideFate.handler(({ context, input }) =>
    decideFate(context.tx, input.meetingId, input.id, input.fate),
  ),
}
