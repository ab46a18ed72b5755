import type { AnyTx, PersonTx } from '../../platform/database/index.ts'
import { found } from '../../platform/errors.ts'
import type { ActionItem } from './contract.ts'

function selectItems(tx: AnyTx) {
  return tx
    .selectFrom('action_item')
    .select([
      'id',
      'pair_id as pairId',
      'meeting_id as meetingId',
      'talking_point_id as talkingPointId',
      'owner_id as ownerId',
      'text',
    ])
    .select([
      'due_on as dueOn',
      'created_at as createdAt',
      'created_by as createdBy',
      'done_at as doneAt',
      'done_by as doneBy',
    ])
    .select(['dropped_at as droppedAt', 'drop_reason as dropReason'])
    .orderBy('due_on', (order) => order.asc().nullsLast())
    .orderBy('created_at')
    .orderBy('id')
}

export async function readItem(tx: PersonTx, id: string): Promise<ActionItem> {
  return found(await selectItems(tx).where('id', '=', id).executeTakeFirst())
}

export interface ItemFilter {
  state: 'open' | 'done' | 'dropped' | 'all'
  pairId?: string
}

/** Action items of all the reader's pairs, or of one. */
export function listItems(tx: PersonTx, { state, pairId }: ItemFilter): Promise<ActionItem[]> {
  return selectItems(tx)
    .$if(pairId !== undefined, (query) => query.where('pair_id', '=', pairId!))
    .$if(state === 'open', (query) => query.where('done_at', 'is', null).where('dropped_at', 'is', null))
    .$if(state === 'done', (query) => query.where('done_at', 'is not', null))
    .$if(state === 'dropped', (query) => query.where('dropped_at', 'is not', null))
    .limit(2000)
    .execute()
}

/** What was agreed in one meeting. */
export function itemsOfMeeting(tx: AnyTx, meetingId: string): Promise<ActionItem[]> {
  return selectItems(tx).where('meeting_id', '=', meetingId).where('dropped_at', 'is', null).execute()
}

/** What a meeting opens with: items agreed before it that are open, or were done since `doneSince`. */
export function itemsBefore(
  tx: AnyTx,
  pairId: string,
  meetingId: string,
  doneSince: string | null,
): Promise<ActionItem[]> {
  return selectItems(tx)
    .where('pair_id', '=', pairId)
    .where('dropped_at', 'is', null)
    .where((eb) => eb.or([eb('meeting_id', 'is', null), eb('meeting_id', '!=', meetingId)]))
    .where((eb) => eb.or([eb('done_at', 'is', null), ...(doneSince ? [eb('done_at', '>=', doneSince)] : [])]))
    .execute()
}
