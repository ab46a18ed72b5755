import { implement } from '@orpc/server'
import { asAdministrator, asPerson, type RequestContext, signedIn } from '../../platform/http/routes.ts'
import { invite } from '../identity/commands/index.ts'
import { readMe } from '../identity/queries.ts'
import { addPerson, changePerson, importPeople, recordLeaving } from './commands.ts'
import { people } from './contract.ts'
import { listPeople } from './queries.ts'

export function peopleRoutes({ publicUrl }: { publicUrl: string }) {
  const anybody = implement(people).$context<RequestContext>()
  const person = anybody.use(asPerson)
  const administrator = anybody.use(asAdministrator)
  return {
    list: person.list.handler(({ context }) => listPeople(context.tx)),
    add: administrator.add.handler(({ context, input }) => addPerson(context.tx, input)),
    change: administrator.change.handler(({ context, input: { id, ...change } }) =>
      changePerson(context.tx, id, change),
    ),
    leave: administrator.leave.handler(({ context, input }) => recordLeaving(context.tx, input.id)),
    importCsv: administrator.importCsv.handler(({ context, input }) => importPeople(context.tx, input.csv, input.keep)),
    invite: anybody.invite.handler(async ({ context, input }) => {
      const who = signedIn(context)
      const invitation = { invitationId: input.invitationId, personId: input.id, publicUrl }
      const { administrator } = await context.database.asPerson(who, (tx) => readMe(tx, who))
      return administrator
        ? context.database.asAdministrator(who, (tx) => invite(tx, invitation))
        : context.database.asPerson(who, (tx) => invite(tx, invitation))
    }),
  }
}
