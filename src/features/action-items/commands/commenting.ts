import type { PersonTx } from '../../../platform/database/index.ts'
import { found } from '../../../platform/errors.ts'
import { announce } from '../../../platform/live/announce.ts'
import { tellOther } from '../../notifications/commands/index.ts'
import type { ItemComment } from '../contract.ts'
import { commentsOn } from '../queries.ts'
import { writableItem } from './shared.ts'

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
