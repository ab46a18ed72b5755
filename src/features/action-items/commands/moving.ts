import type { PersonTx } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { addPoint, dropPoint } from '../../agenda/commands.ts'
import { openPointAbout } from '../../agenda/queries.ts'
import { takeBackNews, tellOther } from '../../notifications/commands/index.ts'
import type { Pair } from '../../pairs/contract.ts'
import type { ActionItem } from '../contract.ts'
import { MOVES_BEFORE_TALK, mayTakeBack } from '../rules/follow-through.ts'
import { happened, writableItem } from './shared.ts'

/** Keeps that its day moved later, and why, and tells the other; the second time, it comes to the agenda. */
export async function renegotiate(
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

/** Takes the last move of its day back, right after one made it: nothing was renegotiated. */
export async function takeBackMove(tx: PersonTx, id: string, now = new Date()): Promise<ActionItem> {
  const { item } = await writableItem(tx, id)
  const last = await tx
    .selectFrom('renegotiation')
    .select(['id', 'person_id as personId', 'from_due as fromDue', 'to_due as toDue', 'at'])
    .where('action_item_id', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (!last || item.dueOn !== last.toDue || !mayTakeBack(last, tx.who.personId, now))
    throw new Problem('invalid_input', {
      field: 'id',
      message: 'Its day stands as it is. If it is wrong, say so and set another one.',
    })
  await tx.deleteFrom('renegotiation').where('id', '=', last.id).execute()
  await tx.updateTable('action_item').set({ due_on: last.fromDue }).where('id', '=', id).execute()
  await takeBackNews(tx, id, ['renegotiated'])
  const raised = await openPointAbout(tx, { column: 'action_item_id', id, pairId: item.pairId })
  // The point this very move brought up; one that was there before stays.
  if (raised && Date.parse(raised.createdAt) >= Date.parse(last.at)) await dropPoint(tx, raised.id)
  return happened(tx, 'action_item.changed', id, { dueOn: { from: last.toDue, to: last.fromDue } })
}
