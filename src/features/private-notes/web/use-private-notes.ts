import { useQuery } from '@tanstack/react-query'
import { client } from '../../../web/api.ts'
import type { SealedNote } from '../contract.ts'
import { type Content, readContent } from '../rules/content.ts'
import { openNote } from '../rules/sealing.ts'
import { useOwner, useVault } from './vault.ts'

export interface Opened extends SealedNote {
  /** null: it does not open; damaged, or not written with this key. */
  content: Content | null
}

/** All of one's own notes, opened on this device. Nothing while it is locked. */
export function usePrivateNotes(wanted = true) {
  const { key, begun } = useVault()
  const owner = useOwner()
  const { data, error } = useQuery({
    queryKey: ['private notes', owner.personId],
    enabled: wanted && key !== null,
    queryFn: async ({ signal }): Promise<Opened[]> =>
      Promise.all(
        (await client.privateNotes.list(undefined, { signal })).map(async (note) => ({
          ...note,
          content: await openNote(key!, owner, note.aboutId, note.ciphertext).then(readContent, () => null),
        })),
      ),
  })
  return { notes: key ? data : undefined, error, locked: key === null, begun }
}
