import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { api, client, isProblem, queryClient, signedOut } from '../../../web/api.ts'
import { useMe } from '../../../web/me.ts'
import type { KeptKey } from '../contract.ts'
import { currentKeyId, type KeyRing, openRing } from '../rules/key-ring.ts'
import type { Owner } from '../rules/sealing.ts'
import { DAY_MS, forgetDay, keepForADay, keyOfTheDay } from './day-key.ts'
import { forgetCopies } from './local.ts'
import { anyUnsaved } from './open-notes.ts'

/** How long an unlocked device stays so. */
export type Lasting = 'tab' | 'day'

interface Unlocked {
  owner: Owner
  ring: KeyRing
  /** null: as long as this tab is open. */
  until: number | null
}

/** What this tab knows. *looking*: for a key of the day. *replaced*: it was locked as another device made a new key. */
interface Vault {
  unlocked: Unlocked | null
  looking: boolean
  replaced: boolean
}

const CHECK_MS = 10_000
const ASK_MS = 60_000
const PATIENCE_MS = 5000
let vault: Vault = { unlocked: null, looking: true, replaced: false }
const listeners = new Set<() => void>()
function set(change: Partial<Vault>): void {
  vault = { ...vault, ...change }
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The other tabs of this browser: locking is for all of them, and so is a day. */
const tabs = new BroadcastChannel('rapport-private-notes')
tabs.onmessage = ({ data }: MessageEvent<'lock' | Owner>) => {
  if (data === 'lock') lockHere()
  else void openDay(data).catch(() => {})
}

export function useOwner(): Owner {
  const { person, workspace } = useMe()
  return { workspaceId: workspace.id, personId: person.id }
}

const keysQuery = () => api.privateNotes.keys.queryOptions({ staleTime: ASK_MS })
export const keepKeys = (keys: KeptKey[]): KeptKey[] => queryClient.setQueryData(keysQuery().queryKey, keys)!

const knownKeys = () => queryClient.getQueryData<KeptKey[]>(keysQuery().queryKey)

/** The wrapped keys as the server has them now, or as it had them while it cannot be asked. */
export async function latestKeys(): Promise<KeptKey[]> {
  const known = knownKeys()
  try {
    const signal = known && AbortSignal.timeout(PATIENCE_MS)
    return keepKeys(await client.privateNotes.keys(undefined, { signal }))
  } catch (error) {
    if (isProblem(error) || !known) throw error
    return known
  }
}

/** Whether private notes were begun, and whether they are open in this tab. */
export function useVault() {
  const { workspaceId, personId } = useOwner()
  const { data: keys, error } = useQuery(keysQuery())
  const { unlocked, looking, replaced } = useSyncExternalStore(subscribe, () => vault)
  const isMine = unlocked?.owner.personId === personId && unlocked.owner.workspaceId === workspaceId
  const ring = isMine ? unlocked.ring : null
  useEffect(() => void lookForDay({ workspaceId, personId }), [workspaceId, personId])
  useEffect(() => {
    // Words that were not kept yet stay on the screen until their writer has seen why they are not.
    if (ring && keys && currentKeyId(keys) !== ring.keyId && !anyUnsaved()) void lockReplaced()
  }, [ring, keys])
  return { ring, looking, replaced, keys, begun: keys ? keys.length > 0 : undefined, error }
}

/** Opens this tab with a key whose bytes are forgotten right after. */
export async function openWithKey(
  owner: Owner,
  { master, keys, lasting }: { master: Uint8Array<ArrayBuffer>; keys: KeptKey[]; lasting: Lasting },
): Promise<void> {
  const ring = await openRing(master, owner, keys)
  const until = lasting === 'day' ? Date.now() + DAY_MS : null
  set({ unlocked: { owner, ring, until }, replaced: false })
  if (until !== null) {
    // Without an answer this tab alone stays open.
    await keepForADay(owner, { keyId: ring.keyId, master, until }).then(
      () => tabs.postMessage(owner),
      () => {},
    )
  }
  master.fill(0)
  void goOn(owner, ring, keys)
}

let lookedFor: string | null = null
async function lookForDay(owner: Owner): Promise<void> {
  if (lookedFor === owner.personId) return
  lookedFor = owner.personId
  set({ looking: true })
  await openDay(owner).catch(() => {}) // then it is asked for the passphrase
  set({ looking: false })
}

async function openDay(owner: Owner): Promise<void> {
  if (vault.unlocked) return
  const day = await keyOfTheDay(owner)
  if (!day) return
  const keys = await latestKeys()
  if (currentKeyId(keys) !== day.keyId) return forgetDay()
  const ring = await openRing(day.master, owner, keys)
  day.master.fill(0)
  set({ unlocked: { owner, ring, until: day.until } })
  void goOn(owner, ring, keys)
}

/** What could not be done before is done now; what cannot be done now, the next time. */
async function goOn(owner: Owner, ring: KeyRing, keys: KeptKey[]): Promise<void> {
  const caughtUp = import('./catching-up.ts').then(({ catchUp }) => catchUp(ring, owner, keys))
  if (await caughtUp.catch(() => false)) await Promise.all([latestKeys().catch(() => {}), readAgain()])
}

addEventListener('online', () => {
  const keys = knownKeys()
  if (vault.unlocked && keys) void goOn(vault.unlocked.owner, vault.unlocked.ring, keys)
})

/** Whoever shows opened notes reads them again. */
export const readAgain = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['private notes'] })

export const lastingNow = (): Lasting => (vault.unlocked?.until ? 'day' : 'tab')

function lockHere(): void {
  if (!vault.unlocked) return
  set({ unlocked: null })
  queryClient.removeQueries({ queryKey: ['private notes'] })
}

/** In every tab of this browser, and for good: what was kept for a day goes too. */
export async function lock(): Promise<void> {
  lockHere()
  tabs.postMessage('lock')
  await forgetDay()
}

/** Another device has made a new key, or has started over. */
export async function lockReplaced(): Promise<void> {
  set({ replaced: true })
  await lock()
  await latestKeys().catch(() => {}) // it is asked again when it is unlocked
}

/** Somebody has signed out, here or elsewhere: nothing stays open, and nothing stays but what was not sent yet, sealed. */
export async function forgetPrivateNotes(): Promise<void> {
  lockHere()
  tabs.postMessage('lock')
  await forgetCopies()
}

/** A day ends while nobody looks, and while the machine sleeps: so the clock is asked, not only a timer. */
function lockIfOver(): void {
  const until = vault.unlocked?.until ?? null
  if (until !== null && until <= Date.now()) void lock()
}

/** The session may have ended elsewhere, or the key may have been changed there: the answer says so. */
function askIfStill(): void {
  const askedAt = queryClient.getQueryState(keysQuery().queryKey)?.dataUpdatedAt ?? 0
  const isSeen = document.visibilityState === 'visible'
  if (vault.unlocked && isSeen && Date.now() - askedAt >= ASK_MS) void latestKeys().catch(() => {})
}

setInterval(() => {
  lockIfOver()
  askIfStill()
}, CHECK_MS)
for (const event of ['focus', 'pageshow', 'visibilitychange']) addEventListener(event, lockIfOver, { capture: true })
signedOut.addEventListener('signed-out', () => void forgetPrivateNotes())
