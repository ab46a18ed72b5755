import { sql } from 'kysely'
import type { PersonTx } from '../../../platform/database/index.ts'
import { readPair } from '../../pairs/queries.ts'
import type { HistoryLine } from '../contract.ts'
import { presentMeeting, selectMeetings } from './meetings.ts'

/** Meetings that are over, newest first; `after` is the last one of the page before. */
export async function pastMeetings(
  tx: PersonTx,
  pairId: string,
  { limit, after }: { limit: number; after?: string },
): Promise<HistoryLine[]> {
  await readPair(tx, pairId)
  const rows = await selectMeetings(tx)
    .leftJoin('note', (join) =>
      join.onRef('note.workspace_id', '=', 'meeting.workspace_id').onRef('note.id', '=', 'meeting.id'),
    )
    .select([
      sql<number>`(select count(*) from talking_point_outcome o where o.workspace_id = meeting.workspace_id and o.meeting_id = meeting.id and o.fate = 'discussed')::int`.as(
        'discussed',
      ),
      sql<number>`(select count(*) from talking_point_outcome o where o.workspace_id = meeting.workspace_id and o.meeting_id = meeting.id and o.fate = 'carried_over')::int`.as(
        'carriedOver',
      ),
      sql<number>`(select count(*) from action_item a where a.workspace_id = meeting.workspace_id and a.meeting_id = meeting.id and a.dropped_at is null)::int`.as(
        'actionItems',
      ),
      sql<number>`(select count(*) from action_item a where a.workspace_id = meeting.workspace_id and a.meeting_id = meeting.id and a.done_at is not null)::int`.as(
        'actionItemsDone',
      ),
      sql<string>`left(coalesce(nullif(meeting.summary, ''), nullif(note.text, ''), (
        select string_agg(t.text, ' · ' order by t.position) from talking_point_outcome o
        join talking_point t on t.workspace_id = o.workspace_id and t.id = o.talking_point_id
        where o.workspace_id = meeting.workspace_id and o.meeting_id = meeting.id and o.fate = 'discussed'), ''), 400)`.as(
        'excerpt',
      ),
    ])
    .where('meeting.pair_id', '=', pairId)
    .where((eb) => eb.or([eb('meeting.held_at', 'is not', null), eb('meeting.skipped_at', 'is not', null)]))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(meeting.starts_at, meeting.id) < (select m.starts_at, m.id from meeting m where m.id = ${after}::uuid)`,
      ),
    )
    .orderBy('meeting.starts_at', 'desc')
    .orderBy('meeting.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ discussed, carriedOver, actionItems, actionItemsDone, excerpt, ...row }) => ({
    ...presentMeeting(row),
    discussed,
    carriedOver,
    actionItems,
    actionItemsDone,
    excerpt,
  }))
}
