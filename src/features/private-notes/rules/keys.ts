import type { WrappedKey } from '../contract.ts'
import { decode, encode, random, utf8 } from './bytes.ts'
import { codeBytes } from './recovery-code.ts'
import { type Owner, open, SealBroken, seal } from './sealing.ts'

const KEY_BYTES = 32
const SALT_BYTES = 16

/**
 * Argon2id, 64 MiB, three passes, one lane, 32 bytes out. The second option that RFC 9106 recommends has the same memory and
 * passes, but four lanes. A browser has no threads to compute them side by side, so ours has one: a guess costs as much memory
 * and work. In the browser a worker runs it.
 */
export type Stretch = (passphrase: string, salt: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>
export const ARGON2 = { memoryKiB: 65_536, passes: 3, lanes: 1, length: KEY_BYTES } as const

export const MIN_PASSPHRASE = 10

/** What opens a wrapped key. An earlier key is opened by the one that took its place; the key of a day by its session. */
export type Way =
  | { kind: 'passphrase'; passphrase: string; stretch: Stretch }
  | { kind: 'recovery'; code: string }
  | { kind: 'passkey'; secret: Uint8Array<ArrayBuffer> }
  | { kind: 'previous'; secret: Uint8Array<ArrayBuffer> }
  | { kind: 'session'; secret: Uint8Array<ArrayBuffer> }

/** A key as it is kept, encrypted with a key made of one way to it. */
export interface Wrapped<Kind extends Way['kind'] = Way['kind']> {
  id: string
  keyId: string
  kind: Kind
  wrapped: string
  salt: string
}

export const newMasterKey = (): Uint8Array<ArrayBuffer> => random(KEY_BYTES)
export const newSalt = (): Uint8Array<ArrayBuffer> => random(SALT_BYTES)

/** For use only: nothing can read its bytes any more. */
export function usableKey(master: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', master, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

const wrapIdentity = ({ workspaceId, personId }: Owner, id: string, kind: Way['kind']) =>
  utf8(`rapport private key 1|${workspaceId}|${personId}|${id}|${kind}`)

/** A master key, encrypted with a key made of what only its owner has. */
export async function wrap<Of extends Way>(
  master: Uint8Array<ArrayBuffer>,
  owner: Owner,
  way: Of,
  { id, keyId, salt = newSalt() }: { id: string; keyId: string; salt?: Uint8Array<ArrayBuffer> },
): Promise<Wrapped<Of['kind']>> {
  const key = await wrappingKey(way, salt)
  const wrapped = await seal(key, master, wrapIdentity(owner, id, way.kind))
  return { id, keyId, kind: way.kind, wrapped, salt: encode(salt) }
}

/** As the server keeps it: a passkey with its name, everything else without. */
export const toKeep = (
  wrapped: Wrapped<WrappedKey['kind']>,
  { label = '', credentialId = null }: { label?: string; credentialId?: string | null } = {},
): WrappedKey => ({ ...wrapped, label, credentialId })

/** A wrong passphrase takes the same path and the same time as the right one, and ends in SealBroken. */
export async function unwrap(wrapped: Wrapped, owner: Owner, way: Way): Promise<Uint8Array<ArrayBuffer>> {
  const key = await wrappingKey(way, decode(wrapped.salt))
  const master = await open(key, wrapped.wrapped, wrapIdentity(owner, wrapped.id, wrapped.kind))
  if (master.length !== KEY_BYTES) throw new SealBroken()
  return master
}

async function wrappingKey(way: Way, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  // Not trimmed: what somebody chose is what they type. Only how a keyboard spells an accent does not matter.
  if (way.kind === 'passphrase') return usableKey(await way.stretch(way.passphrase.normalize('NFKC'), salt))
  // The others are random and long: they need spreading, not stretching.
  const secret = way.kind === 'recovery' ? codeBytes(way.code) : way.secret
  const source = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const info = utf8(`rapport private notes ${way.kind}`)
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info },
    source,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}
