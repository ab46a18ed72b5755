import { sql } from 'kysely'
import type { PersonTx } from '../../platform/database/index.ts'
import type { CheckOut, CheckOutsOfMeeting } from './contract.ts'

export function selectCheckOuts(tx: PersonTx) {
  return tx
    .selectFrom('check_out')
    .select([
      'check_out.meeting_id as meetingId',
      'check_out.person_id as personId',
      'head',
      'heart',
      'note',
      'spoke',
      'level',
    ])
    .select('trend_only as trendOnly')
}

/** What the reader may see of how the two left. Row-level security decides; of the other it is only known that they answered. */
export async function checkOutsOf(
  tx: PersonTx,
  { id, pairId }: { id: string; pairId: string },
): Promise<CheckOutsOfMeeting> {
  const rows: CheckOut[] = await selectCheckOuts(tx).where('meeting_id', '=', id).execute()
  const { rows: answered } = await sql<{ by: string }>`select who_checked_out(${id}::uuid) as by`.execute(tx)
  const me = tx.who.personId
  return {
    mine: rows.find(({ personId }) => personId === me) ?? null,
    theirs: rows.find(({ personId }) => personId !== me) ?? null,
    theyAnswered: answered.some(({ by }) => by !== me),
    trendOnly: await showsTrendOnly(tx, pairId),
  }
}

/** The reader's standing choice in a one-on-one. */
export async function showsTrendOnly(tx: PersonTx, pairId: string): Promise<boolean> {
  const chosen = await tx
    .selectFrom('check_out_setting')
    .select('trend_only')
    .where('pair_id', '=', pairId)
    .where('person_id', '=', tx.who.personId)
    .executeTakeFirst()
  return chosen?.trend_only ?? false
}
