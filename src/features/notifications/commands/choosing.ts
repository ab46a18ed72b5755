import type { PersonTx } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Setting } from '../contract.ts'
import { settingsOf } from '../queries/index.ts'
import { onlyDaily } from '../rules/kinds.ts'

export async function markRead(tx: PersonTx, ids: string[] | undefined): Promise<void> {
  if (ids?.length === 0) return
  await tx
    .updateTable('notification')
    .set({ read_at: new Date().toISOString() })
    .where('person_id', '=', tx.who.personId)
    .where('read_at', 'is', null)
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids!))
    .execute()
}

export async function setHow(tx: PersonTx, { kind, inApp, mail }: Setting): Promise<Setting[]> {
  const { workspaceId, personId } = tx.who
  if (onlyDaily.includes(kind) && (mail === 'now' || inApp))
    throw new Problem('invalid_input', { field: 'mail', message: 'This stands in the letter of the day, or nowhere.' })
  await tx
    .insertInto('notification_setting')
    .values({ workspace_id: workspaceId, person_id: personId, kind, in_app: inApp, mail })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'person_id', 'kind']).doUpdateSet({ in_app: inApp, mail }),
    )
    .execute()
  return settingsOf(tx, personId)
}

/** No more mail of one kind; of the letter of the day: of every kind that its reader has put into it. */
export async function unsubscribe(tx: PersonTx, from: string): Promise<void> {
  const settings = await settingsOf(tx, tx.who.personId)
  const unwanted = settings.filter(({ kind, mail }) => kind === from || (from === 'daily' && mail === 'daily'))
  for (const setting of unwanted) await setHow(tx, { ...setting, mail: 'off' })
}
