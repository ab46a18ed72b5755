import type { PersonTx } from '../../platform/database/index.ts'
import { found, Problem } from '../../platform/errors.ts'
import { openPair } from '../pairs/queries.ts'
import type { NotedSeason, Season } from './contract.ts'
import { ledPair, readSeason } from './queries.ts'

// Nothing of this is told to the pair's channel or kept in its activity: that a season was noted is private too.

/** Notes a season as of now, or as of a day before: what was deleted by mistake comes back where it was. */
export async function addSeason(
  tx: PersonTx,
  { pairId, id, season, note, notedAt }: { pairId: string; id: string; season: Season; note: string; notedAt?: string },
): Promise<NotedSeason> {
  await ledPair(tx, pairId)
  await openPair(tx, pairId)
  if (notedAt && Date.parse(notedAt) > Date.now())
    throw new Problem('invalid_input', { field: 'notedAt', message: 'A season is noted as of today or before.' })
  const { workspaceId, personId } = tx.who
  await tx
    .insertInto('season')
    .values({ workspace_id: workspaceId, id, pair_id: pairId, lead_id: personId, season, note, noted_at: notedAt })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .execute()
  return readSeason(tx, id)
}

export async function changeSeason(
  tx: PersonTx,
  id: string,
  change: { season?: Season; note?: string },
): Promise<NotedSeason> {
  if (Object.values(change).some((value) => value !== undefined))
    found(await tx.updateTable('season').set(change).where('id', '=', id).returning('id').executeTakeFirst())
  return readSeason(tx, id)
}

export async function dropSeason(tx: PersonTx, id: string): Promise<void> {
  found(await tx.deleteFrom('season').where('id', '=', id).returning('id').executeTakeFirst())
}
