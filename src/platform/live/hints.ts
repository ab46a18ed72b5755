import { sql } from 'kysely'
import type { AnyTx } from '../database/index.ts'
import type { DocumentName } from './documents.ts'
import { writeName } from './documents.ts'

export const HINTS = 'rapport_note'

/** These documents have grown: whoever has one open reads on. Only a hint, the log is the truth. */
export interface Hint {
  /** The process that wrote, which needs no hint; absent for what was written outside a live document. */
  from?: string
  names: string[]
}

const NAMES_PER_HINT = 80 // PostgreSQL carries at most 8,000 bytes

/** Hints once this transaction commits. Call it wherever updates are appended outside of an open document. */
export async function hint(tx: AnyTx, documents: DocumentName[], from?: string): Promise<void> {
  const names = [...new Set(documents.map(writeName))]
  for (let start = 0; start < names.length; start += NAMES_PER_HINT) {
    const payload: Hint = { from, names: names.slice(start, start + NAMES_PER_HINT) }
    await sql`select pg_notify(${HINTS}, ${JSON.stringify(payload)})`.execute(tx)
  }
}
