import type { PersonTx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/errors.ts'
import { readMeeting } from '../meetings/queries/index.ts'
import { readPair } from '../pairs/queries.ts'
import type { KeptKey, SealedNote, WrappedKey } from './contract.ts'
import { keysOf, readSealed } from './queries.ts'

/** Begins, once: whoever comes second, on another device, uses what the first made. */
export async function setUp(tx: PersonTx, keys: WrappedKey[]): Promise<KeptKey[]> {
  const kinds = keys.map(({ kind }) => kind)
  if (!kinds.includes('passphrase') || !kinds.includes('recovery'))
    throw new Problem('invalid_input', { field: 'keys', message: 'A passphrase and a recovery code are both needed.' })
  if ((await keysOf(tx)).length > 0) throw new Problem('private_notes_begun')
  for (const key of keys) await keep(tx, key)
  return keysOf(tx)
}

/** A new passphrase or recovery code takes the place of the old one in the same breath; a passkey joins the others. */
export async function replaceKey(tx: PersonTx, key: WrappedKey): Promise<KeptKey[]> {
  const keys = await keysOf(tx)
  if (keys.length === 0) throw new Problem('not_found')
  if (key.kind !== 'passkey') await tx.deleteFrom('private_key').where('kind', '=', key.kind).execute()
  if (!keys.some(({ id }) => id === key.id) || key.kind !== 'passkey') await keep(tx, key)
  return keysOf(tx)
}

/** Passphrase and recovery code can be replaced, never removed: a passkey alone is lost with its device. */
export async function removeKey(tx: PersonTx, id: string): Promise<KeptKey[]> {
  const key = (await keysOf(tx)).find((one) => one.id === id)
  if (!key) throw new Problem('not_found')
  if (key.kind !== 'passkey')
    throw new Problem('invalid_input', { field: 'id', message: 'This can be replaced, not removed.' })
  await tx.deleteFrom('private_key').where('id', '=', id).execute()
  return keysOf(tx)
}

/** When all ways in are lost: the notes cannot be read by anybody, so they go. */
export async function startOver(tx: PersonTx): Promise<void> {
  await tx.deleteFrom('private_note').where('person_id', '=', tx.who.personId).execute()
  await tx.deleteFrom('private_key').where('person_id', '=', tx.who.personId).execute()
}

/** Keeps a version that was written on top of `was`; any other is refused, so that two devices lose nothing of each other. */
export async function saveNote(
  tx: PersonTx,
  note: { aboutId: string; pairId: string; meetingId: string | null; ciphertext: string; was: number },
): Promise<SealedNote> {
  const { aboutId, pairId, meetingId, ciphertext, was } = note
  if (aboutId !== (meetingId ?? pairId)) throw new Problem('not_found')
  await readPair(tx, pairId)
  if (meetingId && (await readMeeting(tx, meetingId)).pairId !== pairId) throw new Problem('not_found')
  const { workspaceId, personId } = tx.who
  const saved =
    was === 0
      ? await tx
          .insertInto('private_note')
          .values({
            workspace_id: workspaceId,
            person_id: personId,
            about_id: aboutId,
            pair_id: pairId,
            meeting_id: meetingId,
            ciphertext,
            version: 1,
          })
          .onConflict((conflict) => conflict.columns(['workspace_id', 'person_id', 'about_id']).doNothing())
          .executeTakeFirst()
          .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows)
      : await tx
          .updateTable('private_note')
          .set({ ciphertext, version: was + 1, changed_at: new Date().toISOString() })
          .where('about_id', '=', aboutId)
          .where('version', '=', was)
          .executeTakeFirst()
          .then(({ numUpdatedRows }) => numUpdatedRows)
  if (!saved) {
    // The answer to the same request once more is the note; anything else was written elsewhere.
    const there = await readSealed(tx, aboutId)
    if (there.ciphertext !== ciphertext)
      throw new Problem('changed_meanwhile', { message: 'This note was changed on another device.' })
  }
  return readSealed(tx, aboutId)
}

export async function dropNote(tx: PersonTx, aboutId: string): Promise<void> {
  await readSealed(tx, aboutId)
  await tx.deleteFrom('private_note').where('about_id', '=', aboutId).execute()
}

async function keep(tx: PersonTx, { id, kind, label, wrapped, salt, credentialId }: WrappedKey): Promise<void> {
  if ((kind === 'passkey') !== (credentialId !== null))
    throw new Problem('invalid_input', {
      field: 'credentialId',
      message: 'A passkey, and nothing else, has a credential.',
    })
  const { workspaceId, personId } = tx.who
  await tx
    .insertInto('private_key')
    .values({
      workspace_id: workspaceId,
      person_id: personId,
      id,
      kind,
      label,
      wrapped,
      salt,
      credential_id: credentialId,
    })
    .execute()
}
