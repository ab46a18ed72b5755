import type { AnyTx, SystemTx, Who } from '../../platform/database/index.ts'
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
