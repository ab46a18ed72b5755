import type { PersonTx } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { readPerson } from '../../people/queries.ts'
import type { Feedback, WholeFeedback } from '../contract.ts'
import { readOne, readWhole, teamOf } from '../queries/index.ts'
import { dayIn, tellTheOther } from './telling.ts'

/** The receiver has read it. */
export async function markRead(tx: PersonTx, id: string): Promise<WholeFeedback> {
  await received(tx, id)
  await readMark(tx, id)
  return readWhole(tx, id)
}

/** What the receiver thinks of it, kept beside it. */
export async function answer(tx: PersonTx, id: string, text: string): Promise<WholeFeedback> {
  const note = await received(tx, id)
  await readMark(tx, id)
  const before = await tx
    .selectFrom('feedback_answer')
    .select(['text', 'answered_at'])
    .where('feedback_id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (before.text === text) return readWhole(tx, id)
  if (before.answered_at) await keepReply(tx, id, 'answer', before.text)
  await tx
    .updateTable('feedback_answer')
    .set({ text, answered_at: new Date().toISOString() })
    .where('feedback_id', '=', id)
    .execute()
  await tellTheOther(tx, note, 'feedback_answered')
  return readWhole(tx, id)
}

/** Either sets the day on which the two look again. */
export async function setLookAgain(tx: PersonTx, id: string, on: string): Promise<WholeFeedback> {
  await between(tx, id)
  if (on < (await dayIn(tx))) throw new Problem('time_past', { field: 'on' })
  const { workspaceId, personId } = tx.who
  await tx
    .insertInto('feedback_follow_up')
    .values({ workspace_id: workspaceId, feedback_id: id, look_again_on: on, set_by: personId })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'feedback_id'])
        .doUpdateSet({ look_again_on: on, set_by: personId, asked_at: null }),
    )
    .execute()
  return readWhole(tx, id)
}

/** What changed since, as one of the two sees it. */
export async function sayWhatChanged(tx: PersonTx, id: string, text: string): Promise<WholeFeedback> {
  const note = await between(tx, id)
  const { workspaceId, personId } = tx.who
  const said_at = new Date().toISOString()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('feedback_outcome')
    .values({ workspace_id: workspaceId, feedback_id: id, person_id: personId, text, said_at })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'feedback_id', 'person_id']).doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows && !(await sayDifferently(tx, id, text))) return readWhole(tx, id)
  await tellTheOther(tx, note, 'feedback_followed_up')
  return readWhole(tx, id)
}

/** Whether it differs from what they said before, which stays readable. */
async function sayDifferently(tx: PersonTx, id: string, text: string): Promise<boolean> {
  const mine = tx.selectFrom('feedback_outcome').where('feedback_id', '=', id).where('person_id', '=', tx.who.personId)
  const before = await mine.select('text').forUpdate().executeTakeFirstOrThrow()
  if (before.text === text) return false
  await keepReply(tx, id, 'outcome', before.text)
  await tx
    .updateTable('feedback_outcome')
    .set({ text, said_at: new Date().toISOString() })
    .where('feedback_id', '=', id)
    .where('person_id', '=', tx.who.personId)
    .execute()
  return true
}

async function keepReply(tx: PersonTx, id: string, reply: 'answer' | 'outcome', text: string): Promise<void> {
  const { workspaceId, personId } = tx.who
  await tx
    .insertInto('feedback_reply_revision')
    .values({ workspace_id: workspaceId, id: newId(), feedback_id: id, person_id: personId, reply, text })
    .execute()
}

/** The receiver shows it to somebody, or praise to their team, or takes that back. */
export async function showTo(
  tx: PersonTx,
  id: string,
  personId: string | null,
  shown: boolean,
): Promise<WholeFeedback> {
  const note = await received(tx, id)
  if (personId === null && note.kind !== 'high-five')
    throw new Problem('invalid_input', {
      field: 'personId',
      message: 'Only a high five can be shown to a team. You can show this to single people.',
    })
  if (personId !== null && (await readPerson(tx, personId)).left) throw new Problem('person_left')
  const of_team = personId === null
  if (shown) {
    const { workspaceId, personId: receiver_id } = tx.who
    const readers = of_team
      ? (await teamOf(tx, workspaceId, receiver_id)).filter((one) => one !== note.giver.id)
      : [personId]
    if (readers.length === 0)
      throw new Problem('invalid_input', {
        field: 'personId',
        message: 'Nobody else is in your team. You can show it to single people.',
      })
    await tx
      .insertInto('feedback_reader')
      .values(
        readers.map((person_id) => ({
          ...{ workspace_id: workspaceId, id: newId(), feedback_id: id },
          ...{ receiver_id, person_id, of_team },
        })),
      )
      .onConflict((conflict) => conflict.columns(['workspace_id', 'feedback_id', 'person_id', 'of_team']).doNothing())
      .execute()
  } else
    await tx
      .deleteFrom('feedback_reader')
      .where('feedback_id', '=', id)
      .where('of_team', '=', of_team)
      .$if(!of_team, (query) => query.where('person_id', '=', personId))
      .execute()
  return readWhole(tx, id)
}

async function readMark(tx: PersonTx, id: string): Promise<void> {
  await tx
    .insertInto('feedback_answer')
    .values({ workspace_id: tx.who.workspaceId, feedback_id: id, person_id: tx.who.personId })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'feedback_id']).doNothing())
    .execute()
}

/** Shared feedback that the reader got; whatever else they may see of it, acting on it is the receiver's. */
async function received(tx: PersonTx, id: string): Promise<Feedback> {
  const note = await readOne(tx, id)
  if (note.receiver.id !== tx.who.personId) throw new Problem('not_found')
  return note
}

async function between(tx: PersonTx, id: string): Promise<Feedback> {
  const note = await readOne(tx, id)
  const { personId } = tx.who
  if (![note.giver.id, note.receiver.id].includes(personId)) throw new Problem('not_found')
  if (!note.sharedAt) throw new Problem('invalid_input', { message: 'This is not shared yet.' })
  return note
}
