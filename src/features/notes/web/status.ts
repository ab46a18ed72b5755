import { useSyncExternalStore } from 'react'

/**
 * What the screen may say about a note. *saved*: everything written is committed on the server. *not-saved*: there is a
 * connection, but the server could not keep what was written (it is still here, and is sent again). *offline*: no
 * connection; what is written stays on this device. *read-only* and *gone*: this person may not write, or not see it.
 */
export type NoteStatus = 'connecting' | 'saved' | 'saving' | 'offline' | 'not-saved' | 'read-only' | 'gone'

const order: NoteStatus[] = ['read-only', 'saved', 'connecting', 'saving', 'offline', 'gone', 'not-saved']
const statuses = new Map<string, NoteStatus>()
const listeners = new Set<() => void>()

export function setStatus(noteId: string, status: NoteStatus | null): void {
  if ((statuses.get(noteId) ?? null) === status) return
  if (status === null) statuses.delete(noteId)
  else statuses.set(noteId, status)
  for (const changed of listeners) changed()
}

function follow(changed: () => void): () => void {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}

/** The status that needs the most attention among the open notes. */
function worst(): NoteStatus {
  const open = [...statuses.values()]
  return order.findLast((status) => open.includes(status)) ?? 'saved'
}

/** One note's status, or, without an id, that of all open ones together. */
export function useNoteStatus(noteId?: string): NoteStatus {
  return useSyncExternalStore(follow, () => (noteId === undefined ? worst() : (statuses.get(noteId) ?? 'connecting')))
}
