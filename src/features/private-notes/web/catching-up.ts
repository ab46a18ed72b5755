import { client } from '../../../web/api.ts'
import type { KeptKey } from '../contract.ts'
import type { KeyRing } from '../rules/key-ring.ts'
import type { Owner } from '../rules/sealing.ts'
import { type About, type Waiting, waitingNotes } from './local.ts'
import { catchUpOn } from './note-store.ts'

/**
 * Once unlocked: what closed tabs could not send is sent, and what an earlier key sealed is sealed anew. One note after the
 * other, each for itself: interrupted, the next time goes on. True: something was done.
 */
export async function catchUp(ring: KeyRing, owner: Owner, keys: readonly KeptKey[]): Promise<boolean> {
  const opens = ({ mine: { keyId } }: Waiting) => keyId === ring.keyId || ring.previous.has(keyId)
  const due: About[] = (await waitingNotes(owner.personId)).filter(opens).map(({ about }) => about)
  if (keys.some(({ kind, notes }) => kind === 'previous' && notes > 0)) {
    const all = await client.privateNotes.list()
    due.push(...all.filter(({ keyId }) => ring.previous.has(keyId)))
  }
  for (const { aboutId, pairId, meetingId } of due) await catchUpOn(ring, owner, { aboutId, pairId, meetingId })
  return due.length > 0
}
