import type { PersonTx } from '../../platform/database/index.ts'
import { found } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Question } from './contract.ts'
import { listQuestions, readQuestion } from './queries.ts'
import type { BankQuestion } from './rules/bank.ts'
import { readQuestionList } from './rules/read-list.ts'
import type { Depth, Topic } from './rules/topics.ts'

export interface NewQuestion {
  id: string
  text: string
  topic: Topic
  depth: Depth
  purpose: string
  shared: boolean
}

/** Adds a question of one's own; the same request again changes nothing. */
export async function addQuestion(tx: PersonTx, { id, shared, ...question }: NewQuestion): Promise<Question> {
  await tx
    .insertInto('question')
    .values({
      workspace_id: tx.who.workspaceId,
      id,
      author_id: tx.who.personId,
      ...question,
      shared_at: shared ? new Date().toISOString() : null,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .execute()
  return readQuestion(tx, id)
}

export async function changeQuestion(
  tx: PersonTx,
  id: string,
  { shared, ...change }: Partial<Omit<NewQuestion, 'id'>>,
): Promise<Question> {
  const { numUpdatedRows } = await tx
    .updateTable('question')
    .set({
      ...change,
      dropped_at: null,
      ...(shared === undefined ? {} : { shared_at: shared ? new Date().toISOString() : null }),
    })
    .where('id', '=', id)
    .where('author_id', '=', tx.who.personId)
    .executeTakeFirst()
  found(numUpdatedRows > 0n || null)
  return readQuestion(tx, id)
}

/** Deletes a question of one's own, so that it can be brought back. */
export async function dropQuestion(tx: PersonTx, id: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('question')
    .set({ dropped_at: new Date().toISOString() })
    .where('id', '=', id)
    .where('author_id', '=', tx.who.personId)
    .executeTakeFirst()
  found(numUpdatedRows > 0n || null)
}

/** Says what somebody makes of a question they can see; nothing at all is no row. */
export async function markQuestion(
  tx: PersonTx,
  bank: readonly BankQuestion[],
  key: string,
  { favourite, wished }: { favourite: boolean; wished: boolean },
): Promise<void> {
  if (!bank.some(({ id }) => id === key)) await readQuestion(tx, key)
  const own = { workspace_id: tx.who.workspaceId, person_id: tx.who.personId, question_key: key }
  const now = new Date().toISOString()
  const marks = { favourite_at: favourite ? now : null, wished_at: wished ? now : null }
  if (!favourite && !wished) {
    await tx
      .deleteFrom('question_mark')
      .where('person_id', '=', own.person_id)
      .where('question_key', '=', key)
      .execute()
    return
  }
  await tx
    .insertInto('question_mark')
    .values({ ...own, ...marks })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'person_id', 'question_key']).doUpdateSet(marks))
    .execute()
}

/** Reads a list and, when asked to, keeps what is a question and not there yet. */
export async function importQuestions(
  tx: PersonTx,
  { markdown, keep, shared }: { markdown: string; keep: boolean; shared: boolean },
) {
  const { questions, rest } = readQuestionList(markdown)
  const known = new Set((await listQuestions(tx, [])).map(({ text }) => text.toLowerCase()))
  const understood = questions.map((one) => ({ ...one, known: known.has(one.text.toLowerCase()) }))
  const added = keep ? understood.filter((one) => !one.known) : []
  for (const { text, topic } of added)
    await addQuestion(tx, { id: newId(), text, topic, depth: 1, purpose: '', shared })
  return { understood, rest, kept: added.length }
}
