import type { PersonTx } from '../../../platform/database/index.ts'
import { notesOfPair } from '../../notes/queries.ts'
import { readPair } from '../../pairs/queries.ts'
import { readRows } from './rows.ts'

/** Every row of the pair that the reader may see, and its notes as Markdown. */
export async function readEverything(tx: PersonTx, pairId: string): Promise<object> {
  const pair = await readPair(tx, pairId)
  const { meetings, points, outcomes, items } = await readRows(tx, pairId)
  const notes = await notesOfPair(tx, pairId)
  return {
    format: 'rapport.pair',
    version: 1,
    exportedAt: new Date().toISOString(),
    pair,
    meetings,
    talkingPoints: points.map((point) => ({
      ...point,
      outcomes: outcomes
        .filter(({ talking_point_id }) => talking_point_id === point.id)
        .map(({ meeting_id, fate }) => ({ meeting_id, fate })),
    })),
    notes: [...notes].filter(([, markdown]) => markdown !== '').map(([of, markdown]) => ({ of, markdown })),
    actionItems: items,
    renegotiations: await tx.selectFrom('renegotiation').selectAll().where('pair_id', '=', pairId).execute(),
    itemComments: await tx.selectFrom('item_comment').selectAll().where('pair_id', '=', pairId).execute(),
    clarities: await tx.selectFrom('clarity').selectAll().where('pair_id', '=', pairId).execute(),
    intentions: await tx.selectFrom('intention').selectAll().where('pair_id', '=', pairId).execute(),
    scores: await tx.selectFrom('meeting_score').selectAll().where('pair_id', '=', pairId).execute(),
    reflections: await tx.selectFrom('reflection').selectAll().where('pair_id', '=', pairId).execute(),
    checkOuts: await tx.selectFrom('check_out').selectAll().where('pair_id', '=', pairId).execute(),
    // Row-level security gives the lead their own notes on the season, and anybody else none.
    seasons: await tx.selectFrom('season').selectAll().where('pair_id', '=', pairId).execute(),
  }
}
