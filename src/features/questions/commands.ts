import type { PersonTx } from '../../platform/database/index.ts'
import { found, Problem } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { readPair } from '../pairs/queries.ts'
import type { AskedMarks, Question } from './contract.ts'
import { askedMarks, listQuestions, readQuestion } from './queries/index.ts'
import type { BankQuestion } from './rules/bank.ts'
import { gistOf, MOST_AT_ONCE, readQuestionList } from './rules/read-list.ts'
import type { AskedMark } from './rules/suggest.ts'
import type { Depth, Direction, Topic } from './rules/topics.ts'

export interface NewQuestion {
  id: string
  text: string
  topic: Topic
  depth: Depth
  direction: Direction
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

/** Says what somebody made of a question the two talked about, for themselves; null takes it back. */
export async function markAsked(
  tx: PersonTx,
  { pairId, key, mark }: { pairId: string; key: string; mark: AskedMark | null },
): Promise<AskedMarks> {
  await readPair(tx, pairId)
  const own = { workspace_id: tx.who.workspaceId, pair_id: pairId, question_key: key, person_id: tx.who.personId }
  if (mark === null) {
    await tx
      .deleteFrom('asked_mark')
      .where('pair_id', '=', pairId)
      .where('question_key', '=', key)
      .where('person_id', '=', own.person_id)
      .execute()
  } else {
    await askedIn(tx, pairId, key)
    const marked = { mark, marked_at: new Date().toISOString() }
    await tx
      .insertInto('asked_mark')
      .values({ ...own, ...marked })
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'pair_id', 'question_key', 'person_id']).doUpdateSet(marked),
      )
      .execute()
  }
  return askedMarks(tx, pairId)
}

/** Throws unless the two have talked about this question. */
async function askedIn(tx: PersonTx, pairId: string, key: string): Promise<void> {
  found(
    await tx
      .selectFrom('talking_point')
      .innerJoin('talking_point_outcome', (join) =>
        join
          .onRef('talking_point_outcome.workspace_id', '=', 'talking_point.workspace_id')
          .onRef('talking_point_outcome.talking_point_id', '=', 'talking_point.id')
          .on('talking_point_outcome.fate', '=', 'discussed'),
      )
      .select('talking_point.id')
      .where('talking_point.pair_id', '=', pairId)
      .where('talking_point.question_key', '=', key)
      .limit(1)
      .executeTakeFirst(),
  )
}

/** Reads a list and, when asked to, keeps what is a question and neither there yet nor in the bank. All at once. */
export async function importQuestions(
  tx: PersonTx,
  bank: readonly BankQuestion[],
  { markdown, keep, shared }: { markdown: string; keep: boolean; shared: boolean },
) {
  const { questions, rest } = readQuestionList(markdown)
  const known = new Set((await listQuestions(tx, bank)).map(({ text }) => gistOf(text)))
  const understood = questions.map((one) => ({ ...one, known: known.has(gistOf(one.text)) }))
  const added = keep ? understood.filter((one) => !one.known) : []
  if (added.length > MOST_AT_ONCE) {
    throw new Problem('too_large', {
      field: 'markdown',
      message: `These are ${added.length} new questions. Keep at most ${MOST_AT_ONCE} at once: bring the list in parts.`,
    })
  }
  if (added.length > 0) {
    const { workspaceId, personId } = tx.who
    const now = new Date().toISOString()
    await tx
      .insertInto('question')
      .values(
        added.map(({ text, topic }) => ({
          ...{ workspace_id: workspaceId, id: newId(), author_id: personId, text, topic, depth: 1, created_at: now },
          shared_at: shared ? now : null,
        })),
      )
      .execute()
  }
  return { understood, rest, kept: added.length }
}
