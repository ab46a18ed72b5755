import { randomBytes } from 'node:crypto'
import type { PersonTx, SystemTx, Who } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/errors.ts'
import { compose, post } from '../../../platform/mail/index.ts'
import { openAddressChange, readMe, workspacesOf } from '../queries.ts'
import { ADDRESS_HOURS } from '../rules.ts'
import { endSessionsOf } from './sessions.ts'
import { hashToken } from './token.ts'

/**
 * Sends a link to the new address; nothing changes until somebody who reads its mail presses it. A link sent before stops
 * working; a repeated request with the same id sends nothing.
 */
export async function askForAddress(
  tx: PersonTx,
  { id, email, publicUrl }: { id: string; email: string; publicUrl: string },
): Promise<{ sentTo: string; expiresAt: string }> {
  const { person } = await readMe(tx, tx.who)
  if (email === person.email)
    throw new Problem('invalid_input', { field: 'email', message: 'This is your address already.' })
  await refuseTakenAddress(tx, email)
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.now() + ADDRESS_HOURS * 3_600_000).toISOString()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('address_change')
    .values({
      workspace_id: tx.who.workspaceId,
      id,
      person_id: person.id,
      email,
      token_hash: hashToken(token),
      expires_at: expiresAt,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return { sentTo: email, expiresAt }
  await tx
    .updateTable('address_change')
    .set({ revoked_at: new Date().toISOString() })
    .where('person_id', '=', person.id)
    .where('id', '!=', id)
    .where('confirmed_at', 'is', null)
    .execute()
  const letter = compose(
    [
      `Hello ${person.name},`,
      `you want to sign in to Rapport with this address instead of ${person.email}. Press the link and it is so.`,
      `It works once, for ${ADDRESS_HOURS} hours. If it was not you who asked, leave it: nothing changes.`,
    ],
    { label: 'Use this address', url: `${publicUrl}/address/${token}` },
  )
  await post(tx, { to: email, subject: 'Your new address in Rapport', workspaceId: tx.who.workspaceId, ...letter })
  return { sentTo: email, expiresAt }
}

/** Uses up the link: the new address signs in from now on, the old one no more, and is told so. */
export async function confirmAddress(tx: SystemTx, token: string): Promise<Who & { email: string; name: string }> {
  const change = await openAddressChange(tx, hashToken(token))
  if (!change) throw new Problem('link_expired')
  const { workspaceId, personId, personName, before, email, workspaceName } = change
  const { numUpdatedRows } = await tx
    .updateTable('address_change')
    .set({ confirmed_at: new Date().toISOString() })
    .where('id', '=', change.id)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Problem('link_expired')
  await refuseTakenAddress(tx, email, workspaceId)
  await tx
    .updateTable('person')
    .set({ email })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', personId)
    .execute()
  if ((await workspacesOf(tx, before)).length === 0) await endSessionsOf(tx, before)
  const letter = compose([
    `Hello ${personName},`,
    `you sign in to ${workspaceName} in Rapport with ${email} now; this address does not open it any more.`,
    'If that was not you, tell whoever administers Rapport at once.',
  ])
  await post(tx, { to: before, subject: 'Your address in Rapport has changed', workspaceId, ...letter })
  return { workspaceId, personId, email, name: personName }
}

async function refuseTakenAddress(tx: PersonTx | SystemTx, email: string, workspaceId?: string): Promise<void> {
  const taken = await tx
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .$if(workspaceId !== undefined, (query) => query.where('workspace_id', '=', workspaceId!))
    .executeTakeFirst()
  if (taken) throw new Problem('email_taken', { field: 'email' })
}
