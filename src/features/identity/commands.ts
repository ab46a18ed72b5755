import { createHash, randomBytes } from 'node:crypto'
import type { AdministratorTx, PersonTx, SystemTx, Who } from '../../platform/database/index.ts'
import { found, Problem } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { compose, post } from '../../platform/mail/index.ts'
import { openAddressChange, openInvitation, readMe, realWorkspaceExists, workspacesOf } from './queries.ts'
import { ADDRESS_HOURS, INVITATION_DAYS } from './rules.ts'

export interface NewWorkspace {
  id: string
  name: string
  personName: string
  email: string
  timeZone: string
}

/** The first workspace of this server, with its first person as administrator. */
export async function createWorkspace(
  tx: SystemTx,
  { id, name, personName, email, timeZone }: NewWorkspace,
): Promise<Who> {
  if (await realWorkspaceExists(tx)) throw new Problem('workspace_exists')
  const personId = newId()
  const now = new Date().toISOString()
  await tx.insertInto('workspace').values({ id, name }).execute()
  await tx
    .insertInto('person')
    .values({
      workspace_id: id,
      id: personId,
      name: personName,
      email,
      time_zone: timeZone,
      administrator_since: now,
      joined_at: now,
    })
    .execute()
  return { workspaceId: id, personId }
}

/** Invites a person by mail; an earlier invitation of theirs stops working. A repeated request with the same id sends nothing. */
export async function invite(
  tx: PersonTx | AdministratorTx,
  { invitationId, personId, publicUrl }: { invitationId: string; personId: string; publicUrl: string },
): Promise<{ sentTo: string; expiresAt: string }> {
  const { workspaceId } = tx.who
  const person = found(
    await tx.selectFrom('person').select(['email', 'name', 'left_at']).where('id', '=', personId).executeTakeFirst(),
  )
  if (person.left_at) throw new Problem('person_left')
  const { person: inviter, workspace } = await readMe(tx, tx.who)
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.now() + INVITATION_DAYS * 86_400_000).toISOString()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('invitation')
    .values({
      workspace_id: workspaceId,
      id: invitationId,
      person_id: personId,
      token_hash: hashToken(token),
      created_by: tx.who.personId,
      expires_at: expiresAt,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return { sentTo: person.email, expiresAt }
  await tx
    .updateTable('invitation')
    .set({ revoked_at: new Date().toISOString() })
    .where('person_id', '=', personId)
    .where('id', '!=', invitationId)
    .where('accepted_at', 'is', null)
    .execute()
  const letter = compose(
    [
      `Hello ${person.name},`,
      `${inviter.name} invites you to Rapport, where you two keep your one-on-ones in ${workspace.name}: an agenda you both write, notes you take together, and what you agreed.`,
      'What you two write there is for you two alone. Nobody else can read it, administrators included.',
      `The link works once, until ${expiresAt.slice(0, 10)}.`,
    ],
    { label: 'Accept the invitation', url: `${publicUrl}/invitation/${token}` },
  )
  await post(tx, {
    to: person.email,
    subject: `${inviter.name} invites you to your one-on-ones`,
    workspaceId,
    ...letter,
  })
  return { sentTo: person.email, expiresAt }
}

/** Uses up an invitation. */
export async function acceptInvitation(tx: SystemTx, token: string): Promise<Who & { email: string; name: string }> {
  const invitation = await openInvitation(tx, hashToken(token))
  if (!invitation) throw new Problem('link_expired')
  const now = new Date().toISOString()
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ accepted_at: now })
    .where('id', '=', invitation.id)
    .where('accepted_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Problem('link_expired')
  await recordJoining(tx, invitation)
  return {
    workspaceId: invitation.workspaceId,
    personId: invitation.personId,
    email: invitation.email,
    name: invitation.personName,
  }
}

/** The first time somebody enters counts as joining. */
export async function recordJoining(tx: SystemTx, { workspaceId, personId }: Who): Promise<void> {
  await tx
    .updateTable('person')
    .set({ joined_at: new Date().toISOString() })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', personId)
    .where('joined_at', 'is', null)
    .execute()
}

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

export async function switchWorkspace(tx: SystemTx, token: string, workspaceId: string): Promise<void> {
  await tx.updateTable('identity.session').set({ workspaceId }).where('token', '=', token).execute()
}

/** So that nobody who gets an address later finds somebody else's session on it. */
async function endSessionsOf(tx: SystemTx, email: string): Promise<void> {
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

export interface OwnProfile {
  name?: string
  called?: string
  title?: string
  timeZone?: string
  awayUntil?: string | null
  locale?: string
}

export async function changeOwnProfile(
  tx: PersonTx,
  { name, called, title, timeZone, locale, awayUntil }: OwnProfile,
): Promise<void> {
  const change = { name, called, title, time_zone: timeZone, locale, away_until: awayUntil }
  if (Object.values(change).every((value) => value === undefined)) return
  await tx.updateTable('person').set(change).where('id', '=', tx.who.personId).execute()
}

/** Row-level security changes it for administrators only. */
export async function changeWorkspace(
  tx: AdministratorTx,
  { name, policyUrl }: { name?: string; policyUrl?: string | null },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('workspace')
    .set({ name, policy_url: policyUrl })
    .where('id', '=', tx.who.workspaceId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Problem('not_administrator')
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

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
