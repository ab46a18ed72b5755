import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Words } from '../rules/words-of.ts'

/**
 * What is typed and not saved yet stays in this browser until it is: a closed tab or a lost network loses nothing. Each
 * person has their own, so that whoever signs in here next neither reads nor sends it.
 */
const PREFIX = 'rapport.feedback'
const draftsOf = (me: string) => `${PREFIX}:${me}:`
const replyKey = (me: string, note: string, reply: Reply) => `${PREFIX}-reply:${me}:${note}:${reply}`

export interface Unsaved {
  words: Words
  /** The version it was begun from; null: none was saved yet. What is newer elsewhere is not overwritten. */
  was: string | null
  receiver: { id: string; name: string }
  actionItemId: string | null
  requestId: string | null
  /** A change to what is shared already is never sent by itself. */
  isChange: boolean
}

export function keepUnsaved(me: string, id: string, unsaved: Unsaved): void {
  put(draftsOf(me) + id, JSON.stringify(unsaved))
  tell()
}

export function forgetUnsaved(me: string, id: string): void {
  localStorage.removeItem(draftsOf(me) + id)
  tell()
}

export const unsavedOf = (me: string, id: string): Unsaved | null => read(localStorage.getItem(draftsOf(me) + id))

export const allUnsaved = (me: string): (Unsaved & { id: string })[] =>
  keysOf(draftsOf(me)).flatMap((key) => {
    const unsaved = read(localStorage.getItem(key))
    return unsaved ? [{ ...unsaved, id: key.slice(draftsOf(me).length) }] : []
  })

/** The same, as it changes here and in other windows. */
export function useAllUnsaved(me: string): (Unsaved & { id: string })[] {
  const all = useSyncExternalStore(follow, () => JSON.stringify(allUnsaved(me)))
  return useMemo(() => JSON.parse(all) as (Unsaved & { id: string })[], [all])
}

export type Reply = 'answer' | 'outcome'
export const keptReply = (me: string, note: string, reply: Reply): string | null =>
  localStorage.getItem(replyKey(me, note, reply))
export function keepReply(me: string, note: string, reply: Reply, text: string | null): void {
  if (text === null) localStorage.removeItem(replyKey(me, note, reply))
  else put(replyKey(me, note, reply), text)
}

/** On signing out: whoever sits here next reads nothing. */
export function forgetUnsavedFeedback(): void {
  for (const key of keysOf(PREFIX)) localStorage.removeItem(key)
}

function put(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {} // a full or forbidden storage: it is still on the page, and is sent from there
}

const keysOf = (prefix: string) => Object.keys(localStorage).filter((key) => key.startsWith(prefix))

function read(kept: string | null): Unsaved | null {
  try {
    return kept === null ? null : (JSON.parse(kept) as Unsaved)
  } catch {
    return null
  }
}

const AGAIN_MS = 30_000

/** Sends what was typed here without a connection, although nobody opens it again. For the frame. */
export function useUnsavedFeedback(me: string): void {
  useEffect(() => {
    const send = () => {
      if (navigator.onLine && allUnsaved(me).length > 0)
        void import('./send-unsaved.ts').then(({ sendUnsaved }) => sendUnsaved(me)).catch(() => {}) // the next time, then
    }
    send()
    addEventListener('online', send)
    const timer = setInterval(send, AGAIN_MS)
    return () => {
      removeEventListener('online', send)
      clearInterval(timer)
    }
  }, [me])
}

const listeners = new Set<() => void>()
const tell = () => {
  for (const heard of listeners) heard()
}
function follow(heard: () => void): () => void {
  listeners.add(heard)
  addEventListener('storage', heard)
  return () => {
    listeners.delete(heard)
    removeEventListener('storage', heard)
  }
}
