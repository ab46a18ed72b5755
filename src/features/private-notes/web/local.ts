import { clear, createStore, del, get, set, type UseStore } from 'idb-keyval'
import type { SealedNote } from '../contract.ts'

/**
 * What this device keeps: notes as ciphertexts, to read and write without a network, and, for a day if somebody chose so, the
 * key in a form whose bytes no script can read. Private windows may keep nothing; then neither does this.
 */
let opened: UseStore | null = null
const store = () => (opened ??= createStore('rapport-private', 'kept'))

const quiet = async <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined)

export interface KeptLocally {
  note: SealedNote | null
  /** Written here and not on the server yet, on top of which version. */
  pending: { ciphertext: string; was: number } | null
}

const noteKey = (personId: string, aboutId: string) => `note ${personId} ${aboutId}`
export const readLocal = (personId: string, aboutId: string) =>
  quiet(get<KeptLocally>(noteKey(personId, aboutId), store()))
export const keepLocal = (personId: string, aboutId: string, kept: KeptLocally) =>
  quiet(set(noteKey(personId, aboutId), kept, store()))

const DAY_MS = 86_400_000
export const keepKeyForADay = (personId: string, key: CryptoKey) =>
  quiet(set(`key ${personId}`, { key, until: Date.now() + DAY_MS }, store()))
export async function keyOfTheDay(personId: string): Promise<CryptoKey | null> {
  const kept = await quiet(get<{ key: CryptoKey; until: number }>(`key ${personId}`, store()))
  if (kept && kept.until > Date.now()) return kept.key
  await forgetKey(personId)
  return null
}
export const forgetKey = (personId: string) => quiet(del(`key ${personId}`, store()))
export const forgetPrivateNotes = () => quiet(clear(store()))
