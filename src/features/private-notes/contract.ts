import { z } from 'zod'
import { id, instant, operation } from '../../platform/http/contract.ts'

const secret = (least: number, most: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/, 'This has to be base64url.')
    .min(least)
    .max(most)

export const wrappedKey = z.object({
  id,
  kind: z.enum(['passphrase', 'recovery', 'passkey']),
  label: z.string().trim().max(60).describe('What a passkey is called'),
  wrapped: secret(40, 200).describe('The person’s key, encrypted with what only they have'),
  salt: secret(16, 100),
  credentialId: secret(1, 1400).nullable(),
})
export type WrappedKey = z.infer<typeof wrappedKey>
export const keptKey = wrappedKey.extend({ createdAt: instant })
export type KeptKey = z.infer<typeof keptKey>

export const sealedNote = z.object({
  aboutId: id.describe('The meeting it stands beside, or the one-on-one it is about'),
  pairId: id,
  meetingId: id.nullable(),
  startsAt: instant.nullable().describe('When that meeting is'),
  otherName: z.string(),
  ciphertext: secret(40, 600_000),
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
    .input(z.object({ keys: z.array(wrappedKey).min(2).max(3) }))
    .output(keys),
  replaceKey: operation
    .route({
      method: 'PUT',
      path: '/private-keys',
      summary: 'Wrap your key anew: another passphrase, another recovery code, one more passkey',
      tags,
    })
    .input(wrappedKey)
    .output(keys),
  removeKey: operation
    .route({ method: 'DELETE', path: '/private-keys/{id}', summary: 'Revoke a passkey', tags })
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
        ciphertext: secret(40, 600_000),
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
