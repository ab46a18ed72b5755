import type { PersonTx } from '../../platform/database/index.ts'
import { found, Problem } from '../../platform/errors.ts'
import { announce } from '../../platform/live/announce.ts'
import { record } from '../activity/commands.ts'
import type { Pair } from '../pairs/contract.ts'
import { openPair } from '../pairs/queries.ts'
import type { ActionItem } from './contract.ts'
import { readItem } from './queries.ts'

export interface NewItem {
  id: string
  pairId: string
  text: string
  ownerId: string | null
  dueOn: string | null
  meetingId: string | null
  talkingPointId: string | null
}

/** Agrees on an action item; the same request again changes nothing. */
export async function addItem(tx: PersonTx, item: NewItem): Promise<ActionItem> {
  const pair = await openPair(tx, item.pairId)
  refuseStranger(pair, item.ownerId)
  if (item.meetingId) {
    found(
      await tx
        .selectFrom('meeting')
        .select('id')
        .where('id', '=', item.meetingId)
        .where('pair_id', '=', item.pairId)
        .executeTakeFirst(),
    )
  }
  const { numInsertedOrUpdatedRows: inserted } = await tx
    .insertInto('action_item')
    .values({
      workspace_id: tx.who.workspaceId,
      id: item.id,
      pair_id: item.pairId,
      meeting_id: item.meetingId,
      talking_point_id: item.talkingPointId,
      owner_id: item.ownerId,
      text: item.text,
      due_on: item.dueOn,
      created_by: tx.who.personId,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .executeTakeFirst()
  return inserted ? happened(tx, 'action_item.agreed', item.id) : readItem(tx, item.id)
}

export interface ItemChange {
  text?: string
  was?: string
  ownerId?: string | null
  dueOn?: string | null
}

/** Changes wording, owner or date. A wording changed meanwhile is shown, not overwritten. */
export async function changeItem(
  tx: PersonTx,
  id: string,
  { text, was, ownerId, dueOn }: ItemChange,
): Promise<ActionItem> {
  const before = await readItem(tx, id)
  refuseStranger(await openPair(tx, before.pairId), ownerId ?? null)
  const set = { text, owner_id: ownerId, due_on: dueOn }
  if (Object.values(set).every((value) => value === undefined)) return before
  const { numUpdatedRows } = await tx
    .updateTable('action_item')
    .set({ ...set, edited_at: new Date().toISOString() })
    .where('id', '=', id)
    .$if(text !== undefined && was !== undefined, (query) => query.where('text', 'in', [was!, text!]))
    .executeTakeFirst()
  if (numUpdatedRows === 0n)
    throw new Problem('changed_meanwhile', { field: 'text', data: { text: (await readItem(tx, id)).text } })
  const detail = dueOn !== undefined && dueOn !== before.dueOn ? { dueOn: { from: before.dueOn, to: dueOn } } : {}
  return happened(tx, 'action_item.changed', id, detail)
}

export async function finishItem(tx: PersonTx, id: string): Promise<ActionItem> {
  const before = await writableItem(tx, id)
  if (before.doneAt) return before
  await tx
    .updateTable('action_item')
    .set({
      done_at: new Date().toISOString(),
      done_by: tx.who.personId,
      dropped_at: null,
      dropped_by: null,
      drop_reason: '',
    })
    .where('id', '=', id)
    .execute()
  return happened(tx, 'action_item.done', id)
}

export async function reopenItem(tx: PersonTx, id: string): Promise<ActionItem> {
  await writableItem(tx, id)
  await tx
    .updateTable('action_item')
    .set({ done_at: null, done_by: null, dropped_at: null, dropped_by: null, drop_reason: '' })
    .where('id', '=', id)
    .execute()
  return happened(tx, 'action_item.reopened', id)
}

export async function dropItem(tx: PersonTx, id: string, reason: string): Promise<ActionItem> {
  const before = await writableItem(tx, id)
  if (before.droppedAt) return before
  await tx
    .updateTable('action_item')
    .set({
      dropped_at: new Date().toISOString(),
      dropped_by: tx.who.personId,
      drop_reason: reason,
      done_at: null,
      done_by: null,
    })
    .where('id', '=', id)
    .execute()
  return happened(tx, 'action_item.dropped', id, { reason })
}

async function writableItem(tx: PersonTx, id: string): Promise<ActionItem> {
  const item = await readItem(tx, id)
  await openPair(tx, item.pairId)
  return item
}

async function happened(
  tx: PersonTx,
  kind: string,
  id: string,
  detail: Record<string, unknown> = {},
): Promise<ActionItem> {
  const item = await readItem(tx, id)
  await record(tx, { kind, pairId: item.pairId, subjectId: id, detail })
  await announce(tx, { workspaceId: tx.who.workspaceId, pairId: item.pairId, what: 'action-items' })
  return item
}

function refuseStranger(pair: Pair, ownerId: string | null): void {
  if (ownerId && ownerId !== pair.lead.id && ownerId !== pair.member.id) {
    throw new Problem('invalid_input', {
      field: 'ownerId',
      message: 'An action item belongs to one of you two, or to both.',
    })
  }
}
