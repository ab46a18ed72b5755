import { createHmac, timingSafeEqual } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { magicLink } from 'better-auth/plugins/magic-link'
import type { Kysely, KyselyPlugin, UnknownRow } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../../../../db/tables.ts'

const SESSION_DAYS = 30
export const LINK_MINUTES = 15

export interface AuthOptions {
  kysely: Kysely<Tables>
  publicUrl: string
  secret: string
  sendLink(email: string, token: string): Promise<void>
}

/** Sign-in by better-auth: it owns users, sessions and one-time links; who belongs to which workspace is ours. */
export function createAuth({ kysely, publicUrl, secret, sendLink }: AuthOptions) {
  const secure = publicUrl.startsWith('https://')
  const auth = betterAuth({
    baseURL: publicUrl,
    basePath: '/auth',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: kysely.withSchema('identity').withPlugin(datesForBetterAuth), type: 'postgres' },
    session: {
      expiresIn: SESSION_DAYS * 86_400,
      additionalFields: { workspaceId: { type: 'string', required: false, input: false } },
    },
    advanced: {
      useSecureCookies: false, // its prefix would be __Secure-; ours below is stricter
      cookies: {
        session_token: {
          name: secure ? '__Host-rapport' : 'rapport',
          attributes: { secure, sameSite: 'lax', path: '/' },
        },
      },
    },
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        storeToken: 'hashed',
        sendMagicLink: ({ email, token }) => sendLink(email, token),
      }),
      { id: 'rapport', endpoints: { enter: enterEndpoint() } },
    ],
  })
  return { api: auth.api, sessionToken: (headers: Headers) => readSessionToken(headers, secret) }
}
export type Auth = ReturnType<typeof createAuth>

/** Signs somebody in whose address another proof vouches for: an invitation, or creating the workspace. Server only. */
function enterEndpoint() {
  return createAuthEndpoint.serverOnly(
    { method: 'POST', body: z.object({ email: z.string(), name: z.string(), workspaceId: z.string() }) },
    async (ctx) => {
      const { internalAdapter } = ctx.context
      const { email, name, workspaceId } = ctx.body
      const known = await internalAdapter.findUserByEmail(email)
      const user =
        known?.user ??
        (await internalAdapter.createUser({ email, name, emailVerified: true }, { method: 'magic-link' }))
      const session = await internalAdapter.createSession(user.id, false, { workspaceId })
      await setSessionCookie(ctx, { session, user })
      return ctx.json({ entered: true })
    },
  )
}

/**
 * The session token of the cookie, when our own signature is on it. better-auth's look-up takes 3 ms (it reads twice and
 * refreshes); ours is one query in the request's own transaction.
 */
function readSessionToken(headers: Headers, secret: string): string | null {
  const cookie = /(?:^|;\s*)(?:__Host-)?rapport=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]
  if (!cookie) return null
  const value = safeDecode(cookie)
  const dot = value.lastIndexOf('.')
  if (dot < 1) return null
  const token = value.slice(0, dot)
  const signature = Buffer.from(value.slice(dot + 1), 'base64')
  const expected = createHmac('sha256', secret).update(token).digest()
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** Rapport reads times as ISO strings; better-auth wants Dates. */
const datesForBetterAuth: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(withDates) }),
}

function withDates(row: UnknownRow): UnknownRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      name.endsWith('At') && typeof value === 'string' ? new Date(value) : value,
    ]),
  )
}
