import type { SystemTx } from '../../platform/database/index.ts'

const SHOWN = 100

/** The latest letters of a server without SMTP: nobody delivers them, so they are read here. Newest first. */
export function readOutbox(tx: SystemTx) {
  return tx
    .selectFrom('mail')
    .select(['id', 'to_address', 'subject', 'text', 'created_at'])
    .where('sent_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(SHOWN)
    .execute()
}

/** What the mail server has not taken, and why: to whom and under which subject, never what it says. Newest first. */
export function readUndelivered(tx: SystemTx) {
  return tx
    .selectFrom('mail')
    .select(['id', 'to_address', 'subject', 'created_at', 'tried_at', 'failed_at', 'last_error'])
    .where('sent_at', 'is', null)
    .where('last_error', 'is not', null)
    .orderBy('created_at', 'desc')
    .limit(SHOWN)
    .execute()
}
