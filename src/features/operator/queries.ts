import type { SystemTx } from '../../platform/database/index.ts'

/** The latest 100 letters that nobody delivers, newest first. */
export function readOutbox(tx: SystemTx) {
  return tx
    .selectFrom('mail')
    .select(['id', 'to_address', 'subject', 'text', 'created_at'])
    .where('sent_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute()
}
