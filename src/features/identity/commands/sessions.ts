import { randomBytes } from 'node:crypto'
import type { SystemTx } from '../../../platform/database/index.ts'
import { compose, post } from '../../../platform/mail/index.ts'

export async function switchWorkspace(tx: SystemTx, token: string, workspaceId: string): Promise<void> {
  await tx.updateTable('identity.session').set({ workspaceId }).where('token', '=', token).execute()
}

/** So that nobody who gets an address later finds somebody else's session on it. */
export async function endSessionsOf(tx: SystemTx, email: string): Promise<void> {
  await tx
    .deleteFrom('identity.session')
    .where('userId', 'in', (eb) => eb.selectFrom('identity.user').select('id').where('email', '=', email))
    .execute()
}

export async function endSession(tx: SystemTx, token: string): Promise<void> {
  await tx.deleteFrom('identity.session').where('token', '=', token).execute()
}

const SECRET_MS = 86_400_000

/**
 * A secret that ends with its session, and after a day at the latest. A browser encrypts with it what it keeps on its disk:
 * the disk alone, or this database alone, opens nothing.
 */
export async function newSessionSecret(tx: SystemTx, token: string): Promise<void> {
  const fresh = {
    secret: randomBytes(32).toString('base64url'),
    expires_at: new Date(Date.now() + SECRET_MS).toISOString(),
  }
  await tx
    .insertInto('identity.session_secret')
    .columns(['session_id', 'secret', 'expires_at'])
    .expression((eb) =>
      eb
        .selectFrom('identity.session')
        .select(['id', eb.val(fresh.secret).as('secret'), eb.val(fresh.expires_at).as('expires_at')])
        .where('token', '=', token),
    )
    .onConflict((conflict) => conflict.column('session_id').doUpdateSet(fresh))
    .execute()
}

export async function endSessionSecret(tx: SystemTx, token: string): Promise<void> {
  await tx
    .deleteFrom('identity.session_secret')
    .where('session_id', 'in', (eb) => eb.selectFrom('identity.session').select('id').where('token', '=', token))
    .execute()
}

/** Secrets whose day is over are not handed out any more; here they go. */
export async function forgetSessionSecrets(tx: SystemTx): Promise<void> {
  await tx.deleteFrom('identity.session_secret').where('expires_at', '<=', new Date().toISOString()).execute()
}

/** A letter with a sign-in link, for an address that belongs to somebody; anything else is answered the same and sends nothing. */
export async function mailSignInLink(
  tx: SystemTx,
  { email, token, publicUrl, minutes }: { email: string; token: string; publicUrl: string; minutes: number },
): Promise<void> {
  const letter = compose(
    [
      `Here is your link to Rapport. It works once, for ${minutes} minutes.`,
      'If you did not ask for it, nothing has happened: just leave it.',
    ],
    {
      label: 'Sign in',
      url: `${publicUrl}/sign-in/${token}`,
    },
  )
  await post(tx, { to: email, subject: 'Your link to Rapport', workspaceId: null, ...letter })
}
