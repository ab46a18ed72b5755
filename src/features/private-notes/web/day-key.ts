import { newId } from '../../../platform/ids.ts'
import { client, isProblem } from '../../../web/api.ts'
import { decode } from '../rules/bytes.ts'
import { unwrap, wrap } from '../rules/keys.ts'
import { isSealBroken, type Owner } from '../rules/sealing.ts'
import { forgetDays, keepDay, readDay } from './local.ts'

/**
 * A key for a day. The browser writes what it keeps to the disk as it is, a key no script can read included. So it keeps it
 * encrypted, and the server keeps what opens it: a secret of this session, which ends with the session, the day, or locking.
 */
export const DAY_MS = 86_400_000

export async function keepForADay(
  owner: Owner,
  { keyId, master, until }: { keyId: string; master: Uint8Array<ArrayBuffer>; until: number },
): Promise<void> {
  const secret = decode((await client.identity.newSessionSecret()).secret)
  const key = await wrap(master, owner, { kind: 'session', secret }, { id: newId(), keyId })
  await keepDay(owner.personId, { key, until })
}

/** The key somebody unlocked for a day, while that day lasts. */
export async function keyOfTheDay(
  owner: Owner,
): Promise<{ keyId: string; master: Uint8Array<ArrayBuffer>; until: number } | null> {
  const day = await readDay(owner.personId)
  if (!day || day.until <= Date.now()) return null
  try {
    const secret = decode((await client.identity.sessionSecret()).secret)
    const master = await unwrap(day.key, owner, { kind: 'session', secret })
    return { keyId: day.key.keyId, master, until: day.until }
  } catch (error) {
    // Without an answer it may still open later; with one it never will.
    if (isSealBroken(error) || (isProblem(error) && error.status < 500)) await forgetDays()
    return null
  }
}

/** What is kept on the disk may lie there after it is deleted: without its secret it opens nothing. */
export async function forgetDay(): Promise<void> {
  if (await forgetDays()) await client.identity.endSessionSecret().catch(() => {}) // by itself at the end of the day
}

void forgetDays(({ until }) => until <= Date.now())
