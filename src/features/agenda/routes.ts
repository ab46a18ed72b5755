import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import type { Template } from '../templates/contract.ts'
import { addPoint, changePoint, decideFate, dropPoint, restorePoint } from './commands.ts'
import { agenda } from './contract.ts'
import { sectionFor } from './queries.ts'

export function agendaRoutes(templates: readonly Template[]) {
  const person = implement(agenda).$context<RequestContext>().use(asPerson)
  return {
    add: person.add.handler(async ({ context: { tx }, input }) =>
      addPoint(tx, { ...input, section: input.section ?? (await sectionFor(tx, templates, input)) }),
    ),
    change: person.change.handler(({ context, input: { id, ...change } }) => changePoint(context.tx, id, change)),
    drop: person.drop.handler(({ context, input }) => dropPoint(context.tx, input.id)),
    restore: person.restore.handler(({ context, input }) => restorePoint(context.tx, input.id)),
    decideFate: person.decideFate.handler(({ context, input }) =>
      decideFate(context.tx, input.meetingId, input.id, input.fate),
    ),
  }
}
