import type { PersonTx } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { takeBackNews, tellOther } from '../../notifications/commands/index.ts'
import { dayIn } from '../../pairs/rules/rhythm.ts'
import type { ActionItem, Repeats } from '../contract.ts'
import { nextDue, owesReason } from '../rules/follow-through.ts'
import { happened, writableItem } from './shared.ts'

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
  // Done by the other for an owner who never said that they will, the next one is no promise either.
  const promisedAt = item.confirmed || item.ownerId === tx.who.personId ? new Date().toISOString() : null
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
      confirmed_at: promisedAt,
      promised_at: promisedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Opens it again; the next one of a promise that repeats goes, as long as nobody has touched it: nobody had promised it. So
 * does the news of what was only a slip.
 */
export async function reopenItem(tx: PersonTx, id: string): Promise<ActionItem> {
  await writableItem(tx, id)
  await tx
    .updateTable('action_item')
    .set({
      dropped_at: new Date().toISOString(),
      dropped_by: tx.who.personId,
      follows_id: null,
      confirmed_at: null,
      promised_at: null,
    })
    .where('follows_id', '=', id)
    .where('done_at', 'is', null)
    .where('edited_at', 'is', null)
    .execute()
  await tx
    .updateTable('action_item')
    .set({ done_at: null, done_by: null, dropped_at: null, dropped_by: null, drop_reason: '' })
    .where('id', '=', id)
    .execute()
  await takeBackNews(tx, id, ['done', 'dropped'])
  return happened(tx, 'action_item.reopened', id)
}

/** Dropped: wanted no more. What is not one's own alone goes with a reason, and the other is told. */
export async function dropItem(tx: PersonTx, id: string, reason: string): Promise<ActionItem> {
  const { item: before, pair } = await writableItem(tx, id)
  if (before.droppedAt) return before
  if (reason === '' && owesReason(before, tx.who.personId))
    throw new Problem('invalid_input', {
      field: 'reason',
      message: 'It is not yours alone. Say in a few words why it goes: the other reads it.',
    })
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
  await tellOther(tx, pair, 'dropped', { actionItemId: id })
  return happened(tx, 'action_item.dropped', id, { reason })
}
