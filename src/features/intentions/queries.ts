import { sql } from 'kysely'
import type { AnyTx } from '../../platform/database/index.ts'
import type { DatedIntention, Intention } from './contract.ts'

function selectIntentions(tx: AnyTx) {
  return tx
    .selectFrom('intention')
    .select(['intention.meeting_id as meetingId', 'intention.person_id as personId', 'intention.text'])
    .select(['intention.outcome', 'intention.outcome_note as outcomeNote'])
    .select(sql<boolean>`intention.shared_at is not null`.as('shared'))
}

/** For one meeting: the reader's own, and the other's if it is shared. */
export function intentionsOf(tx: AnyTx, meetingId: string): Promise<Intention[]> {
  return selectIntentions(tx).where('meeting_id', '=', meetingId).orderBy('intention.created_at').execute()
}

/** Of a pair, newest meeting first. */
export function intentionsOfPair(tx: AnyTx, pairId: string): Promise<DatedIntention[]> {
  return selectIntentions(tx)
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.workspace_id', '=', 'intention.workspace_id')
        .onRef('meeting.id', '=', 'intention.meeting_id'),
    )
    .select('meeting.starts_at as startsAt')
    .select(sql<boolean>`(meeting.held_at is not null or meeting.skipped_at is not null)`.as('over'))
    .where('intention.pair_id', '=', pairId)
    .orderBy('meeting.starts_at', 'desc')
    .orderBy('intention.created_at')
    .execute()
}
