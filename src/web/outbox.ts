import { ORPCError } from '@orpc/client'
import { createStore, del, entries, set } from 'idb-keyval'
import { useSyncExternalStore } from 'react'
import { newId } from '../platform/ids.ts'

/** Writes that mean the same an hour later stand on this device until they are answered. */
const KEPT = new Set(['agenda', 'actionItems', 'clarities', 'intentions', 'checkOuts'])
/** These keep their place among them, but nobody starts a meeting tomorrow. Feedback and private notes keep their own words. */
const IN_ORDER = new Set([...KEPT, 'meetings'])

export interface Write {
  /** Workspace and person: what one wrote is not sent as somebody else. */
  who: string
  path: readonly string[]
  input: unknown
}
interface Waiting extends Write {
  tab: string
  at: number
}

const store = createStore('rapport-outbox', 'writes')
const tab = newId()
const lockOf = (id: string) => `rapport-tab:${id}`
// Held as long as this tab lives, so that another knows whose writes are still being sent.
void navigator.locks?.request(lockOf(tab), () => new Promise(() => {}))

const queue = new Map<string, Write>()
const kept = new Set<string>()
const listeners = new Set<() => void>()
let last: Promise<unknown> = Promise.resolve()
let unanswered = false

const isAnswer = (error: unknown) => error instanceof ORPCError && error.status !== 503
/** The session has ended: what is written waits for the same person to sign in again. */
const isSignedOut = (error: unknown) => error instanceof ORPCError && error.status === 401

export const goesInOrder = ([feature]: readonly string[]): boolean => IN_ORDER.has(feature!)

/**
 * Sends a write behind those before it, again and again until the server answers: yes, or a clear no. Meanwhile it also
 * stands on this device and outlives the tab. Its ids were made here, so sending it twice does it once.
 */
export function sendInOrder<T>(write: Write, send: () => Promise<T>): Promise<T> {
  const id = newId()
  queue.set(id, write)
  if (unanswered) void keep(id, write)
  const answer = last
    .then(() => untilAnswered(send))
    .then(
      async (value) => {
        await forget(id)
        return value
      },
      async (error) => {
        if (isSignedOut(error)) await keep(id, write)
        else await forget(id)
        queue.delete(id)
        throw error
      },
    )
  last = answer.catch(() => {})
  return answer
}

async function untilAnswered<T>(send: () => Promise<T>): Promise<T> {
  for (let turn = 0; ; turn++) {
    try {
      const answer = await send()
      setUnanswered(false)
      return answer
    } catch (error) {
      setUnanswered(!isAnswer(error))
      if (isAnswer(error)) throw error
      for (const [id, write] of queue) await keep(id, write)
      await pause(turn)
    }
  }
}

/** A while, longer each time; a network that comes back ends it. */
function pause(turn: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      removeEventListener('online', go)
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(go, Math.min(1000 * 2 ** turn, 15_000))
    addEventListener('online', go)
  })
}

async function keep(id: string, write: Write): Promise<void> {
  if (kept.has(id) || !KEPT.has(write.path[0]!)) return
  kept.add(id)
  await set(id, { ...write, tab, at: Date.now() } satisfies Waiting, store).catch(() => {}) // full or forbidden: it still waits here
}

async function forget(id: string): Promise<void> {
  queue.delete(id)
  if (kept.delete(id)) await del(id, store).catch(() => {})
}

function setUnanswered(is: boolean): void {
  if (unanswered === is) return
  unanswered = is
  for (const changed of listeners) changed()
}

/** Whether something written waits for an answer. */
export function useUnanswered(): boolean {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
    () => unanswered,
  )
}

export interface Sent {
  saved: number
  /** What the server said no to, with the words that were in it. */
  refused: { error: unknown; text: string }[]
  /** Another tab still sends writes of its own: resolves when it is gone, and they may be left. */
  later?: Promise<unknown>
}

/** Sends what could not be sent before; stops where the server does not answer, or the session has ended. What is written now goes behind it. */
export function sendKept(who: string, call: (write: Write) => Promise<unknown>): Promise<Sent> {
  const sending = last.then(() => sendOf(who, call))
  last = sending.catch(() => {})
  return sending
}

async function sendOf(who: string, call: (write: Write) => Promise<unknown>): Promise<Sent> {
  const sent: Sent = { saved: 0, refused: [] }
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  const alive = new Set(held.map(({ name }) => name))
  const elsewhere = new Set<string>()
  for (const [id, write] of await inOrder()) {
    if (write.who !== who || (write.tab === tab && queue.has(id))) continue
    if (write.tab !== tab && alive.has(lockOf(write.tab))) {
      elsewhere.add(lockOf(write.tab))
      continue
    }
    try {
      await call(write)
      sent.saved += 1
    } catch (error) {
      if (!isAnswer(error) || isSignedOut(error)) return sent
      sent.refused.push({ error, text: (write.input as { text?: string }).text ?? '' })
    }
    await del(id, store)
  }
  if (elsewhere.size > 0)
    sent.later = Promise.race([...elsewhere].map((name) => navigator.locks.request(name, () => {})))
  return sent
}

async function inOrder(): Promise<[string, Waiting][]> {
  const all = await entries<string, Waiting>(store).catch(() => []) // forbidden: then nothing was kept either
  return all.toSorted(([one, { at }], [other, { at: later }]) => at - later || (one < other ? -1 : 1))
}

/** On signing out: whoever sits here next sends and reads nothing. */
export async function forgetKept(who: string): Promise<void> {
  for (const [id, write] of await inOrder()) if (write.who === who) await del(id, store)
}
