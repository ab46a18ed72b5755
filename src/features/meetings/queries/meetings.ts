import { sql } from 'kysely'
import type { AnyTx, PersonTx } from '../../../platform/database/index.ts'
import { found } from '../../../platform/errors.ts'
import { readPair } from '../../pairs/queries.ts'
import type { HistoryLine, Meeting } from '../contract.ts'
import { stateOf } from '../rules.ts'

export function selectMeetings(tx: AnyTx) {
  return tx
    .selectFrom('meeting')
    .select([
      'meeting.id',
      'meeting.pair_id as pairId',
      'meeting.starts_at as startsAt',
      'meeting.minutes',
      'meeting.template',
      'meeting.title',
    ])
    .select([
      'meeting.started_at',
      'meeting.held_at',
      'meeting.held_by as heldBy',
      'meeting.skipped_at',
      'meeting.skipped_by as skippedBy',
    ])
    .select([
      'meeting.skip_reason as skipReason',
      'meeting.moved_from as movedFrom',
      'meeting.moved_by as movedBy',
      'meeting.summary',
      'meeting.mood',
    ])
    .select('meeting.imported_at')
}

type Row = Awaited<ReturnType<ReturnType<typeof selectMeetings>['executeTakeFirstOrThrow']>>

export function presentMeeting({ started_at, held_at, skipped_at, imported_at, ...row }: Row): Meeting {
  const state = stateOf({ started_at, held_at, skipped_at })
  return {
    ...row,
    state,
    startedAt: started_at,
    heldAt: held_at,
    skippedAt: skipped_at,
    imported: imported_at !== null,
  }
}

export async function readMeeting(tx: AnyTx, id: string): Promise<Meeting> {
  return presentMeeting(found(await selectMeetings(tx).where('id', '=', id).executeTakeFirst()))
}

/** Meetings still to come or running, soonest first; none once the one-on-one has ended. */
export async function upcomingMeetings(tx: AnyTx, pairId: string): Promise<Meeting[]> {
  const rows = await selectMeetings(tx)
    .where('pair_id', '=', pairId)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('pair').select('id').where('id', '=', pairId).where('ended_at', 'is', null)),
    )
    .where('held_at', 'is', null)
    .where('skipped_at', 'is', null)
    .orderBy(sql`started_at is null`)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map(presentMeeting)
}

/** Meetings that are over, newest first. */
export async function pastMeetings(
  tx: PersonTx,
  pairId: string,
  limit: number,
  before?: string,
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
    .$if(before !== undefined, (query) => query.where('meeting.starts_at', '<', before!))
    .orderBy('meeting.starts_at', 'desc')
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

export async function heldCount(tx: AnyTx, pairId: string): Promise<number> {
  const row = await tx
    .selectFrom('meeting')
    .select((eb) => eb.fn.countAll<number>().as('held'))
    .where('pair_id', '=', pairId)
    .where('held_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(row.held)
}
