import type { WrappedKey } from '../contract.ts'
import { type Stretch, toKeep, unwrap, usableKey, wrap } from './keys.ts'
import { type Owner, openNote, SealBroken, sealNote } from './sealing.ts'

/** The key that notes are sealed with now, and those before it: they open what was not sealed anew yet. */
export interface KeyRing {
  keyId: string
  key: CryptoKey
  previous: ReadonlyMap<string, CryptoKey>
}

/** A text with the id of the key that opens it. */
export interface Sealed {
  keyId: string
  ciphertext: string
}

export const currentKeyId = (keys: readonly { kind: string; keyId: string }[]): string | undefined =>
  keys.find(({ kind }) => kind === 'passphrase')?.keyId

/** All that a master key opens. */
export async function openRing(
  master: Uint8Array<ArrayBuffer>,
  owner: Owner,
  keys: readonly WrappedKey[],
): Promise<KeyRing> {
  const earlier = await openPrevious(master, owner, keys)
  const usable = earlier.map(async ({ keyId, bytes }): Promise<[string, CryptoKey]> => [keyId, await usableKey(bytes)])
  return { keyId: currentKeyId(keys)!, key: await usableKey(master), previous: new Map(await Promise.all(usable)) }
}

const openPrevious = (master: Uint8Array<ArrayBuffer>, owner: Owner, keys: readonly WrappedKey[]) =>
  Promise.all(
    keys
      .filter(({ kind }) => kind === 'previous')
      .map(async (key) => ({
        keyId: key.keyId,
        bytes: await unwrap(key, owner, { kind: 'previous', secret: master }),
      })),
  )

export async function sealWith({ keyId, key }: KeyRing, owner: Owner, aboutId: string, text: string): Promise<Sealed> {
  return { keyId, ciphertext: await sealNote(key, owner, aboutId, text) }
}

export async function openWith(ring: KeyRing, owner: Owner, aboutId: string, sealed: Sealed): Promise<string> {
  const key = sealed.keyId === ring.keyId ? ring.key : ring.previous.get(sealed.keyId)
  if (!key) throw new SealBroken()
  return openNote(key, owner, aboutId, sealed.ciphertext)
}

/** A key and what opens it in one's mind and on paper. */
export async function wrapByTwo(
  master: Uint8Array<ArrayBuffer>,
  owner: Owner,
  { passphrase, code, stretch }: { passphrase: string; code: string; stretch: Stretch },
  { keyId, newId }: { keyId: string; newId(): string },
): Promise<WrappedKey[]> {
  return [
    toKeep(await wrap(master, owner, { kind: 'passphrase', passphrase, stretch }, { id: newId(), keyId })),
    toKeep(await wrap(master, owner, { kind: 'recovery', code }, { id: newId(), keyId })),
  ]
}

/** The key there was and all before it, wrapped by the one that takes its place. */
export async function wrapPrevious(
  next: Uint8Array<ArrayBuffer>,
  was: Uint8Array<ArrayBuffer>,
  owner: Owner,
  { keys, newId }: { keys: readonly WrappedKey[]; newId(): string },
): Promise<WrappedKey[]> {
  const all = [{ keyId: currentKeyId(keys)!, bytes: was }, ...(await openPrevious(was, owner, keys))]
  return Promise.all(
    all.map(async ({ keyId, bytes }) =>
      toKeep(await wrap(bytes, owner, { kind: 'previous', secret: next }, { id: newId(), keyId })),
    ),
  )
}
