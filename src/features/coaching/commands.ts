import { sql } from 'kysely'
import type { PersonTx } from '../../platform/database/index.ts'

/** Counts a rule as waved away once more, switches it off, or on again and then counts from nothing. */
export async function setRule(
  tx: PersonTx,
  { rule, off, wavedAway }: { rule: string; off?: boolean; wavedAway?: boolean },
): Promise<void> {
  const { workspaceId, personId } = tx.who
  const offAt = off === true ? new Date().toISOString() : null
  const once = wavedAway ? 1 : 0
  await tx
    .insertInto('coach_rule')
    .values({ workspace_id: workspaceId, person_id: personId, rule, waved_away: once, off_at: offAt })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'person_id', 'rule']).doUpdateSet({
        waved_away: off === false ? 0 : sql`coach_rule.waved_away + ${once}`,
        ...(off === undefined ? {} : { off_at: offAt }),
      }),
    )
    .execute()
}
