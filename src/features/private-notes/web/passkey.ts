import { decode, encode, random } from '../rules/bytes.ts'
import { newSalt } from '../rules/keys.ts'

/** The pseudo-random function of an authenticator (WebAuthn Level 3, PRF extension): a secret that leaves it for this page alone. */
interface Prf {
  prf?: { enabled?: boolean; results?: { first?: BufferSource } }
}
type Asked = AuthenticationExtensionsClientInputs

export class PasskeyRefused extends Error {}

export const passkeysExist = (): boolean => typeof PublicKeyCredential !== 'undefined' && window.isSecureContext

/** Makes a passkey for private notes and asks it for its secret. */
export async function makePasskey(
  name: string,
): Promise<{ credentialId: string; salt: Uint8Array<ArrayBuffer>; secret: Uint8Array<ArrayBuffer> }> {
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
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } } as Asked,
      },
    })
    .catch(() => null)) as PublicKeyCredential | null
  if (!made) throw new PasskeyRefused('No passkey was made.')
  const credentialId = encode(new Uint8Array(made.rawId))
  const { prf } = made.getClientExtensionResults() as Prf
  if (prf?.results?.first) return { credentialId, salt, secret: bytesOf(prf.results.first) }
  if (!prf?.enabled)
    throw new PasskeyRefused('This passkey cannot keep a secret for a page. Another device or security key may.')
  return {
    credentialId,
    salt,
    secret: await askPasskey([{ credentialId, salt: encode(salt) }]).then(({ secret }) => secret),
  }
}

/** Asks whichever of these passkeys is at hand for its secret. */
export async function askPasskey(
  passkeys: readonly { credentialId: string; salt: string }[],
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
  if (!given || !first) throw new PasskeyRefused('The passkey did not answer.')
  return { credentialId: encode(new Uint8Array(given.rawId)), secret: bytesOf(first) }
}

const bytesOf = (source: BufferSource): Uint8Array<ArrayBuffer> =>
  source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(source.buffer.slice(source.byteOffset, source.byteOffset + source.byteLength) as ArrayBuffer)

export const isPasskeyFault = (error: unknown): error is PasskeyRefused => error instanceof PasskeyRefused
