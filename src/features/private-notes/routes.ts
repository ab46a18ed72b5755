import { implement } from '@orpc/server'
import { asPerson, type RequestContext } from '../../platform/http/routes.ts'
import * as commands from './commands.ts'
import { privateNotes } from './contract.ts'
import { keysOf, notesOf, readSealed } from './queries.ts'

const person = implement(privateNotes).$context<RequestContext>().use(asPerson)

export const privateNotesRoutes = {
  keys: person.keys.handler(({ context }) => keysOf(context.tx)),
  setUp: person.setUp.handler(({ context, input }) => commands.setUp(context.tx, input.keys)),
  rotateKey: person.rotateKey.handler(({ context, input }) => commands.rotateKey(context.tx, input)),
  addPasskey: person.addPasskey.handler(({ context, input }) => commands.addPasskey(context.tx, input)),
  revokePasskey: person.revokePasskey.handler(({ context, input }) => commands.revokePasskey(context.tx, input.id)),
  startOver: person.startOver.handler(({ context }) => commands.startOver(context.tx)),
  list: person.list.handler(({ context }) => notesOf(context.tx)),
  get: person.get.handler(({ context, input }) => readSealed(context.tx, input.aboutId)),
  save: person.save.handler(({ context, input }) => commands.saveNote(context.tx, input)),
  drop: person.drop.handler(({ context, input }) => commands.dropNote(context.tx, input.aboutId)),
}
