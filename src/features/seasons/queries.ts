import type { PersonTx } from '../../platform/database/index.ts'
import { found, Problem } from '../../platform/errors.ts'
import { readPair } from '../pairs/queries.ts'
import type { NotedSeason } from './contract.ts'

function selectSeasons(tx: PersonTx) {
  return tx.selectFrom('season').select(['id', 'season', 'note', 'noted_at as notedAt'])
}

/** What the reader noted as the lead of this pair, newest first. Row-level security shows it to nobody else. */
export function seasonsOf(tx: PersonTx, pairId: string): Promise<NotedSeason[]> {
  return selectSeasons(tx).where('pair_id', '=', pairId).orderBy('noted_at', 'desc').orderBy('id', 'desc').execute()
}

export async function readSeason(tx: PersonTx, id: string): Promise<NotedSeason> {
  return found(await selectSeasons(tx).where('id', '=', id).executeTakeFirst())
}

/** The one-on-one, if the reader leads it; a member is told the rule, a stranger nothing. */
export async function ledPair(tx: PersonTx, pairId: string) {
  const pair = await readPair(tx, pairId)
  if (pair.kind === 'peer' || pair.me !== 'lead') throw new Problem('not_lead')
  return pair
}
