import type { Database, SystemTx } from '../database/index.ts'
import type { Log } from '../log.ts'
import { isFinal, LONGEST_DELIVERY, type Postman, type Refusal } from './postman.ts'

/** Longer than a delivery can take: a letter still claimed after that belongs to nobody any more. */
const LEASE_MS = 2 * LONGEST_DELIVERY
/** A letter that the server has not taken for so long is given up. */
export const GIVE_UP_DAYS = 4
/** Its own job tries for about as long; then it is handed over again, every hour. */
const QUIET_MS = 50 * 60_000
const AT_ONCE = 1000
const DAY = 86_400_000

export interface MailRoom {
  database: Database
  postman: Postman
  log: Log
}

/**
 * Sends one letter of the outbox, once: claimed, sent outside of any transaction, marked. Rejects when the server did not take
 * it but may later. Should the process end between sending and marking, the letter goes out again under the same message id.
 */
export async function deliverLetter({ database, postman, log }: MailRoom, id: string, now = new Date()): Promise<void> {
  if (!postman.delivers) return
  const letter = await database.asSystem('the outbox belongs to nobody', (tx) => claim(tx, id, now))
  if (!letter) return
  const { to_address: to, subject, text, html, headers } = letter
  const refusal = await postman.deliver({ id, to, subject, text, html, headers }).then(
    () => null,
    (reason: Refusal) => reason,
  )
  await database.asSystem('what became of a letter', (tx) => note(tx, id, refusal))
  if (!refusal) return
  const answer = refusal.responseCode ?? refusal.code
  if (isFinal(refusal)) return log.error({ letter: id, answer }, 'a letter was refused for good')
  log.warn({ letter: id, answer }, 'the mail server did not take a letter; it goes out later')
  throw refusal
}

async function claim(tx: SystemTx, id: string, now: Date) {
  return tx
    .updateTable('mail')
    .set({ claimed_until: new Date(now.getTime() + LEASE_MS).toISOString(), tried_at: now.toISOString() })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<', now.toISOString())]))
    .returning(['to_address', 'subject', 'text', 'html', 'headers'])
    .executeTakeFirst()
}

async function note(tx: SystemTx, id: string, refusal: Refusal | null): Promise<void> {
  const at = new Date().toISOString()
  await tx
    .updateTable('mail')
    .set({
      claimed_until: null,
      last_error: refusal && (refusal.response ?? refusal.message),
      ...(refusal === null && { sent_at: at }),
      ...(refusal !== null && isFinal(refusal) && { failed_at: at }),
    })
    .where('id', '=', id)
    .execute()
}

/** The letters that the server did not take and that nobody is trying any more; what is too old is given up. */
export async function lettersToTryAgain(tx: SystemTx, { log }: { log: Log }, now = new Date()): Promise<string[]> {
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString()
  const givenUp = await tx
    .updateTable('mail')
    .set({ failed_at: now.toISOString() })
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('tried_at', 'is not', null)
    .where('created_at', '<', before(GIVE_UP_DAYS * DAY))
    .returning('id')
    .execute()
  for (const { id } of givenUp) log.error({ letter: id }, 'a letter was given up: the mail server never took it')
  const rows = await tx
    .selectFrom('mail')
    .select('id')
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('tried_at', '<', before(QUIET_MS))
    .orderBy('created_at')
    .limit(AT_ONCE)
    .execute()
  if (rows.length > 0) log.warn({ letters: rows.length }, 'letters wait for the mail server')
  return rows.map(({ id }) => id)
}
