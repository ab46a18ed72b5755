import { useQuery } from '@tanstack/react-query'
import { client } from '../../../web/api.ts'
import type { SealedNote } from '../contract.ts'
import { type Content, readContent } from '../rules/content.ts'
import { type KeyRing, openWith } from '../rules/key-ring.ts'
import type { Owner } from '../rules/sealing.ts'
import { latestKeys, useOwner, useVault } from './vault.ts'

export interface Opened extends SealedNote {
  /** null: it does not open; damaged, or not written with a key of one's own. */
  content: Content | null
}

/** All of one's own notes, opened on this device. Nothing while it is locked. */
export function usePrivateNotes() {
  const { ring, begun, looking } = useVault()
  const owner = useOwner()
  const { data, error } = useQuery({
    queryKey: ['private notes', owner.personId, ring?.keyId],
    enabled: ring !== null,
    queryFn: ({ signal }) => openAll(ring!, owner, signal),
  })
  return { notes: ring ? data : undefined, error: ring ? error : null, locked: begun === true && !ring && !looking }
}

export async function openAll(ring: KeyRing, owner: Owner, signal?: AbortSignal): Promise<Opened[]> {
  const notes = await client.privateNotes.list(undefined, { signal })
  // A key that is not here may be one that another device has made since: then this one locks.
  if (notes.some(({ keyId }) => keyId !== ring.keyId && !ring.previous.has(keyId))) await latestKeys()
  return Promise.all(
    notes.map(async (note) => ({
      ...note,
      content: await openWith(ring, owner, note.aboutId, note).then(readContent, () => null),
    })),
  )
}
