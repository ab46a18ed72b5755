import { sql } from 'kysely'
import type { AnyTx } from '../../../platform/database/index.ts'
import { found } from '../../../platform/errors.ts'
import type { Meeting } from '../contract.ts'
import { stateOf } from '../rules/state.ts'

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
    .select(['meeting.confirmed_at as confirmedAt', 'meeting.imported_at'])
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

/** `lock`: nobody else changes it until the transaction is over. */
export async function readMeeting(tx: AnyTx, id: string, { lock = false } = {}): Promise<Meeting> {
  const query = selectMeetings(tx)
    .where('id', '=', id)
    .$if(lock, (read) => read.forUpdate())
  return presentMeeting(found(await query.executeTakeFirst()))
}

/** When each of the two came into the room. */
export async function arrivalsAt(tx: AnyTx, meetingId: string): Promise<string[]> {
  const rows = await tx.selectFrom('arrival').select('arrived_at').where('meeting_id', '=', meetingId).execute()
  return rows.map(({ arrived_at }) => arrived_at)
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

export async function heldCount(tx: AnyTx, pairId: string): Promise<number> {
  const row = await tx
    .selectFrom('meeting')
    .select((eb) => eb.fn.countAll<number>().as('held'))
    .where('pair_id', '=', pairId)
    .where('held_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(row.held)
}
