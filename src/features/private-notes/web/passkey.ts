import { decode, encode, random } from '../rules/bytes.ts'
import { newSalt } from '../rules/keys.ts'

/** The pseudo-random function of an authenticator (WebAuthn Level 3, PRF extension): a secret that leaves it for this page alone. */
interface Prf {
  prf?: { enabled?: boolean; results?: { first?: BufferSource } }
}
type Asked = AuthenticationExtensionsClientInputs

/** What newer browsers can say and do beside asking. */
const browser = globalThis.PublicKeyCredential as unknown as
  | {
      getClientCapabilities?(): Promise<Record<string, boolean>>
      signalUnknownCredential?(unknown: { rpId: string; credentialId: string }): Promise<void>
    }
  | undefined

export type PasskeyFault = 'not made' | 'here already' | 'without secret' | 'no answer'
export class PasskeyRefused extends Error {
  readonly fault: PasskeyFault
  constructor(fault: PasskeyFault) {
    super(`The passkey was refused: ${fault}.`)
    this.name = 'PasskeyRefused'
    this.fault = fault
  }
}

/** A passkey belongs to a name: browsers make none for an address of numbers, and none without https. */
export function whyNoPasskeys(): 'address' | 'browser' | null {
  if (!browser || !window.isSecureContext) return 'browser'
  return /^[\d.]+$|:/.test(location.hostname) ? 'address' : null
}

interface Passkey {
  credentialId: string
  salt: string
}

/** Makes a passkey for private notes and asks it for its secret. One that has none is not kept. */
export async function makePasskey(
  name: string,
  known: readonly Passkey[],
): Promise<{ credentialId: string; salt: Uint8Array<ArrayBuffer>; secret: Uint8Array<ArrayBuffer> }> {
  if ((await browser?.getClientCapabilities?.())?.['extension:prf'] === false)
    throw new PasskeyRefused('without secret')
  const salt = newSalt()
  const made = (await navigator.credentials
    .create({
      publicKey: {
        rp: { name: 'Rapport', id: location.hostname },
        user: { id: random(16), name: `${name} · private notes`, displayName: `${name} · private notes` },
        challenge: random(32), // nobody signs in with it: only its secret is used, and that never leaves this browser
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        excludeCredentials: known.map(({ credentialId }) => ({ type: 'public-key', id: decode(credentialId) })),
        authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } } as Asked,
      },
    })
    .catch((error: DOMException) => {
      throw new PasskeyRefused(error.name === 'InvalidStateError' ? 'here already' : 'not made')
    })) as PublicKeyCredential
  const credentialId = encode(new Uint8Array(made.rawId))
  try {
    return { credentialId, salt, secret: await secretOf(made, { credentialId, salt: encode(salt) }) }
  } catch (error) {
    await forgetPasskey(credentialId)
    throw error
  }
}

/** Some authenticators tell it while they are made, some when they are asked, some have none. */
async function secretOf(made: PublicKeyCredential, passkey: Passkey): Promise<Uint8Array<ArrayBuffer>> {
  const { prf } = made.getClientExtensionResults() as Prf
  if (prf?.results?.first) return bytesOf(prf.results.first)
  if (!prf?.enabled) throw new PasskeyRefused('without secret')
  return (await askPasskey([passkey])).secret
}

/** Lets whoever keeps passkeys know that this one opens nothing; not every browser can. */
export async function forgetPasskey(credentialId: string): Promise<void> {
  await browser?.signalUnknownCredential?.({ rpId: location.hostname, credentialId }).catch(() => {})
}

/** Asks whichever of these passkeys is at hand for its secret. */
export async function askPasskey(
  passkeys: readonly Passkey[],
): Promise<{ credentialId: string; secret: Uint8Array<ArrayBuffer> }> {
  const evalByCredential = Object.fromEntries(
    passkeys.map(({ credentialId, salt }) => [credentialId, { first: decode(salt) }]),
  )
  const given = (await navigator.credentials
    .get({
      publicKey: {
        challenge: random(32),
        rpId: location.hostname,
        allowCredentials: passkeys.map(({ credentialId }) => ({ type: 'public-key', id: decode(credentialId) })),
        userVerification: 'required',
        extensions: { prf: { evalByCredential } } as Asked,
      },
    })
    .catch(() => null)) as PublicKeyCredential | null
  const first = given && (given.getClientExtensionResults() as Prf).prf?.results?.first
  if (!given || !first) throw new PasskeyRefused('no answer')
  return { credentialId: encode(new Uint8Array(given.rawId)), secret: bytesOf(first) }
}

const bytesOf = (source: BufferSource): Uint8Array<ArrayBuffer> =>
  source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(source.buffer.slice(source.byteOffset, source.byteOffset + source.byteLength) as ArrayBuffer)
