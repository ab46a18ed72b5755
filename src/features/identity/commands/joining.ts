import { randomBytes } from 'node:crypto'
import type { AdministratorTx, PersonTx, SystemTx, Who } from '../../../platform/database/index.ts'
import { found, Problem } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { compose, post } from '../../../platform/mail/index.ts'
import { openInvitation, readMe, realWorkspaceExists } from '../queries.ts'
import { INVITATION_DAYS } from '../rules.ts'
import { hashToken } from './token.ts'

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
