import { z } from 'zod'
import { id, instant, operation } from '../../platform/http/contract.ts'
import { LONGEST_SEALED } from './rules/sealing.ts'

const secret = (least: number, most: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/, 'This has to be base64url.')
    .min(least)
    .max(most)

export const wrappedKey = z.object({
  id,
  keyId: id.describe('Which of your keys is wrapped here'),
  kind: z
    .enum(['passphrase', 'recovery', 'passkey', 'previous'])
    .describe('By what. previous: an earlier key, wrapped by the one you have now'),
  label: z.string().trim().max(60).describe('What a passkey is called'),
  wrapped: secret(40, 200).describe('The key, encrypted with what only its owner has'),
  salt: secret(16, 100),
  credentialId: secret(1, 1400).nullable(),
})
export type WrappedKey = z.infer<typeof wrappedKey>
export const keptKey = wrappedKey.extend({
  createdAt: instant,
  notes: z.int().describe('How many of your notes are sealed with the key wrapped here'),
})
export type KeptKey = z.infer<typeof keptKey>

const ciphertext = secret(40, LONGEST_SEALED)
export const sealedNote = z.object({
  aboutId: id.describe('The meeting it stands beside, or the one-on-one it is about'),
  pairId: id,
  meetingId: id.nullable(),
  startsAt: instant.nullable().describe('When that meeting is'),
  otherName: z.string(),
  keyId: id.describe('Which of your keys it is sealed with'),
  ciphertext,
  version: z.int().positive(),
  changedAt: instant,
})
export type SealedNote = z.infer<typeof sealedNote>

const tags = ['Private notes']
const keys = z.array(keptKey)
export const privateNotes = {
  keys: operation
    .route({ method: 'GET', path: '/private-keys', summary: 'Your wrapped keys; this server cannot open them', tags })
    .output(keys),
  setUp: operation
    .route({
      method: 'POST',
      path: '/private-keys',
      summary: 'Begin: your key, wrapped by a passphrase and a recovery code',
      tags,
    })
    .input(z.object({ keys: z.array(wrappedKey).length(2) }))
    .output(keys),
  rotateKey: operation
    .route({
      method: 'PUT',
      path: '/private-keys',
      summary: 'Another key, with a passphrase and a recovery code of its own; earlier ones are kept, wrapped by it',
      tags,
    })
    .input(z.object({ was: id.describe('The key you have now'), keys: z.array(wrappedKey).min(3).max(500) }))
    .output(keys),
  addPasskey: operation
    .route({ method: 'POST', path: '/private-keys/passkeys', summary: 'Wrap your key by one more passkey', tags })
    .input(wrappedKey)
    .output(keys),
  revokePasskey: operation
    .route({ method: 'DELETE', path: '/private-keys/passkeys/{id}', summary: 'Revoke a passkey', tags })
    .input(z.object({ id }))
    .output(keys),
  startOver: operation
    .route({
      method: 'DELETE',
      path: '/private-keys',
      summary: 'Delete your keys and all your private notes, for good',
      tags,
    })
    .output(z.void()),
  list: operation
    .route({ method: 'GET', path: '/private-notes', summary: 'All your private notes, encrypted', tags })
    .output(z.array(sealedNote)),
  get: operation
    .route({ method: 'GET', path: '/private-notes/{aboutId}', summary: 'One of your private notes, encrypted', tags })
    .input(z.object({ aboutId: id }))
    .output(sealedNote),
  save: operation
    .route({ method: 'PUT', path: '/private-notes/{aboutId}', summary: 'Keep a private note, encrypted', tags })
    .input(
      z.object({
        aboutId: id,
        pairId: id,
        meetingId: id.nullable(),
        keyId: id.describe('The key it is sealed with; one that was replaced is refused'),
        ciphertext,
        was: z
          .int()
          .min(0)
          .describe('The version you started from; 0: there was none. Another one is refused, not overwritten'),
      }),
    )
    .output(sealedNote),
  drop: operation
    .route({ method: 'DELETE', path: '/private-notes/{aboutId}', summary: 'Delete a private note, for good', tags })
    .input(z.object({ aboutId: id }))
    .output(z.void()),
}
