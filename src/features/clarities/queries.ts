import type { AnyTx } from '../../platform/database/index.ts'
import { found } from '../../platform/errors.ts'
import type { Clarity } from './contract.ts'

function selectClarities(tx: AnyTx) {
  return tx
    .selectFrom('clarity')
    .select(['id', 'talking_point_id as talkingPointId', 'meeting_id as meetingId', 'text'])
    .select(['said_by as saidBy', 'agreed_by as agreedBy', 'agreed_at as agreedAt'])
    .orderBy('said_at')
    .orderBy('id')
}

export async function readClarity(tx: AnyTx, id: string): Promise<Clarity> {
  return found(await selectClarities(tx).where('id', '=', id).executeTakeFirst())
}

/** What was said back and agreed in one meeting, in the order in which it was said. */
export function claritiesOf(tx: AnyTx, meetingId: string): Promise<Clarity[]> {
  return selectClarities(tx).where('meeting_id', '=', meetingId).execute()
}
