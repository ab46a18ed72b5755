import type { PersonTx } from '../../../platform/database/index.ts'
import { found, Problem } from '../../../platform/errors.ts'
import type { WholeFeedback } from '../contract.ts'
import { readWhole } from '../queries/index.ts'
import { isSame, type Words, wordsOf } from '../rules/words-of.ts'
import { lockUnshared, mayReceive } from './own-note.ts'

export const columnsOf = ({ waysOfWorking, pathForward, pathAim, ...rest }: Omit<Words, 'lookAgainOn'>) => ({
  ...rest,
  ways_of_working: waysOfWorking,
  path_forward: pathForward,
  path_aim: pathAim,
})

export interface Draft extends Words {
  id: string
  receiverId: string
  actionItemId: string | null
  requestId: string | null
  was: string | null
}

/** Keeps a draft. A draft that was changed elsewhere since `was` is not overwritten. */
export async function saveDraft(tx: PersonTx, draft: Draft): Promise<WholeFeedback> {
  const { id, receiverId, actionItemId, requestId, was } = draft
  await mayReceive(tx, receiverId)
  const { workspaceId, personId } = tx.who
  const { lookAgainOn, ...words } = wordsOf(draft)
  const columns = {
    receiver_id: receiverId,
    ...columnsOf(words),
    look_again_on: lookAgainOn,
    changed_at: new Date().toISOString(),
  }
  // A draft that was saved before and is not there any more was deleted: nothing brings it back unasked.
  if (was === null) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('feedback')
      .values({
        workspace_id: workspaceId,
        id,
        giver_id: personId,
        ...columns,
        action_item_id: actionItemId && (await seenItem(tx, actionItemId)),
        request_id: requestId && (await askedBy(tx, requestId, receiverId)),
      })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows) return readWhole(tx, id)
  }
  const before = await lockUnshared(tx, id)
  const isNewer = was !== null && Date.parse(was) !== Date.parse(before.changedAt)
  if (isNewer && isSame(before, draft)) return readWhole(tx, id)
  if (isNewer)
    throw new Problem('changed_meanwhile', {
      message:
        'This draft was changed in another window or on another device. Nothing is overwritten: choose which one to keep.',
    })
  await tx.updateTable('feedback').set(columns).where('id', '=', id).execute()
  return readWhole(tx, id)
}

export async function dropDraft(tx: PersonTx, id: string): Promise<void> {
  await lockUnshared(tx, id)
  await tx.deleteFrom('feedback').where('id', '=', id).execute()
}

async function seenItem(tx: PersonTx, id: string): Promise<string> {
  return found(await tx.selectFrom('action_item').select('id').where('id', '=', id).executeTakeFirst()).id
}

async function askedBy(tx: PersonTx, id: string, asker: string): Promise<string> {
  return found(
    await tx
      .selectFrom('feedback_request')
      .select('id')
      .where('id', '=', id)
      .where('asker_id', '=', asker)
      .executeTakeFirst(),
  ).id
}
