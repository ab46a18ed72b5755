import { IndexeddbPersistence } from 'y-indexeddb'
import type { Doc } from 'yjs'

const PREFIX = 'rapport-note:'
const UNSAVED = 'rapport.unsaved:'
const PATIENCE = 1500

export interface LocalCopy {
  /** Whether this device keeps what is written; private windows may not. */
  keeps: boolean
  close(): void
}

/** Brings in what this device has of a note and keeps it there from now on, one person's apart from another's. */
export async function openLocalCopy(personId: string, noteId: string, doc: Doc): Promise<LocalCopy> {
  if (typeof indexedDB === 'undefined') return { keeps: false, close: () => {} }
  const kept = new IndexeddbPersistence(`${PREFIX}${personId}:${noteId}`, doc)
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE))
  const keeps = await Promise.race([kept.whenSynced.then(() => true), late])
  return { keeps, close: () => void kept.destroy() }
}

/** Removes every note from this device. Call it when somebody signs out. */
export async function forgetLocalNotes(): Promise<void> {
  for (const key of Object.keys(localStorage)) if (key.startsWith(UNSAVED)) localStorage.removeItem(key)
  const databases = await indexedDB.databases()
  const names = databases.map(({ name }) => name ?? '').filter((name) => name.startsWith(PREFIX))
  await Promise.all(
    names.map(
      (name) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.deleteDatabase(name)
          request.onsuccess = request.onerror = request.onblocked = () => resolve()
        }),
    ),
  )
}

/** The notes whose last words have not reached the server from this device: they are sent when it is back, opened or not. */
export function unsavedNotes(personId: string): string[] {
  try {
    return JSON.parse(localStorage.getItem(UNSAVED + personId) ?? '[]') as string[]
  } catch {
    return []
  }
}

export function markUnsaved(personId: string, noteId: string, unsaved: boolean): void {
  const before = unsavedNotes(personId)
  if (before.includes(noteId) === unsaved) return
  const after = unsaved ? [...before, noteId] : before.filter((id) => id !== noteId)
  try {
    localStorage.setItem(UNSAVED + personId, JSON.stringify(after))
  } catch {} // a full or forbidden storage: the note itself is still in its own
}
