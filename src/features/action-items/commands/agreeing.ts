import { sql } from 'kysely'
import type { PersonTx } from '../../../platform/database/index.ts'
import { found, Problem } from '../../../platform/errors.ts'
import { takeBackNews, tellOther } from '../../notifications/commands/index.ts'
import type { Pair } from '../../pairs/contract.ts'
import { openPair } from '../../pairs/queries.ts'
import type { ActionItem, ItemBefore, Repeats } from '../contract.ts'
import { readItem } from '../queries.ts'
import { bringsForward, isRenegotiation, movedMeanwhile, promisesBySaying } from '../rules/follow-through.ts'
import { renegotiate } from './moving.ts'
import { happened, writableItem } from './shared.ts'

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
  const promisedAt = item.ownerId === tx.who.personId ? new Date().toISOString() : null
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
      confirmed_at: promisedAt,
      promised_at: promisedAt,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .executeTakeFirst()
  if (!inserted) return readItem(tx, item.id)
  if (item.ownerId !== tx.who.personId) await tellOther(tx, pair, 'agreed', { actionItemId: item.id })
  return happened(tx, 'action_item.agreed', item.id)
}

export interface ItemChange {
  text?: string
  ownerId?: string | null
  dueOn?: string | null
  /** What the writer started from, of what they change. */
  was?: ItemBefore
  reason?: string
  repeats?: Repeats | null
}

/**
 * Changes wording, owner or date. What the other changed meanwhile is shown, not overwritten. A day that moves later is kept
 * as renegotiated, with its reason; the second time, it comes to the agenda. Whose promise it becomes, or is no more until
 * they say so again, is told.
 */
export async function changeItem(
  tx: PersonTx,
  id: string,
  { text, was = {}, ownerId, dueOn, reason = '', repeats }: ItemChange,
  now = new Date(),
): Promise<ActionItem> {
  const { pair } = await writableItem(tx, id)
  refuseStranger(pair, ownerId ?? null)
  const set = { text, owner_id: ownerId, due_on: dueOn, repeats }
  // Both may press Keep in the same moment: the second waits here, and sees what the first has made of it.
  await tx.selectFrom('action_item').select('id').where('id', '=', id).forUpdate().execute()
  const before = await readItem(tx, id)
  if (Object.values(set).every((value) => value === undefined)) return before
  const field = movedMeanwhile(before, { text, ownerId, dueOn }, was)
  if (field) {
    const { text, ownerId, dueOn } = before
    throw new Problem('changed_meanwhile', { field, data: { text, ownerId, dueOn } })
  }
  const me = tx.who.personId
  const owner = ownerId === undefined ? before.ownerId : ownerId
  const isPassedOn = owner !== before.ownerId
  const at = promisesBySaying({ ...before, ownerId: owner }, me) ? now.toISOString() : null
  const isNoMore = at === null && bringsForward(before, dueOn, now.toISOString().slice(0, 10))
  const promised = { confirmed_at: at, promised_at: isPassedOn || isNoMore ? at : promisedSince(at) }
  const isPromisedAnew = text !== undefined || ownerId !== undefined || dueOn !== undefined
  await tx
    .updateTable('action_item')
    .set({ ...set, ...(isPromisedAnew ? promised : {}), edited_at: new Date().toISOString() })
    .where('id', '=', id)
    .execute()
  if (isPassedOn && owner === me) await takeBackNews(tx, id, ['agreed'])
  if (dueOn !== undefined && isRenegotiation(before, dueOn, now)) await renegotiate(tx, pair, before, dueOn, reason)
  else if (isPromisedAnew && (isPassedOn ? owner !== me : before.confirmed && at === null))
    await tellOther(tx, pair, 'agreed', { actionItemId: id })
  const detail = dueOn !== undefined && dueOn !== before.dueOn ? { dueOn: { from: before.dueOn, to: dueOn } } : {}
  return happened(tx, 'action_item.changed', id, detail)
}

/** Says that one will do what the other wrote down for one, or for both. */
export async function confirmItem(tx: PersonTx, id: string): Promise<ActionItem> {
  const { item } = await writableItem(tx, id)
  if (item.confirmed) return item
  if (!promisesBySaying(item, tx.who.personId))
    throw new Problem('invalid_input', {
      field: 'id',
      message:
        item.ownerId === null
          ? 'You wrote this down for you both: the other confirms it.'
          : 'Only who promised something can confirm it.',
    })
  const now = new Date().toISOString()
  const promised = { confirmed_at: now, promised_at: promisedSince(now) }
  await tx.updateTable('action_item').set(promised).where('id', '=', id).execute()
  return happened(tx, 'action_item.confirmed', id)
}

/** A promise is as old as the first time its owner gave it. */
const promisedSince = (at: string | null) => sql<string | null>`coalesce(promised_at, ${at}::timestamptz)`

function refuseStranger(pair: Pair, ownerId: string | null): void {
  if (ownerId && ownerId !== pair.lead.id && ownerId !== pair.member.id) {
    throw new Problem('invalid_input', {
      field: 'ownerId',
      message: 'An action item belongs to one of you two, or to both.',
    })
  }
}
