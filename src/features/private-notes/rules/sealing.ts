import { decode, encode, random, utf8 } from './bytes.ts'

/**
 * AES-256-GCM by WebCrypto. A sealed text is version byte, 12-byte nonce, ciphertext with tag. The nonce is random and new for
 * every write (NIST SP 800-38D, 8.2.2: up to 2^32 writes for one key). What the text belongs to is bound to it as additional
 * data: a ciphertext of another note, another person or another workspace does not open.
 */
const VERSION = 1
const NONCE = 12
const TAG = 16
/** The server learns a size in steps of this many bytes, and no finer. */
const STEP = 1024
/** As much of one note as the server takes, in letters of base64url: about 440 KB of text. */
export const LONGEST_SEALED = 600_000

export interface Owner {
  workspaceId: string
  personId: string
}

/** The seal is broken: not this key, not this place, or not the bytes that were written. */
export class SealBroken extends Error {
  constructor() {
    super('This note cannot be opened: it is damaged, or it was not written here with your key.')
    this.name = 'SealBroken'
  }
}

export const isSealBroken = (error: unknown): error is SealBroken => error instanceof SealBroken

const noteIdentity = ({ workspaceId, personId }: Owner, aboutId: string) =>
  utf8(`rapport private note ${VERSION}|${workspaceId}|${personId}|${aboutId}`)

export async function sealNote(key: CryptoKey, owner: Owner, aboutId: string, text: string): Promise<string> {
  return seal(key, padded(utf8(text)), noteIdentity(owner, aboutId))
}

export async function openNote(key: CryptoKey, owner: Owner, aboutId: string, sealed: string): Promise<string> {
  return new TextDecoder().decode(unpadded(await open(key, sealed, noteIdentity(owner, aboutId))))
}

export async function seal(
  key: CryptoKey,
  bytes: Uint8Array<ArrayBuffer>,
  identity: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const nonce = random(NONCE)
  const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: identity }, key, bytes)
  const whole = new Uint8Array(1 + NONCE + ciphertext.byteLength)
  whole[0] = VERSION
  whole.set(nonce, 1)
  whole.set(new Uint8Array(ciphertext), 1 + NONCE)
  return encode(whole)
}

export async function open(
  key: CryptoKey,
  sealed: string,
  identity: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const whole = decode(sealed)
    if (whole[0] !== VERSION || whole.length < 1 + NONCE + TAG) throw new SealBroken()
    const iv = whole.subarray(1, 1 + NONCE)
    const bytes = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: identity },
      key,
      whole.subarray(1 + NONCE),
    )
    return new Uint8Array(bytes)
  } catch {
    throw new SealBroken()
  }
}

/** Four bytes of length, the text, zeros up to the next step. */
function padded(text: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(Math.ceil((4 + text.length) / STEP) * STEP)
  new DataView(whole.buffer).setUint32(0, text.length)
  whole.set(text, 4)
  return whole
}

function unpadded(whole: Uint8Array): Uint8Array {
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0)
  if (length > whole.length - 4) throw new SealBroken()
  return whole.subarray(4, 4 + length)
}
