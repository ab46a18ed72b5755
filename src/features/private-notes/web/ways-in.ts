import { newId } from '../../../platform/ids.ts'
import { client, isProblem } from '../../../web/api.ts'
import type { KeptKey } from '../contract.ts'
import { decode } from '../rules/bytes.ts'
import { currentKeyId, wrapByTwo, wrapPrevious } from '../rules/key-ring.ts'
import { newMasterKey, toKeep, unwrap, type Way, wrap } from '../rules/keys.ts'
import type { Owner } from '../rules/sealing.ts'
import { forgetAllOf } from './local.ts'
import { askPasskey, forgetPasskey, makePasskey } from './passkey.ts'
import { stretch } from './stretch.ts'
import { keepKeys, type Lasting, lastingNow, latestKeys, lock, openWithKey } from './vault.ts'

/** For what is asked here: a wrong answer is an answer, and nobody waits for writes that wait for a network. */
export const atOnce = { retry: false, scope: { id: 'private keys' } } as const

export type Proof =
  | { kind: 'passphrase'; passphrase: string }
  | { kind: 'recovery'; code: string }
  | { kind: 'passkey' }

/** What opens a key from now on. */
export interface Chosen {
  passphrase: string
  code: string
}

/** Makes a key, wrapped by a passphrase and a code. */
export async function begin(owner: Owner, chosen: Chosen, lasting: Lasting): Promise<void> {
  const master = newMasterKey()
  const keys = await wrapByTwo(master, owner, { ...chosen, stretch }, { keyId: newId(), newId })
  await openWithKey(owner, { master, keys: keepKeys(await client.privateNotes.setUp({ keys })), lasting })
}

export async function unlock(owner: Owner, proof: Proof, lasting: Lasting): Promise<void> {
  const keys = await latestKeys()
  const { master } = await openBy(owner, proof, keys)
  await openWithKey(owner, { master, keys, lasting })
}

/**
 * A new key with a passphrase and a code of its own: what was chosen before opens nothing that is written from now on. All
 * notes are sealed anew with it, one by one. The passkey that proves who asks goes on; the others have to be added again.
 */
export async function changeKey(owner: Owner, { proof, chosen }: { proof: Proof; chosen: Chosen }): Promise<void> {
  const lasting = lastingNow()
  const keys = await latestKeys()
  const { master, key, way } = await openBy(owner, proof, keys)
  const [next, keyId] = [newMasterKey(), newId()]
  const byTwo = await wrapByTwo(next, owner, { ...chosen, stretch }, { keyId, newId })
  const previous = await wrapPrevious(next, master, owner, { keys, newId })
  const passkey = way.kind === 'passkey' ? [await wrapAgain(next, owner, { key, way, keyId })] : []
  master.fill(0)
  const change = { was: currentKeyId(keys)!, keys: [...byTwo, ...passkey, ...previous] }
  // Asked twice: the answer may have been lost where the question was not, and the same question gets the same answer.
  const changed = await client.privateNotes.rotateKey(change).catch((error) => {
    if (isProblem(error)) throw error
    return client.privateNotes.rotateKey(change)
  })
  await lock()
  await openWithKey(owner, { master: next, keys: keepKeys(changed), lasting })
}

export async function addPasskey(
  owner: Owner,
  proof: Proof,
  { personName, label }: { personName: string; label: string },
): Promise<void> {
  const keys = await latestKeys()
  const { master } = await openBy(owner, proof, keys)
  const { credentialId, salt, secret } = await makePasskey(personName, passkeysOf(keys))
  const way: Way = { kind: 'passkey', secret }
  const key = await wrap(master, owner, way, { id: newId(), keyId: currentKeyId(keys)!, salt })
  master.fill(0)
  try {
    keepKeys(await client.privateNotes.addPasskey(toKeep(key, { label, credentialId })))
  } catch (error) {
    await forgetPasskey(credentialId)
    throw error
  }
}

export async function revokePasskey({ id, credentialId }: KeptKey): Promise<void> {
  keepKeys(await client.privateNotes.revokePasskey({ id }))
  await forgetPasskey(credentialId!)
}

export async function startOver(owner: Owner): Promise<void> {
  await client.privateNotes.startOver()
  keepKeys([])
  await lock()
  await forgetAllOf(owner.personId)
}

/** By the same passkey, which answers with the same secret to the same salt. */
const wrapAgain = async (
  master: Uint8Array<ArrayBuffer>,
  owner: Owner,
  { key, way, keyId }: { key: KeptKey; way: Extract<Way, { kind: 'passkey' }>; keyId: string },
) => toKeep(await wrap(master, owner, way, { id: newId(), keyId, salt: decode(key.salt) }), key)

const passkeysOf = (keys: readonly KeptKey[]) =>
  keys.flatMap(({ credentialId, salt }) => (credentialId ? [{ credentialId, salt }] : []))

/** The bytes of the key, by whatever opens it; SealBroken if it does not. */
async function openBy(
  owner: Owner,
  proof: Proof,
  keys: readonly KeptKey[],
): Promise<{ master: Uint8Array<ArrayBuffer>; key: KeptKey; way: Way }> {
  const { key, way } = await wayBy(proof, keys)
  return { master: await unwrap(key, owner, way), key, way }
}

async function wayBy(proof: Proof, keys: readonly KeptKey[]): Promise<{ key: KeptKey; way: Way }> {
  if (proof.kind === 'passkey') {
    const { credentialId, secret } = await askPasskey(passkeysOf(keys))
    return { key: keys.find((key) => key.credentialId === credentialId)!, way: { kind: 'passkey', secret } }
  }
  const way: Way = proof.kind === 'passphrase' ? { ...proof, stretch } : proof
  return { key: keys.find(({ kind }) => kind === proof.kind)!, way }
}
