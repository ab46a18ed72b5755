import type { PersonTx } from '../../../platform/database/index.ts'
import { announce } from '../../../platform/live/announce.ts'
import { record } from '../../activity/commands.ts'
import type { Pair } from '../../pairs/contract.ts'
import { openPair } from '../../pairs/queries.ts'
import type { ActionItem } from '../contract.ts'
import { readItem } from '../queries.ts'

/** The action item and its pair, if it can still be written in. */
export async function writableItem(tx: PersonTx, id: string): Promise<{ item: ActionItem; pair: Pair }> {
  const item = await readItem(tx, id)
  return { item, pair: await openPair(tx, item.pairId) }
}

/** States what happened and tells the pair's other screens; the item as it is now. */
export async function happened(
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
