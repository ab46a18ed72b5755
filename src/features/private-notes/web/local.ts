import { createStore, del, delMany, entries, get, set, type UseStore } from 'idb-keyval'
import type { SealedNote } from '../contract.ts'
import type { Sealed } from '../rules/key-ring.ts'
import type { Wrapped } from '../rules/keys.ts'

/**
 * What this device keeps, all of it sealed: copies of notes, to read and write without a network; what was written here and is
 * not on the server yet, apart for each time a note was open; and, for a day if somebody chose so, the key, which a secret on
 * the server opens. Private windows may keep nothing; then neither does this.
 */
let opened: UseStore | null = null
const store = () => (opened ??= createStore('rapport-private-notes', 'kept'))
// Its predecessor held the key of the day with nothing around it.
if (typeof indexedDB !== 'undefined') indexedDB.deleteDatabase('rapport-private')

const quiet = async <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined)
const succeeds = async (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  )

export interface About {
  aboutId: string
  pairId: string
  meetingId: string | null
}

const copyKey = (personId: string, aboutId: string) => `note ${personId} ${aboutId}`
export const readCopy = (personId: string, aboutId: string) =>
  quiet(get<SealedNote>(copyKey(personId, aboutId), store()))
export const keepCopy = (personId: string, note: SealedNote) =>
  quiet(set(copyKey(personId, note.aboutId), note, store()))
export const dropCopy = (personId: string, aboutId: string) => quiet(del(copyKey(personId, aboutId), store()))

/** Written here on top of a version, and not on the server yet. */
export interface Waiting {
  about: About
  base: Sealed | null
  mine: Sealed
  was: number
}

const waitingKey = (personId: string, { aboutId }: About, openId: string) => `waiting ${personId} ${aboutId} ${openId}`
export const keepWaiting = (personId: string, openId: string, waiting: Waiting) =>
  succeeds(set(waitingKey(personId, waiting.about, openId), waiting, store()))
export const dropWaiting = (personId: string, openId: string, about: About) =>
  quiet(del(waitingKey(personId, about, openId), store()))

const lockOf = (openId: string) => `rapport private note ${openId}`

/** Says to all tabs that somebody writes here; what waits under this id is theirs until it is released. */
export function hold(openId: string): () => void {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  void navigator.locks.request(lockOf(openId), () => released)
  return release
}

/** What waits and nobody holds any more: its tab was closed. */
async function leftWaiting(personId: string, about?: About): Promise<[key: string, Waiting][]> {
  const { held = [] } = await navigator.locks.query()
  const names = new Set(held.map(({ name }) => name))
  const mine = `waiting ${personId} ${about?.aboutId ?? ''}`
  const kept = (await quiet(entries<string, Waiting>(store()))) ?? []
  return kept.filter(([key]) => key.startsWith(mine) && !names.has(lockOf(key.split(' ').at(-1)!)))
}

export const waitingNotes = async (personId: string): Promise<Waiting[]> =>
  (await leftWaiting(personId)).map(([, waiting]) => waiting)

/** Hands over what closed tabs left, to one tab at a time. What could be taken in is removed here, the rest stays. */
export async function takeWaiting(
  personId: string,
  about: About,
  take: (waiting: Waiting) => Promise<boolean>,
): Promise<void> {
  await navigator.locks.request('rapport private notes waiting', async () => {
    for (const [key, waiting] of await leftWaiting(personId, about))
      if (await take(waiting)) await quiet(del(key, store()))
  })
}

/** The key for a day, as this device keeps it. */
export interface Day {
  key: Wrapped<'session'>
  until: number
}

const dayKey = (personId: string) => `day ${personId}`
export const keepDay = (personId: string, day: Day) => quiet(set(dayKey(personId), day, store()))
export const readDay = (personId: string) => quiet(get<Day>(dayKey(personId), store()))

/** True: there was one. */
export async function forgetDays(which: (day: Day) => boolean = () => true): Promise<boolean> {
  const days = await keysWhere((key, value) => key.startsWith('day ') && which(value as Day))
  await quiet(delMany(days, store()))
  return days.length > 0
}

/** Leaves nothing here but what is not on the server yet, sealed: that is sent once its writer is back. */
export async function forgetCopies(): Promise<void> {
  await quiet(delMany(await keysWhere((key) => !key.startsWith('waiting ')), store()))
}

/** Nothing at all of this person is left. */
export async function forgetAllOf(personId: string): Promise<void> {
  await quiet(delMany(await keysWhere((key) => key.split(' ')[1] === personId), store()))
}

async function keysWhere(wanted: (key: string, value: unknown) => boolean): Promise<string[]> {
  const all = (await quiet(entries<string, unknown>(store()))) ?? []
  return all.filter(([key, value]) => wanted(key, value)).map(([key]) => key)
}
