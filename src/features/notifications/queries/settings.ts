import { sql } from 'kysely'
import type { AnyTx, PersonTx } from '../../../platform/database/index.ts'
import type { Setting } from '../contract.ts'
import { type How, type Kind, kinds, usually } from '../rules/kinds.ts'

export async function settingsOf(tx: AnyTx, personId: string): Promise<Setting[]> {
  const rows = await tx
    .selectFrom('notification_setting')
    .select(['kind', 'in_app as inApp', 'mail'])
    .where('person_id', '=', personId)
    .execute()
  return kinds.map((kind) => ({ kind, ...usually[kind], ...rows.find((row) => row.kind === kind) }) as Setting)
}

/** How somebody wants to hear of something. */
export async function howToTell(tx: PersonTx, personId: string, kind: Kind): Promise<How> {
  const { rows } = await sql<{ in_app: boolean; mail: How['mail'] }>`
    select in_app, mail from how_to_tell(${personId}::uuid, ${kind})`.execute(tx)
  return rows[0] ? { inApp: rows[0].in_app, mail: rows[0].mail } : usually[kind]
}
