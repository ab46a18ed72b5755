import { implement } from '@orpc/server'
import type { Database, SystemTx, Who } from '../../platform/database/index.ts'
import { found, Problem } from '../../platform/errors.ts'
import { type RequestContext, signedIn } from '../../platform/http/routes.ts'
import * as commands from './commands/index.ts'
import { identity, type Me } from './contract.ts'
import type { Auth } from './provider/auth.ts'
import { openInvitation, readMe, readSessionSecret, realWorkspaceExists, whoHolds, workspacesOf } from './queries.ts'

export interface IdentityServices {
  auth: Auth
  /** Makes the sample workspace if it is not there yet, and says whom to enter as. */
  openSample: ((as: 'priya' | 'tomas' | 'ruth') => Promise<Who & { email: string; name: string }>) | null
  mailDelivered: boolean
}

export function identityRoutes({
  auth,
  openSample,
  mailDelivered,
  publicUrl,
}: IdentityServices & { publicUrl: string }) {
  const anybody = implement(identity).$context<RequestContext>()

  async function enter(context: RequestContext, who: Who & { email: string; name: string }): Promise<Me> {
    const { headers } = await auth.api.enter({
      body: { email: who.email, name: who.name, workspaceId: who.workspaceId },
      returnHeaders: true,
    })
    passCookies(headers, context.resHeaders)
    return fullMe(context.database, who)
  }

  /** With the session that asks; its secret is for its own device alone. */
  function asSession<T>(context: RequestContext, work: (tx: SystemTx, token: string) => Promise<T>): Promise<T> {
    signedIn(context)
    const token = found(auth.sessionToken(context.headers))
    return context.database.asSystem('sessions belong to identity', (tx) => work(tx, token))
  }

  return {
    setup: anybody.setup.handler(async ({ context }) => ({
      signedIn: context.who !== null,
      canCreateWorkspace: !(await context.database.asSystem(
        'a visitor belongs to no workspace yet',
        realWorkspaceExists,
      )),
      sampleAvailable: openSample !== null,
      mailDelivered,
    })),
    createWorkspace: anybody.createWorkspace.handler(async ({ context, input }) => {
      const who = await context.database.asSystem('nobody is in the workspace before it exists', (tx) =>
        commands.createWorkspace(tx, input),
      )
      return enter(context, { ...who, email: input.email, name: input.personName })
    }),
    enterSample: anybody.enterSample.handler(async ({ context, input }) => {
      if (!openSample) throw new Problem('sample_unavailable')
      return enter(context, await openSample(input.as))
    }),
    requestLink: anybody.requestLink.handler(async ({ context, input }) => {
      const known = await context.database.asSystem('whoever asks is not signed in yet', (tx) =>
        workspacesOf(tx, input.email),
      )
      if (known.length > 0) await auth.api.signInMagicLink({ body: { email: input.email }, headers: context.headers })
      return { sent: true as const }
    }),
    signIn: anybody.signIn.handler(async ({ context, input }) => {
      const answer = await auth.api.magicLinkVerify({
        query: { token: input.token },
        headers: new Headers(),
        asResponse: true,
      })
      const cookie = answer.headers.get('set-cookie')
      const token = cookie && auth.sessionToken(new Headers({ cookie: cookie.split(';')[0]! }))
      if (!token) throw new Problem('link_expired')
      passCookies(answer.headers, context.resHeaders)
      const who = found(
        await context.database.asSystem('the session decides who is asking', async (tx) => {
          const holder = await whoHolds(tx, token)
          if (holder) await commands.recordJoining(tx, holder)
          return holder
        }),
      )
      return fullMe(context.database, who)
    }),
    signOut: anybody.signOut.handler(async ({ context }) => {
      const token = auth.sessionToken(context.headers)
      if (token) await context.database.asSystem('sessions belong to identity', (tx) => commands.endSession(tx, token))
      const name = /(?:^|;\s*)((?:__Host-)?rapport)=/.exec(context.headers.get('cookie') ?? '')?.[1]
      if (name)
        context.resHeaders.append(
          'set-cookie',
          `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${name === 'rapport' ? '' : '; Secure'}`,
        )
      return { signedOut: true as const }
    }),
    sessionSecret: anybody.sessionSecret.handler(({ context }) => asSession(context, readSessionSecret)),
    newSessionSecret: anybody.newSessionSecret.handler(({ context }) =>
      asSession(context, async (tx, token) => {
        await commands.newSessionSecret(tx, token)
        return readSessionSecret(tx, token)
      }),
    ),
    endSessionSecret: anybody.endSessionSecret.handler(({ context }) => asSession(context, commands.endSessionSecret)),
    lookAtInvitation: anybody.lookAtInvitation.handler(async ({ context, input }) => {
      const invitation = await context.database.asSystem('the invited person is not signed in yet', (tx) =>
        openInvitation(tx, commands.hashToken(input.token)),
      )
      if (!invitation) throw new Problem('link_expired')
      const { workspaceName, inviterName, personName, email } = invitation
      return { workspaceName, inviterName, personName, email }
    }),
    acceptInvitation: anybody.acceptInvitation.handler(async ({ context, input }) =>
      enter(
        context,
        await context.database.asSystem('the invited person is not signed in yet', (tx) =>
          commands.acceptInvitation(tx, input.token),
        ),
      ),
    ),
    me: anybody.me.handler(({ context }) => fullMe(context.database, signedIn(context))),
    updateMe: anybody.updateMe.handler(async ({ context, input }) => {
      const who = signedIn(context)
      await context.database.asPerson(who, (tx) => commands.changeOwnProfile(tx, input))
      return fullMe(context.database, who)
    }),
    askForAddress: anybody.askForAddress.handler(({ context, input }) =>
      context.database.asPerson(signedIn(context), (tx) => commands.askForAddress(tx, { ...input, publicUrl })),
    ),
    confirmAddress: anybody.confirmAddress.handler(async ({ context, input }) =>
      enter(
        context,
        await context.database.asSystem('whoever reads the mail of the new address need not be signed in', (tx) =>
          commands.confirmAddress(tx, input.token),
        ),
      ),
    ),
    updateWorkspace: anybody.updateWorkspace.handler(async ({ context, input }) => {
      const who = signedIn(context)
      await context.database.asAdministrator(who, (tx) => commands.changeWorkspace(tx, input))
      return fullMe(context.database, who)
    }),
    switchWorkspace: anybody.switchWorkspace.handler(async ({ context, input }) => {
      const who = signedIn(context)
      const token = found(auth.sessionToken(context.headers))
      const mine = await context.database.asPerson(who, (tx) => readMe(tx, tx.who))
      const target = await context.database.asSystem('a person may belong to several workspaces', async (tx) => {
        const workspace = found((await workspacesOf(tx, mine.person.email)).find(({ id }) => id === input.workspaceId))
        await commands.switchWorkspace(tx, token, workspace.id)
        return { workspaceId: workspace.id, personId: workspace.personId }
      })
      return fullMe(context.database, target)
    }),
  }
}

/** Oneself, with every workspace one's address belongs to. */
async function fullMe(database: Database, who: Who): Promise<Me> {
  const me = await database.asPerson(who, (tx) => readMe(tx, who))
  const workspaces = await database.asSystem('a person may belong to several workspaces', (tx) =>
    workspacesOf(tx, me.person.email),
  )
  return { ...me, workspaces: workspaces.map(({ id, name }) => ({ id, name })) }
}

function passCookies(from: Headers, to: Headers): void {
  for (const cookie of from.getSetCookie()) to.append('set-cookie', cookie)
}
