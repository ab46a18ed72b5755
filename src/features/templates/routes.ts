import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { addTemplate, changeTemplate, dropTemplate, restoreTemplate } from './commands.ts'
import { type Template, templates } from './contract.ts'
import { listTemplates } from './queries.ts'

export function templatesRoutes(shipped: Template[]) {
  const person = implement(templates).$context<RequestContext>().use(asPerson)
  return {
    list: person.list.handler(({ context }) => listTemplates(context.tx, shipped)),
    add: person.add.handler(({ context, input }) => addTemplate(context.tx, input)),
    change: person.change.handler(({ context, input: { id, ...change } }) => changeTemplate(context.tx, id, change)),
    drop: person.drop.handler(({ context, input }) => dropTemplate(context.tx, input.id)),
    restore: person.restore.handler(({ context, input }) => restoreTemplate(context.tx, input.id)),
  }
}
