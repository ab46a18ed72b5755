import type { PersonTx } from '../../../platform/database/index.ts'

/** The names of everything that earlier imports of this pair brought. */
export async function seenKeys(tx: PersonTx, pairId: string): Promise<string[]> {
  const rows = await tx.selectFrom('import').select('keys').where('pair_id', '=', pairId).execute()
  return rows.flatMap(({ keys }) => keys)
}
