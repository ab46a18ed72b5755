import { sql } from 'kysely'
import type { AnyTx } from '../database/index.ts'

/** Something structured changed on a pair's pages: screens that show it read it again. Carries no content. */
export interface Change {
  workspaceId: string
  pairId: string
  what: 'pair' | 'agenda' | 'meeting' | 'action-items' | 'feedback'
  /** Set when only one of the two may notice. */
  onlyFor?: string
}

export const CHANGED = 'rapport_changed'

/** Tells the pair's other screens, in every process, once this transaction commits; never if it does not. */
export async function announce(tx: AnyTx, change: Change): Promise<void> {
  await sql`select pg_notify(${CHANGED}, ${JSON.stringify(change)})`.execute(tx)
}
