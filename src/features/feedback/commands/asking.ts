import { sql } from 'kysely'
import type { PersonTx } from '../../../platform/database/index.ts'
import { found, Problem } from '../../../platform/errors.ts'
import { tellPerson } from '../../notifications/commands/index.ts'
import { readPerson } from '../../people/queries.ts'
import type { FeedbackRequest } from '../contract.ts'
import { readRequest } from '../queries/index.ts'
import { dayIn } from './telling.ts'

/** Asks named people about one thing. The same request again asks nobody twice. */
export async function ask(
  tx: PersonTx,
  { id, about, dueOn, personIds }: { id: string; about: string; dueOn: string; personIds: string[] },
): Promise<FeedbackRequest> {
  const { workspaceId, personId } = tx.who
  const asked = [...new Set(personIds)]
  if (asked.includes(personId))
    throw new Problem('invalid_input', { field: 'personIds', message: 'Ask somebody else than yourself.' })
  if (dueOn < (await dayIn(tx))) throw new Problem('time_past', { field: 'dueOn' })
  for (const one of asked)
    if ((await readPerson(tx, one)).left) throw new Problem('person_left', { field: 'personIds' })
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('feedback_request')
    .values({ workspace_id: workspaceId, id, asker_id: personId, about, due_on: dueOn })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return readRequest(tx, id)
  await tx
    .insertInto('feedback_request_person')
    .values(asked.map((person_id) => ({ workspace_id: workspaceId, request_id: id, asker_id: personId, person_id })))
    .execute()
  for (const one of asked) await tellPerson(tx, one, 'feedback_asked', { feedbackRequestId: id })
  return readRequest(tx, id)
}

/** One tap: nothing to say about it now. Giving feedback later takes it back by itself. */
export async function sayNothingNow(tx: PersonTx, id: string): Promise<FeedbackRequest> {
  const { numUpdatedRows } = await tx
    .updateTable('feedback_request_person')
    .set({ nothing_now_at: sql`coalesce(nothing_now_at, now())` })
    .where('request_id', '=', id)
    .where('person_id', '=', tx.who.personId)
    .executeTakeFirst()
  found(numUpdatedRows || null)
  return readRequest(tx, id)
}

export async function closeRequest(tx: PersonTx, id: string): Promise<FeedbackRequest> {
  const { numUpdatedRows } = await tx
    .updateTable('feedback_request')
    .set({ closed_at: sql`coalesce(closed_at, now())` })
    .where('id', '=', id)
    .where('asker_id', '=', tx.who.personId)
    .executeTakeFirst()
  found(numUpdatedRows || null)
  return readRequest(tx, id)
}
