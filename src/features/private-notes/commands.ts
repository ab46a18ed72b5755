import { randomInt } from 'node:crypto'
import type { PersonTx } from '../../platform/database/index.ts'
import { Problem } from '../../platform/errors.ts'
import { readMeeting } from '../meetings/queries/index.ts'
import { readPair } from '../pairs/queries.ts'
import type { KeptKey, SealedNote, WrappedKey } from './contract.ts'
import { findSealed, keysOf, readKeyId, readSealed } from './queries.ts'

/** Begins, once: whoever comes second, on another device, uses what the first made. */
export async function setUp(tx: PersonTx, keys: WrappedKey[]): Promise<KeptKey[]> {
  wholeKeyId(keys)
  if ((await keysOf(tx)).length > 0 || !(await keep(tx, keys))) throw new Problem('private_notes_begun')
  return keysOf(tx)
}

/**
 * Another key takes the place of the one that was, whose passphrase, code and passkeys go with it. The keys before stay,
 * wrapped by the new one: they open what is not sealed anew yet, here and on devices that were away.
 */
export async function rotateKey(tx: PersonTx, { was, keys }: { was: string; keys: WrappedKey[] }): Promise<KeptKey[]> {
  const keyId = wholeKeyId(keys)
  if ((await readKeyId(tx)) === keyId) return keysOf(tx) // the same request once more
  const before = await keysOf(tx)
  // Whoever deletes them comes first; a second device finds none left.
  const { numDeletedRows } = await tx
    .deleteFrom('private_key')
    .where('key_id', '=', was)
    .where('kind', '<>', 'previous')
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new Problem('private_key_replaced')
  const stays = new Set(keys.filter(({ kind }) => kind === 'previous').map((key) => key.keyId))
  if (!before.every((key) => stays.has(key.keyId)))
    throw new Problem('invalid_input', {
      field: 'keys',
      message: 'Every key before has to be kept, wrapped by the new.',
    })
  await tx.deleteFrom('private_key').where('kind', '=', 'previous').execute()
  await keep(tx, keys)
  return keysOf(tx)
}

/** The same passkey sent twice is one. */
export async function addPasskey(tx: PersonTx, key: WrappedKey): Promise<KeptKey[]> {
  if (key.kind !== 'passkey') throw new Problem('invalid_input', { field: 'kind', message: 'This is for passkeys.' })
  if ((await readKeyId(tx)) !== key.keyId) throw new Problem('private_key_replaced')
  await keep(tx, [key])
  return keysOf(tx)
}

/** Passphrase and recovery code go only with their key: a passkey alone is lost with its device. */
export async function revokePasskey(tx: PersonTx, id: string): Promise<KeptKey[]> {
  const { numDeletedRows } = await tx
    .deleteFrom('private_key')
    .where('id', '=', id)
    .where('kind', '=', 'passkey')
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new Problem('not_found')
  return keysOf(tx)
}

/** When all ways in are lost: the notes cannot be read by anybody, so they go. */
export async function startOver(tx: PersonTx): Promise<void> {
  await tx.deleteFrom('private_note').where('person_id', '=', tx.who.personId).execute()
  await tx.deleteFrom('private_key').where('person_id', '=', tx.who.personId).execute()
}

/**
 * Keeps a version that was written on top of `was`; any other is refused, so that two devices lose nothing of each other. So
 * is one sealed with a key that was replaced: whoever has the new one alone could not open it.
 */
export async function saveNote(
  tx: PersonTx,
  note: { aboutId: string; pairId: string; meetingId: string | null; keyId: string; ciphertext: string; was: number },
): Promise<SealedNote> {
  const { aboutId, pairId, meetingId, keyId, ciphertext, was } = note
  if (aboutId !== (meetingId ?? pairId)) throw new Problem('not_found')
  await readPair(tx, pairId)
  if (meetingId && (await readMeeting(tx, meetingId)).pairId !== pairId) throw new Problem('not_found')
  if ((await readKeyId(tx)) !== keyId) throw new Problem('private_key_replaced')
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
            key_id: keyId,
            ciphertext,
            // Not from 1 on: begun anew after it was deleted, it must not meet the version another device knows.
            version: randomInt(1, 2 ** 30),
          })
          .onConflict((conflict) => conflict.columns(['workspace_id', 'person_id', 'about_id']).doNothing())
          .executeTakeFirst()
          .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows)
      : await tx
          .updateTable('private_note')
          .set({ key_id: keyId, ciphertext, version: was + 1, changed_at: new Date().toISOString() })
          .where('about_id', '=', aboutId)
          .where('version', '=', was)
          .executeTakeFirst()
          .then(({ numUpdatedRows }) => numUpdatedRows)
  if (!saved) {
    // The answer to the same request once more is the note; anything else was written or deleted elsewhere.
    const there = await findSealed(tx, aboutId)
    if (there?.ciphertext !== ciphertext)
      throw new Problem('changed_meanwhile', { message: 'This note was changed on another device.' })
  }
  return readSealed(tx, aboutId)
}

export async function dropNote(tx: PersonTx, aboutId: string): Promise<void> {
  await readSealed(tx, aboutId)
  await tx.deleteFrom('private_note').where('about_id', '=', aboutId).execute()
}

/** The id of the key that a passphrase and a recovery code open: both, and nothing else but passkeys and earlier keys. */
function wholeKeyId(keys: WrappedKey[]): string {
  const opening = keys.filter(({ kind }) => kind !== 'previous')
  const [keyId, ...others] = new Set(opening.map((key) => key.keyId))
  const has = (wanted: WrappedKey['kind']) => opening.filter(({ kind }) => kind === wanted).length === 1
  const isEarlier = (key: WrappedKey) => key.kind !== 'previous' || key.keyId !== keyId
  if (!keyId || others.length > 0 || !has('passphrase') || !has('recovery') || !keys.every(isEarlier))
    throw new Problem('invalid_input', {
      field: 'keys',
      message: 'One key, by one passphrase and one recovery code, is needed.',
    })
  return keyId
}

/** False: they are there already, these or what another device was quicker with. */
async function keep(tx: PersonTx, keys: WrappedKey[]): Promise<boolean> {
  if (keys.some(({ kind, credentialId }) => (kind === 'passkey') !== (credentialId !== null)))
    throw new Problem('invalid_input', {
      field: 'credentialId',
      message: 'A passkey, and nothing else, has a credential.',
    })
  const { workspaceId, personId } = tx.who
  const rows = keys.map(({ keyId, credentialId, ...key }) => ({
    ...{ ...key, workspace_id: workspaceId, person_id: personId },
    ...{ key_id: keyId, credential_id: credentialId },
  }))
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('private_key')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === BigInt(rows.length)
}
