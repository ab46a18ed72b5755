import type { PersonTx } from '../../platform/database/index.ts'

/** The reader's own settings; a rule that is not here was never touched. */
export async function coachRules(tx: PersonTx): Promise<{ rule: string; off: boolean; wavedAway: number }[]> {
  const rows = await tx.selectFrom('coach_rule').select(['rule', 'off_at', 'waved_away']).orderBy('rule').execute()
  return rows.map(({ rule, off_at, waved_away }) => ({ rule, off: off_at !== null, wavedAway: waved_away }))
}
