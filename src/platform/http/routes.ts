import { os } from '@orpc/server'
import type { Database, Who } from '../database/index.ts'
import { Problem } from '../errors.ts'

/** What every request brings: the database, who is asking, and where answers may set cookies. */
export interface RequestContext {
  database: Database
  who: Who | null
  headers: Headers
  resHeaders: Headers
}

const request = os.$context<RequestContext>()

/** One transaction that sees what the signed-in person may see. `implement(contract).$context<RequestContext>().use(asPerson)`. */
export const asPerson = request.middleware(({ context, next }) =>
  context.database.asPerson(signedIn(context), async (tx) => await next({ context: { tx } })),
)

/** The same for an administrator. The policies refuse everybody else; the check is only there to say so kindly. */
export const asAdministrator = request.middleware(({ context, next }) =>
  context.database.asAdministrator(signedIn(context), async (tx) => {
    const me = await tx
      .selectFrom('person')
      .select('administrator_since')
      .where('id', '=', tx.who.personId)
      .executeTakeFirst()
    if (!me?.administrator_since) throw new Problem('not_administrator')
    return await next({ context: { tx } })
  }),
)

export function signedIn(context: RequestContext): Who {
  if (!context.who) throw new Problem('not_signed_in')
  return context.who
}
