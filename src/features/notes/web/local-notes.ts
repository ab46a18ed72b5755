import { IndexeddbPersistence } from 'y-indexeddb'
import type { Doc } from 'yjs'

const PREFIX = 'rapport-note:'
const PATIENCE = 1500

export interface LocalCopy {
  /** Whether this device keeps what is written; private windows may not. */
  keeps: boolean
  close(): Promise<void>
}

/** Brings in what this device has of a note and keeps it there from now on, one person's apart from another's. */
export async function openLocalCopy(personId: string, noteId: string, doc: Doc): Promise<LocalCopy> {
  if (typeof indexedDB === 'undefined') return { keeps: false, close: async () => {} }
  const kept = new IndexeddbPersistence(`${PREFIX}${personId}:${noteId}`, doc)
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE))
  const keeps = await Promise.race([kept.whenSynced.then(() => true), late])
  return { keeps, close: () => kept.destroy() }
}

/** Removes every note from this device; none may be open. */
export async function removeLocalCopies(): Promise<void> {
  const databases = await indexedDB.databases()
  const names = databases.map(({ name }) => name ?? '').filter((name) => name.startsWith(PREFIX))
  await Promise.all(names.map(remove))
}

function remove(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = request.onerror = request.onblocked = () => resolve()
  })
}
