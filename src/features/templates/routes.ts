import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import { type Template, templates } from './contract.ts'

export function templatesRoutes(shipped: Template[]) {
  const person = implement(templates).$context<RequestContext>().use(asPerson)
  return { list: person.list.handler(() => shipped) }
}
