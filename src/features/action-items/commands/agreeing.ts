import type { PersonTx } from '../../platform/database/index.ts'
import { found, Problem } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { announce } from '../../platform/live/announce.ts'
import { record } from '../activity/commands.ts'
import { addPoint } from '../agenda/commands.ts'
import { tellOther } from '../notifications/commands.ts'
import type { Pair } from '../pairs/contract.ts'
import { openPair } from '../pairs/queries.ts'
import { dayIn } from '../pairs/rules/rhythm.ts'
import type { ActionItem, ItemComment, Repeats } from './contract.ts'
import { commentsOn, readItem } from './queries.ts'
import { isRenegotiation, MOVES_BEFORE_TALK, nextDue } from './rules/follow-through.ts'

export interface NewItem {
  id: string
  pairId: string
  text: string
  ownerId: string | null
  dueOn: string | null
  meetingId: string | null
  talkingPointId: string | null
  repeats?: Repeats | null
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
      repeats: item.repeats ?? null,
      confirmed_at: item.ownerId === tx.who.personId ? new Date().toISOString() : null,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .executeTakeFirst()
  if (!inserted) return readItem(tx, item.id)
  if (item.ownerId !== tx.who.personId) await tellOther(tx, pair, 'agreed', { actionItemId: item.id })
  return happened(tx, 'action_item.agreed', item.id)
}

export interface ItemChange {
  text?: string
  was?: string
  ownerId?: string | null
  dueOn?: string | null
  reason?: string
  repeats?: Repeats | null
}

/**
 * Changes wording, owner or date. A wording changed meanwhile is shown, not overwritten. A day that moves later is kept as
 * renegotiated, with its reason; the second time, it comes to the agenda.
 */
export async function changeItem(
  tx: PersonTx,
  id: string,
  { text, was, ownerId, dueOn, reason = '', repeats }: ItemChange,
  now = new Date(),
): Promise<ActionItem> {
  const { item: before, pair } = await writableItem(tx, id)
  refuseStranger(pair, ownerId ?? null)
  const set = { text, owner_id: ownerId, due_on: dueOn, repeats }
  if (Object.values(set).every((value) => value === undefined)) return before
  const owner = ownerId === undefined ? before.ownerId : ownerId
  const promised = owner === tx.who.personId ? { confirmed_at: new Date().toISOString() } : { confirmed_at: null }
  const isPromisedAnew = text !== undefined || ownerId !== undefined || dueOn !== undefined
  const { numUpdatedRows } = await tx
    .updateTable('action_item')
    .set({ ...set, ...(isPromisedAnew ? promised : {}), edited_at: new Date().toISOString() })
    .where('id', '=', id)
    .$if(text !== undefined && was !== undefined, (query) => query.where('text', 'in', [was!, text!]))
    .executeTakeFirst()
  if (numUpdatedRows === 0n)
    throw new Problem('changed_meanwhile', { field: 'text', data: { text: (await readItem(tx, id)).text } })
  if (dueOn !== undefined && isRenegotiation(before, dueOn, now)) await renegotiate(tx, pair, before, dueOn, reason)
  const detail = dueOn !== undefined && dueOn !== before.dueOn ? { dueOn: { from: before.dueOn, to: dueOn } } : {}
  return happened(tx, 'action_item.changed', id, detail)
}

/** Says that one will do what the other wrote down for one, or for both. */
export async function confirmItem(tx: PersonTx, id: string): Promise<ActionItem> {
  const { item } = await writableItem(tx, id)
  if (item.confirmed) return item
  if (item.ownerId !== null && item.ownerId !== tx.who.personId)
    throw new Problem('invalid_input', { field: 'id', message: 'Only who promised something can confirm it.' })
  if (item.ownerId === null && item.createdBy === tx.who.personId)
    throw new Problem('invalid_input', {
      field: 'id',
      message: 'You wrote this down for you both: the other confirms it.',
    })
  await tx.updateTable('action_item').set({ confirmed_at: new Date().toISOString() }).where('id', '=', id).execute()
  return happened(tx, 'action_item.confirmed', id)
}

async function renegotiate(
  tx: PersonTx,
  pair: Pair,
  item: ActionItem,
  dueOn: string | null,
  reason: string,
): Promise<void> {
  await tx
    .insertInto('renegotiation')
    .values({
      workspace_id: tx.who.workspaceId,
      id: newId(),
      pair_id: item.pairId,
      action_item_id: item.id,
      person_id: tx.who.personId,
      from_due: item.dueOn!,
      to_due: dueOn,
      reason,
    })
    .execute()
  await tellOther(tx, pair, 'renegotiated', { actionItemId: item.id })
  if (item.renegotiated + 1 < MOVES_BEFORE_TALK) return
  await addPoint(tx, {
    id: newId(),
    pairId: item.pairId,
    text: `What should give way? “${item.text}” has moved again.`,
    section: 'theirs',
    visibility: 'both',
    plannedFor: null,
    repeatsEvery: null,
    actionItemId: item.id,
  })
}

/** Done; one that repeats begins again with its next day. */
export async function finishItem(tx: PersonTx, id: string): Promise<ActionItem> {
  const { item: before, pair } = await writableItem(tx, id)
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
  await tellOther(tx, pair, 'done', { actionItemId: id })
  if (before.repeats) await beginAgain(tx, before, before.repeats)
  return happened(tx, 'action_item.done', id)
}

async function beginAgain(tx: PersonTx, item: ActionItem, repeats: Repeats): Promise<void> {
  const { time_zone } = await tx
    .selectFrom('person')
    .select('time_zone')
    .where('id', '=', tx.who.personId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('action_item')
    .values({
      workspace_id: tx.who.workspaceId,
      id: newId(),
      pair_id: item.pairId,
      meeting_id: null,
      talking_point_id: null,
      owner_id: item.ownerId,
      text: item.text,
      due_on: nextDue(repeats, item.dueOn, dayIn(time_zone, new Date().toISOString())),
      created_by: tx.who.personId,
      repeats,
      follows_id: item.id,
      confirmed_at: new Date().toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Opens it again; the next one of a promise that repeats goes, as long as nobody has touched it. */
export async function reopenItem(tx: PersonTx, id: string): Promise<ActionItem> {
  await writableItem(tx, id)
  await tx
    .updateTable('action_item')
    .set({ dropped_at: new Date().toISOString(), dropped_by: tx.who.personId, follows_id: null })
    .where('follows_id', '=', id)
    .where('done_at', 'is', null)
    .where('edited_at', 'is', null)
    .execute()
  await tx
    .updateTable('action_item')
    .set({ done_at: null, done_by: null, dropped_at: null, dropped_by: null, drop_reason: '' })
    .where('id', '=', id)
    .execute()
  return happened(tx, 'action_item.reopened', id)
}

export async function dropItem(tx: PersonTx, id: string, reason: string): Promise<ActionItem> {
  const { item: before } = await writableItem(tx, id)
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

/** Says something about an action item to the other; the same request again changes nothing. */
export async function commentOn(tx: PersonTx, id: string, commentId: string, text: string): Promise<ItemComment> {
  const { pair } = await writableItem(tx, id)
  const { numInsertedOrUpdatedRows: inserted } = await tx
    .insertInto('item_comment')
    .values({
      workspace_id: tx.who.workspaceId,
      id: commentId,
      pair_id: pair.id,
      action_item_id: id,
      author_id: tx.who.personId,
      text,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .executeTakeFirst()
  if (inserted) await tellOther(tx, pair, 'comment', { actionItemId: id })
  await announce(tx, { workspaceId: tx.who.workspaceId, pairId: pair.id, what: 'action-items' })
  return found((await commentsOn(tx, id)).find((comment) => comment.id === commentId))
}

export async function dropComment(tx: PersonTx, id: string, commentId: string): Promise<void> {
  const { pair } = await writableItem(tx, id)
  found(
    await tx
      .deleteFrom('item_comment')
      .where('id', '=', commentId)
      .where('action_item_id', '=', id)
      .where('author_id', '=', tx.who.personId)
      .returning('id')
      .executeTakeFirst(),
  )
  await announce(tx, { workspaceId: tx.who.workspaceId, pairId: pair.id, what: 'action-items' })
}

async function writableItem(tx: PersonTx, id: string): Promise<{ item: ActionItem; pair: Pair }> {
  const item = await readItem(tx, id)
  return { item, pair: await openPair(tx, item.pairId) }
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
