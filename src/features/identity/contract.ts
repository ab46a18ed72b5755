import { z } from 'zod'
import { called, day, email, id, instant, operation, personName, timeZone } from '../../platform/http/contract.ts'

export const me = z.object({
  person: z.object({
    id,
    name: z.string(),
    called,
    email: z.string(),
    title: z.string(),
    timeZone: z.string(),
    awayUntil: day.nullable().describe('On leave: no letters until the day after'),
    locale: z.string(),
  }),
  workspace: z.object({
    id,
    name: z.string(),
    sample: z.boolean(),
    policyUrl: z.string().nullable().describe('Where the company’s policies stand'),
  }),
  administrator: z.boolean(),
  workspaces: z.array(z.object({ id, name: z.string() })).describe('All workspaces this e-mail address belongs to'),
})
export type Me = z.infer<typeof me>

const sessionSecret = z.object({
  secret: z.string().describe('32 random bytes, base64url'),
  until: instant.describe('When this server forgets it, if the session has not ended before'),
})

export const identity = {
  setup: operation
    .route({ method: 'GET', path: '/setup', summary: 'What a first visitor can do here', tags: ['Identity'] })
    .output(
      z.object({
        signedIn: z.boolean(),
        canCreateWorkspace: z.boolean(),
        sampleAvailable: z.boolean(),
        mailDelivered: z.boolean().describe('False: mail stays in the outbox of whoever operates this server'),
      }),
    ),
  createWorkspace: operation
    .route({ method: 'POST', path: '/workspaces', summary: 'Create a workspace and sign in to it', tags: ['Identity'] })
    .input(
      z.object({ id, name: z.string().trim().min(1, 'Name the workspace.').max(120), personName, email, timeZone }),
    )
    .output(me),
  enterSample: operation
    .route({
      method: 'POST',
      path: '/sample/enter',
      summary: 'Look around in the sample workspace',
      tags: ['Identity'],
    })
    .input(z.object({ as: z.enum(['priya', 'tomas', 'ruth']).default('priya') }))
    .output(me),
  requestLink: operation
    .route({ method: 'POST', path: '/sign-in/links', summary: 'Ask for a sign-in link by e-mail', tags: ['Identity'] })
    .input(z.object({ email }))
    .output(z.object({ sent: z.literal(true).describe('Says the same for known and unknown addresses') })),
  signIn: operation
    .route({
      method: 'POST',
      path: '/sign-in',
      summary: 'Sign in with the token of a link; it works once',
      tags: ['Identity'],
    })
    .input(z.object({ token: z.string().min(1).max(200) }))
    .output(me),
  signOut: operation
    .route({ method: 'DELETE', path: '/session', summary: 'Sign out on this device', tags: ['Identity'] })
    .output(z.object({ signedOut: z.literal(true) })),
  sessionSecret: operation
    .route({
      method: 'GET',
      path: '/session/secret',
      summary: 'The secret of this session, if it has one: it opens what a browser keeps encrypted on its disk',
      tags: ['Identity'],
    })
    .output(sessionSecret),
  newSessionSecret: operation
    .route({
      method: 'PUT',
      path: '/session/secret',
      summary: 'A new secret for this session, for a day at most',
      tags: ['Identity'],
    })
    .output(sessionSecret),
  endSessionSecret: operation
    .route({
      method: 'DELETE',
      path: '/session/secret',
      summary: 'Forget the secret of this session',
      tags: ['Identity'],
    })
    .output(z.void()),
  lookAtInvitation: operation
    .route({ method: 'GET', path: '/invitations/{token}', summary: 'Who invites whom', tags: ['Identity'] })
    .input(z.object({ token: z.string().min(1).max(200) }))
    .output(
      z.object({ workspaceName: z.string(), inviterName: z.string(), personName: z.string(), email: z.string() }),
    ),
  acceptInvitation: operation
    .route({
      method: 'POST',
      path: '/invitations/{token}/accept',
      summary: 'Accept an invitation and sign in; it works once',
      tags: ['Identity'],
    })
    .input(z.object({ token: z.string().min(1).max(200) }))
    .output(me),
  me: operation
    .route({ method: 'GET', path: '/me', summary: 'Who is signed in, and where', tags: ['Identity'] })
    .output(me),
  updateMe: operation
    .route({
      method: 'PATCH',
      path: '/me',
      summary: 'Change your own name, what people call you, your title, time zone or language',
      tags: ['Identity'],
    })
    .input(
      z.object({
        name: personName.optional(),
        called: called.optional(),
        title: z.string().trim().max(120).optional(),
        timeZone: timeZone.optional(),
        awayUntil: day.nullable().optional(),
        locale: z.string().max(20).optional(),
      }),
    )
    .output(me),
  askForAddress: operation
    .route({
      method: 'PUT',
      path: '/me/address-changes/{id}',
      summary: 'Ask to sign in with another e-mail address',
      description: 'A link goes to the new address, works once and for 24 hours; until it is pressed nothing changes.',
      tags: ['Identity'],
    })
    .input(z.object({ id, email }))
    .output(z.object({ sentTo: z.string(), expiresAt: z.string() })),
  confirmAddress: operation
    .route({
      method: 'POST',
      path: '/address-changes/{token}/confirm',
      summary: 'Confirm a new e-mail address with the token of its link, and sign in with it',
      tags: ['Identity'],
    })
    .input(z.object({ token: z.string().min(1).max(200) }))
    .output(me),
  updateWorkspace: operation
    .route({
      method: 'PATCH',
      path: '/workspace',
      summary: 'Rename the workspace, or say where the company’s policies stand',
      tags: ['Identity'],
    })
    .input(
      z.object({
        name: z.string().trim().min(1, 'Name the workspace.').max(120).optional(),
        policyUrl: z
          .url({ protocol: /^https?$/, error: 'Give the whole address, with https:// at the start.' })
          .max(500)
          .nullable()
          .optional(),
      }),
    )
    .output(me),
  switchWorkspace: operation
    .route({ method: 'PUT', path: '/me/workspace', summary: 'Work in another of your workspaces', tags: ['Identity'] })
    .input(z.object({ workspaceId: id }))
    .output(me),
}
