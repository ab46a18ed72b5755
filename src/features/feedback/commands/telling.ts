import { sql } from 'kysely'
import type { PersonTx } from '../../../platform/database/index.ts'
import { announce } from '../../../platform/live/announce.ts'
import { tellPerson } from '../../notifications/commands/index.ts'
import type { Kind } from '../../notifications/rules/kinds.ts'
import type { Feedback } from '../contract.ts'

/** Tells the other of the two, and the screens of their one-on-one if they have one. */
export async function tellTheOther(tx: PersonTx, { id, giver, receiver }: Feedback, kind: Kind): Promise<void> {
  await tellPerson(tx, giver.id === tx.who.personId ? receiver.id : giver.id, kind, { feedbackId: id })
  const pairs = await tx
    .selectFrom('pair')
    .select('id')
    .where('ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('lead_id', '=', giver.id), eb('member_id', '=', receiver.id)]),
        eb.and([eb('lead_id', '=', receiver.id), eb('member_id', '=', giver.id)]),
      ]),
    )
    .execute()
  for (const pair of pairs) await announce(tx, { workspaceId: tx.who.workspaceId, pairId: pair.id, what: 'feedback' })
}

/** Today where the person is, YYYY-MM-DD. */
export async function dayIn(tx: PersonTx): Promise<string> {
  const { rows } = await sql<{ day: string }>`
    select to_char(now() at time zone time_zone, 'YYYY-MM-DD') as day from person where id = ${tx.who.personId}::uuid`.execute(
    tx,
  )
  return rows[0]!.day
}
