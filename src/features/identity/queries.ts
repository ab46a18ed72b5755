import type { AnyTx, SystemTx, Who } from '../../platform/database/index.ts'
import { found } from '../../platform/errors.ts'
import type { Me } from './contract.ts'

/** Who holds this session now: their chosen workspace if they still belong to it, else the first they joined. */
export async function whoHolds(tx: SystemTx, token: string): Promise<Who | null> {
  const rows = await tx
    .selectFrom('identity.session as session')
    .innerJoin('identity.user as user', 'user.id', 'session.userId')
    .innerJoin('person', 'person.email', 'user.email')
    .select(['person.id as personId', 'person.workspace_id as workspaceId', 'session.workspaceId as chosen'])
    .where('session.token', '=', token)
    .where('session.expiresAt', '>', new Date().toISOString())
    .where('person.left_at', 'is', null)
    .orderBy('person.created_at')
    .execute()
  const row = rows.find(({ workspaceId, chosen }) => workspaceId === chosen) ?? rows[0]
  return row ? { workspaceId: row.workspaceId, personId: row.personId } : null
}

/** The secret of a session, while it stands. */
export async function readSessionSecret(tx: SystemTx, token: string): Promise<{ secret: string; until: string }> {
  return found(
    await tx
      .selectFrom('identity.session_secret as kept')
      .innerJoin('identity.session as session', 'session.id', 'kept.session_id')
      .select(['kept.secret', 'kept.expires_at as until'])
      .where('session.token', '=', token)
      .where('kept.expires_at', '>', new Date().toISOString())
      .executeTakeFirst(),
  )
}

/** The one who is signed in, as the screens show them. */
export async function readMe(tx: AnyTx, who: Who): Promise<Me> {
  const row = await tx
    .selectFrom('person')
    .innerJoin('workspace', 'workspace.id', 'person.workspace_id')
    .select([
      'person.id',
      'person.name',
      'person.called',
      'person.email',
      'person.title',
      'person.time_zone as timeZone',
      'person.away_until as awayUntil',
      'person.locale',
    ])
    .select([
      'person.administrator_since',
      'workspace.id as workspaceId',
      'workspace.name as workspaceName',
      'workspace.sample',
      'workspace.policy_url as policyUrl',
    ])
    .where('person.workspace_id', '=', who.workspaceId)
    .where('person.id', '=', who.personId)
    .executeTakeFirstOrThrow()
  const { id, name, called, email, title, timeZone, awayUntil, locale } = row
  return {
    person: { id, name, called, email, title, timeZone, awayUntil, locale },
    workspace: { id: row.workspaceId, name: row.workspaceName, sample: row.sample, policyUrl: row.policyUrl },
    administrator: row.administrator_since !== null,
    workspaces: [],
  }
}

/** Every workspace an address belongs to. Crosses workspaces, so only identity may ask. */
export function workspacesOf(tx: SystemTx, email: string): Promise<{ id: string; name: string; personId: string }[]> {
  return tx
    .selectFrom('person')
    .innerJoin('workspace', 'workspace.id', 'person.workspace_id')
    .select(['workspace.id', 'workspace.name', 'person.id as personId'])
    .where('person.email', '=', email)
    .where('person.left_at', 'is', null)
    .orderBy('person.created_at')
    .execute()
}

export async function realWorkspaceExists(tx: SystemTx): Promise<boolean> {
  const row = await tx.selectFrom('workspace').select('id').where('sample', '=', false).limit(1).executeTakeFirst()
  return row !== undefined
}

/** An invitation that can still be accepted, or undefined. */
export function openInvitation(tx: SystemTx, tokenHash: string) {
  return tx
    .selectFrom('invitation')
    .innerJoin('person', (join) =>
      join.onRef('person.workspace_id', '=', 'invitation.workspace_id').onRef('person.id', '=', 'invitation.person_id'),
    )
    .innerJoin('person as inviter', (join) =>
      join
        .onRef('inviter.workspace_id', '=', 'invitation.workspace_id')
        .onRef('inviter.id', '=', 'invitation.created_by'),
    )
    .innerJoin('workspace', 'workspace.id', 'invitation.workspace_id')
    .select([
      'invitation.id',
      'invitation.workspace_id as workspaceId',
      'person.id as personId',
      'person.name as personName',
    ])
    .select(['person.email', 'inviter.name as inviterName', 'workspace.name as workspaceName'])
    .where('invitation.token_hash', '=', tokenHash)
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.revoked_at', 'is', null)
    .where('invitation.expires_at', '>', new Date().toISOString())
    .where('person.left_at', 'is', null)
    .executeTakeFirst()
}

/** A change of address that can still be confirmed, or undefined. */
export function openAddressChange(tx: SystemTx, tokenHash: string) {
  return tx
    .selectFrom('address_change')
    .innerJoin('person', (join) =>
      join
        .onRef('person.workspace_id', '=', 'address_change.workspace_id')
        .onRef('person.id', '=', 'address_change.person_id'),
    )
    .innerJoin('workspace', 'workspace.id', 'address_change.workspace_id')
    .select(['address_change.id', 'address_change.workspace_id as workspaceId', 'address_change.email'])
    .select(['person.id as personId', 'person.name as personName', 'person.email as before'])
    .select('workspace.name as workspaceName')
    .where('address_change.token_hash', '=', tokenHash)
    .where('address_change.confirmed_at', 'is', null)
    .where('address_change.revoked_at', 'is', null)
    .where('address_change.expires_at', '>', new Date().toISOString())
    .where('person.left_at', 'is', null)
    .executeTakeFirst()
}
