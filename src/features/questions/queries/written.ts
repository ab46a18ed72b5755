import { sql } from 'kysely'
import type { PersonTx } from '../../../platform/database/index.ts'
import { found } from '../../../platform/errors.ts'
import type { AskedMarks, Question } from '../contract.ts'
import type { BankQuestion } from '../rules/bank.ts'
import type { Depth } from '../rules/topics.ts'

interface Marks {
  favourite: boolean
  wished: boolean
}
const unmarked: Marks = { favourite: false, wished: false }

type Written = Question & { authorId: string }

/** The bank, then the reader's own questions and those the team shares. */
export async function listQuestions(tx: PersonTx, bank: readonly BankQuestion[]): Promise<Question[]> {
  return visibleQuestions(tx, bank, null)
}

/**
 * The same, with what `wisherId` keeps to themselves but wishes to be asked. Row-level security shows that to everybody
 * they meet; it is offered in a one-on-one with them alone, because asked elsewhere it would give them away.
 */
export async function visibleQuestions(
  tx: PersonTx,
  bank: readonly BankQuestion[],
  wisherId: string | null,
): Promise<Question[]> {
  const marks = await ownMarks(tx)
  const shipped = bank.map(
    ({ id, repeat: _, follows: __, fromMeeting: ___, ...question }): Question => ({
      ...question,
      key: id,
      origin: 'bank',
      authorName: null,
      shared: true,
      ...(marks.get(id) ?? unmarked),
    }),
  )
  const written = (await writtenQuestions(tx))
    .filter(({ origin, shared, authorId }) => origin === 'mine' || shared || authorId === wisherId)
    .map(({ authorId: _, ...question }) => ({ ...question, ...(marks.get(question.key) ?? unmarked) }))
  return [...shipped, ...written]
}

export async function readQuestion(tx: PersonTx, id: string): Promise<Question> {
  const marks = (await ownMarks(tx)).get(id)
  const { authorId: _, ...one } = found((await writtenQuestions(tx, id))[0])
  return { ...one, ...(marks ?? {}) }
}

async function writtenQuestions(tx: PersonTx, id?: string): Promise<Written[]> {
  const rows = await tx
    .selectFrom('question')
    .innerJoin('person', (join) =>
      join.onRef('person.workspace_id', '=', 'question.workspace_id').onRef('person.id', '=', 'question.author_id'),
    )
    .select(['question.id', 'question.text', 'question.topic', 'question.depth', 'question.direction'])
    .select(['question.purpose', 'question.author_id', 'question.shared_at', 'person.name'])
    .where('question.dropped_at', 'is', null)
    // As text: a key may be of the bank, and no uuid.
    .$if(id !== undefined, (query) => query.where(sql`question.id::text`, '=', id!))
    .orderBy('question.created_at')
    .orderBy('question.id')
    .execute()
  return rows.map((row) => ({
    key: row.id,
    text: row.text,
    topic: row.topic,
    depth: row.depth as Depth,
    direction: row.direction,
    purpose: row.purpose,
    avoid: '',
    tags: [],
    origin: row.author_id === tx.who.personId ? 'mine' : 'team',
    authorId: row.author_id,
    authorName: row.name,
    shared: row.shared_at !== null,
    ...unmarked,
  }))
}

async function ownMarks(tx: PersonTx): Promise<Map<string, Marks>> {
  const rows = await tx
    .selectFrom('question_mark')
    .select(['question_key', 'favourite_at', 'wished_at'])
    .where('person_id', '=', tx.who.personId)
    .execute()
  return new Map(
    rows.map((row) => [row.question_key, { favourite: row.favourite_at !== null, wished: row.wished_at !== null }]),
  )
}

/** What the reader made of the questions talked about in a one-on-one. The other's marks are not theirs to read. */
export function askedMarks(tx: PersonTx, pairId: string): Promise<AskedMarks> {
  return tx
    .selectFrom('asked_mark')
    .select(['question_key as key', 'mark'])
    .where('pair_id', '=', pairId)
    .orderBy('question_key')
    .execute()
}
