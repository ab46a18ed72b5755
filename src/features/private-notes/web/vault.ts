import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { newId } from '../../../platform/ids.ts'
import { api, client, queryClient } from '../../../web/api.ts'
import { useMe } from '../../../web/me.ts'
import type { KeptKey } from '../contract.ts'
import { newMasterKey, unwrap, usableKey, type Way, wrap } from '../rules/keys.ts'
import { newRecoveryCode } from '../rules/recovery-code.ts'
import type { Owner } from '../rules/sealing.ts'
import { forgetKey, keepKeyForADay, keyOfTheDay } from './local.ts'
import { askPasskey, makePasskey } from './passkey.ts'
import { stretch } from './stretch.ts'

/** How long an unlocked device stays so. */
export type Lasting = 'tab' | 'day'

/** The key in use. It lives in this tab's memory, and for a day in the browser's key store if somebody chose so. */
let unlocked: { owner: Owner; key: CryptoKey } | null = null
const listeners = new Set<() => void>()
function tellAll(): void {
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const isOf = (owner: Owner) =>
  unlocked?.owner.personId === owner.personId && unlocked.owner.workspaceId === owner.workspaceId

async function use(owner: Owner, master: Uint8Array<ArrayBuffer>, lasting: Lasting): Promise<void> {
  const key = await usableKey(master)
  master.fill(0)
  unlocked = { owner, key }
  if (lasting === 'day') await keepKeyForADay(owner.personId, key)
  tellAll()
}

export function useOwner(): Owner {
  const { person, workspace } = useMe()
  return { workspaceId: workspace.id, personId: person.id }
}

const keysQuery = () => api.privateNotes.keys.queryOptions({ staleTime: 60_000 })
const keep = (keys: KeptKey[]) => queryClient.setQueryData(keysQuery().queryKey, keys)

let lookedForDay: string | null = null

/** Whether private notes were begun, and whether they are open on this device. */
export function useVault() {
  const { workspaceId, personId } = useOwner()
  const keys = useQuery(keysQuery())
  const key = useSyncExternalStore(subscribe, () => (isOf({ workspaceId, personId }) ? unlocked!.key : null))
  useEffect(() => {
    if (lookedForDay === personId) return
    lookedForDay = personId
    void keyOfTheDay(personId).then((found) => {
      if (!found || unlocked) return
      unlocked = { owner: { workspaceId, personId }, key: found }
      tellAll()
    })
  }, [workspaceId, personId])
  return { key, keys: keys.data, begun: keys.data ? keys.data.length > 0 : undefined, error: keys.error }
}

/** Makes a key, wraps it by the passphrase and by a recovery code nobody has seen yet, and returns that code. */
export async function begin(owner: Owner, passphrase: string, code: string, lasting: Lasting): Promise<void> {
  const master = newMasterKey()
  const keys = [
    await wrap(master, owner, { kind: 'passphrase', passphrase, stretch }, { id: newId() }),
    await wrap(master, owner, { kind: 'recovery', code }, { id: newId() }),
  ]
  keep(await client.privateNotes.setUp({ keys }))
  await use(owner, master, lasting)
}

export { newRecoveryCode }

export type Proof =
  | { kind: 'passphrase'; passphrase: string }
  | { kind: 'recovery'; code: string }
  | { kind: 'passkey' }

/** The bytes of the key, by whatever opens it; SealBroken if it does not. */
async function masterBy(owner: Owner, proof: Proof): Promise<Uint8Array<ArrayBuffer>> {
  const keys = await queryClient.ensureQueryData(keysQuery())
  if (proof.kind === 'passkey') {
    const passkeys = keys.flatMap(({ credentialId, salt }) => (credentialId ? [{ credentialId, salt }] : []))
    const { credentialId, secret } = await askPasskey(passkeys)
    return unwrap(keys.find((key) => key.credentialId === credentialId)!, owner, { kind: 'passkey', secret })
  }
  const way: Way = proof.kind === 'passphrase' ? { ...proof, stretch } : proof
  return unwrap(keys.find(({ kind }) => kind === proof.kind)!, owner, way)
}

export async function unlock(owner: Owner, proof: Proof, lasting: Lasting): Promise<void> {
  await use(owner, await masterBy(owner, proof), lasting)
}

export async function lock(owner: Owner): Promise<void> {
  unlocked = null
  await forgetKey(owner.personId)
  queryClient.removeQueries({ queryKey: ['private notes'] })
  tellAll()
}

export async function changePassphrase(owner: Owner, proof: Proof, passphrase: string): Promise<void> {
  const master = await masterBy(owner, proof)
  keep(
    await client.privateNotes.replaceKey(
      await wrap(master, owner, { kind: 'passphrase', passphrase, stretch }, { id: newId() }),
    ),
  )
  master.fill(0)
}

/** A new code; the old one opens nothing from then on. */
export async function renewCode(owner: Owner, proof: Proof): Promise<string> {
  const master = await masterBy(owner, proof)
  const code = newRecoveryCode()
  keep(await client.privateNotes.replaceKey(await wrap(master, owner, { kind: 'recovery', code }, { id: newId() })))
  master.fill(0)
  return code
}

export async function addPasskey(owner: Owner, proof: Proof, personName: string, label: string): Promise<void> {
  const master = await masterBy(owner, proof)
  const { credentialId, salt, secret } = await makePasskey(personName)
  keep(
    await client.privateNotes.replaceKey(
      await wrap(master, owner, { kind: 'passkey', secret }, { id: newId(), label, salt, credentialId }),
    ),
  )
  master.fill(0)
}

export async function revokePasskey(id: string): Promise<void> {
  keep(await client.privateNotes.removeKey({ id }))
}

export async function startOver(owner: Owner): Promise<void> {
  await client.privateNotes.startOver()
  keep([])
  await lock(owner)
}
