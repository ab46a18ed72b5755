import { sql } from 'kysely'
import type { PersonTx } from '../../platform/database/index.ts'
import { found } from '../../platform/errors.ts'
import type { KeptKey, SealedNote } from './contract.ts'

export function keysOf(tx: PersonTx): Promise<KeptKey[]> {
  return tx
    .selectFrom('private_key as key')
    .select(['id', 'key_id as keyId', 'kind', 'label', 'wrapped', 'salt'])
    .select(['credential_id as credentialId', 'created_at as createdAt'])
    .select(sql<number>`(select count(*)::int from private_note n where n.key_id = key.key_id)`.as('notes'))
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** The key that notes are sealed with now. */
export async function readKeyId(tx: PersonTx): Promise<string | undefined> {
  const row = await tx.selectFrom('private_key').select('key_id').where('kind', '=', 'passphrase').executeTakeFirst()
  return row?.key_id
}

const selectNotes = (me: string) => sql`
  select n.about_id as "aboutId", n.pair_id as "pairId", n.meeting_id as "meetingId", m.starts_at as "startsAt",
    other.name as "otherName", n.key_id as "keyId", n.ciphertext, n.version, n.changed_at as "changedAt"
  from private_note n
  join pair p on p.workspace_id = n.workspace_id and p.id = n.pair_id
  join person other on other.workspace_id = n.workspace_id and other.id in (p.lead_id, p.member_id) and other.id <> ${me}::uuid
  left join meeting m on m.workspace_id = n.workspace_id and m.id = n.meeting_id`

/** All of one's own, newest first; what they say is for the browser to open. */
export async function notesOf(tx: PersonTx): Promise<SealedNote[]> {
  const { rows } = await sql<SealedNote>`${selectNotes(tx.who.personId)} order by n.changed_at desc`.execute(tx)
  return rows
}

export async function findSealed(tx: PersonTx, aboutId: string): Promise<SealedNote | undefined> {
  const { rows } = await sql<SealedNote>`${selectNotes(tx.who.personId)} where n.about_id = ${aboutId}::uuid`.execute(
    tx,
  )
  return rows[0]
}

export const readSealed = async (tx: PersonTx, aboutId: string): Promise<SealedNote> =>
  found(await findSealed(tx, aboutId))
