import { useEffect } from 'react'

const PREFIX = 'rapport.unsaved:'

/** The notes whose last words have not reached the server from this device. */
export function unsavedNotes(personId: string): string[] {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + personId) ?? '[]') as string[]
  } catch {
    return []
  }
}

export function markUnsaved(personId: string, noteId: string, unsaved: boolean): void {
  const before = unsavedNotes(personId)
  if (before.includes(noteId) === unsaved) return
  const after = unsaved ? [...before, noteId] : before.filter((id) => id !== noteId)
  try {
    if (after.length > 0) localStorage.setItem(PREFIX + personId, JSON.stringify(after))
    else localStorage.removeItem(PREFIX + personId)
  } catch {} // a full or forbidden storage: the note itself is still in its own
}

export function forgetUnsaved(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}

/** Sends what was written on this device without a connection, although nobody opens those notes again. For the frame. */
export function useUnsavedNotes(): void {
  useEffect(() => {
    if (Object.keys(localStorage).some((key) => key.startsWith(PREFIX)))
      void import('./note-session.ts').then(({ sendUnsaved }) => sendUnsaved()).catch(() => {}) // the next start tries again
  }, [])
}
