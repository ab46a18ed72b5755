import { sql } from 'kysely'
import type { AnyTx, PersonTx } from '../../platform/database/index.ts'
import { found } from '../../platform/errors.ts'
import type { ActionItem, ItemPage } from './contract.ts'

const isUndone = sql<boolean>`action_item.done_at is null and action_item.dropped_at is null`
const isOver = sql<boolean>`action_item.pair_id in (select p.id from pair p where p.ended_at is not null)`

function selectItems(tx: AnyTx, newestDoneFirst = false) {
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
    .select(['dropped_at as droppedAt', 'drop_reason as dropReason', 'repeats'])
    .select(sql<boolean>`confirmed_at is not null`.as('confirmed'))
    .select([
      sql<string | null>`(select p.ended_at from pair p where p.workspace_id = action_item.workspace_id
        and p.id = action_item.pair_id and ${isUndone})`.as('leftOpenAt'),
      sql<number>`(select count(*)::int from meeting m where m.workspace_id = action_item.workspace_id
        and m.pair_id = action_item.pair_id and m.id is distinct from action_item.meeting_id and m.held_at is not null
        and m.starts_at > action_item.created_at and m.starts_at < coalesce(action_item.done_at, now()))`.as(
        'carriedOver',
      ),
      sql<number>`(select count(*)::int from renegotiation r where r.workspace_id = action_item.workspace_id
        and r.action_item_id = action_item.id)`.as('renegotiated'),
      sql<number>`(select count(*)::int from item_comment c where c.workspace_id = action_item.workspace_id
        and c.action_item_id = action_item.id)`.as('comments'),
    ])
    .$if(newestDoneFirst, (query) => query.orderBy('done_at', 'desc'))
    .orderBy('due_on', (order) => order.asc().nullsLast())
    .orderBy('created_at')
    .orderBy('id')
}

export async function readItem(tx: PersonTx, id: string): Promise<ActionItem> {
  return found(await selectItems(tx).where('id', '=', id).executeTakeFirst())
}

/** One action item with all that became of it, oldest first. */
export async function readItemPage(tx: PersonTx, id: string): Promise<ItemPage> {
  const item = await readItem(tx, id)
  const meeting = item.meetingId
    ? await tx
        .selectFrom('meeting')
        .select(['id', 'starts_at as startsAt'])
        .where('id', '=', item.meetingId)
        .executeTakeFirst()
    : null
  const renegotiations = await tx
    .selectFrom('renegotiation')
    .select(['person_id as personId', 'from_due as fromDue', 'to_due as toDue', 'reason', 'at'])
    .where('action_item_id', '=', id)
    .orderBy('at')
    .execute()
  return { item, meeting: meeting ?? null, renegotiations, comments: await commentsOn(tx, id) }
}

export function commentsOn(tx: PersonTx, itemId: string): Promise<ItemPage['comments']> {
  return tx
    .selectFrom('item_comment')
    .select(['id', 'author_id as authorId', 'text', 'said_at as saidAt'])
    .where('action_item_id', '=', itemId)
    .orderBy('said_at')
    .orderBy('id')
    .execute()
}

export interface ItemFilter {
  state: 'open' | 'left_open' | 'done' | 'dropped' | 'all'
  pairId?: string
  whose?: 'mine' | 'theirs' | 'all'
  q?: string
  /** Open and due up to this day. */
  dueBy?: string
  /** Agreed at this instant or later. */
  since?: string
  offset?: number
  limit?: number
}

/** Action items of all the reader's pairs, or of one: by their day, done ones newest first. */
export function listItems(tx: PersonTx, filter: ItemFilter): Promise<ActionItem[]> {
  const { state, pairId, whose = 'all', q = '', dueBy, since, offset = 0, limit } = filter
  const me = tx.who.personId
  return selectItems(tx, state === 'done')
    .$if(pairId !== undefined, (query) => query.where('pair_id', '=', pairId!))
    .$if(state === 'open', (query) => query.where(isUndone).where(sql<boolean>`not ${isOver}`))
    .$if(state === 'left_open', (query) => query.where(isUndone).where(isOver))
    .$if(state === 'done', (query) => query.where('done_at', 'is not', null))
    .$if(state === 'dropped', (query) => query.where('dropped_at', 'is not', null))
    .$if(whose !== 'all', (query) =>
      query.where((eb) => eb.or([eb('owner_id', 'is', null), eb('owner_id', whose === 'mine' ? '=' : '!=', me)])),
    )
    .$if(q !== '', (query) => query.where(sql<boolean>`position(lower(${q}) in lower(action_item.text)) > 0`))
    .$if(dueBy !== undefined, (query) => query.where('due_on', '<=', dueBy!))
    .$if(since !== undefined, (query) => query.where('created_at', '>=', since!))
    .$if(limit !== undefined, (query) => query.limit(limit!))
    .offset(offset)
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
