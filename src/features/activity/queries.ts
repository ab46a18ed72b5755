import type { PersonTx } from '../../platform/database/index.ts'

/** What happened to a pair, newest first, 50 at a time. */
export function activityOf(tx: PersonTx, pairId: string, before?: string) {
  return tx
    .selectFrom('activity')
    .select(['id', 'kind', 'actor_id as actorId', 'subject_id as subjectId', 'detail', 'at'])
    .where('pair_id', '=', pairId)
    .$if(before !== undefined, (query) => query.where('at', '<', before!))
    .orderBy('at', 'desc')
    .limit(50)
    .execute()
}
