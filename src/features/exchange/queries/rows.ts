import type { PersonTx } from '../../../platform/database/index.ts'

/** What the reader may see of a pair's meetings, talking points and action items, in the order of time and of the page. */
export async function readRows(tx: PersonTx, pairId: string) {
  const meetings = await tx
    .selectFrom('meeting')
    .selectAll()
    .where('pair_id', '=', pairId)
    .orderBy('starts_at')
    .execute()
  const points = await tx
    .selectFrom('talking_point')
    .selectAll()
    .where('pair_id', '=', pairId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const outcomes = await tx
    .selectFrom('talking_point_outcome')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.workspace_id', '=', 'talking_point_outcome.workspace_id')
        .onRef('meeting.id', '=', 'talking_point_outcome.meeting_id'),
    )
    .select([
      'talking_point_outcome.meeting_id',
      'talking_point_outcome.talking_point_id',
      'talking_point_outcome.fate',
    ])
    .where('meeting.pair_id', '=', pairId)
    .orderBy('meeting.starts_at')
    .execute()
  const items = await tx
    .selectFrom('action_item')
    .selectAll()
    .where('pair_id', '=', pairId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return { meetings, points, outcomes, items }
}
