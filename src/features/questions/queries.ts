import { sql } from 'kysely'
import type { PersonTx } from '../../platform/database/index.ts'
import { found } from '../../platform/errors.ts'
import type { Pair } from '../pairs/contract.ts'
import { readPair } from '../pairs/queries.ts'
import { otherOf } from '../pairs/rules/sides.ts'
import { seasonsOf } from '../seasons/queries.ts'
import type { Question } from './contract.ts'
import type { BankQuestion } from './rules/bank.ts'
import { type Asked, suggestQuestions } from './rules/suggest.ts'
import { type Depth, type Topic, topics } from './rules/topics.ts'
import { longestUntouched } from './rules/untouched.ts'

type Touch = Pick<Asked, 'topic' | 'on'>

interface Marks {
  favourite: boolean
  wished: boolean
}

/** The bank, then the reader's own questions and those the team shares. */
export async function listQuestions(tx: PersonTx, bank: readonly BankQuestion[]): Promise<Question[]> {
  const marks = await ownMarks(tx)
  const unmarked: Marks = { favourite: false, wished: false }
  const shipped = bank.map(
    ({ id, repeat: _, ...question }): Question => ({
      ...question,
      key: id,
      origin: 'bank',
      authorName: null,
      shared: true,
      ...(marks.get(id) ?? unmarked),
    }),
  )
  return [...shipped, ...(await writtenQuestions(tx)).map((one) => ({ ...one, ...(marks.get(one.key) ?? unmarked) }))]
}

export async function readQuestion(tx: PersonTx, id: string): Promise<Question> {
  const marks = (await ownMarks(tx)).get(id)
  const one = found((await writtenQuestions(tx)).find(({ key }) => key === id))
  return { ...one, ...(marks ?? {}) }
}

async function writtenQuestions(tx: PersonTx): Promise<Question[]> {
  const rows = await tx
    .selectFrom('question')
    .innerJoin('person', (join) =>
      join.onRef('person.workspace_id', '=', 'question.workspace_id').onRef('person.id', '=', 'question.author_id'),
    )
    .select(['question.id', 'question.text', 'question.topic', 'question.depth', 'question.purpose'])
    .select(['question.author_id', 'question.shared_at', 'person.name'])
    .where('question.dropped_at', 'is', null)
    .orderBy('question.created_at')
    .orderBy('question.id')
    .execute()
  return rows.map((row) => ({
    key: row.id,
    text: row.text,
    topic: row.topic,
    depth: row.depth as Depth,
    direction: 'both',
    purpose: row.purpose,
    avoid: '',
    tags: [],
    origin: row.author_id === tx.who.personId ? 'mine' : 'team',
    authorName: row.name,
    shared: row.shared_at !== null,
    favourite: false,
    wished: false,
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

/** What to ask next in a one-on-one, and why; and how long each topic has not been talked about. */
export async function suggestFor(
  tx: PersonTx,
  bank: readonly BankQuestion[],
  pairId: string,
  limit: number,
  now = new Date(),
) {
  const pair = await readPair(tx, pairId)
  const all = await listQuestions(tx, bank)
  const byKey = new Map(all.map((question) => [question.key, question]))
  const meetings = await tx
    .selectFrom('meeting')
    .select(['id', 'starts_at'])
    .where('pair_id', '=', pairId)
    .where('held_at', 'is not', null)
    .orderBy('starts_at')
    .execute()
  const history = await askedBefore(tx, pairId, new Map(meetings.map(({ id }, index) => [id, index + 1])), byKey)
  const touched = lastTouched([...history, ...(await talkedAboutIn(tx, pairId))])
  const repeats = new Map(bank.map(({ id, repeat }) => [id, repeat]))
  const suggestions = suggestQuestions({
    bank: all.map((question) => ({ ...question, id: question.key, repeat: repeats.get(question.key) })),
    history,
    meeting: meetings.length + 1,
    today: now.toISOString().slice(0, 10),
    direction: directionOf(pair),
    season: (await seasonsOf(tx, pairId))[0]?.season,
    topicsTouched: touched,
    depthsReached: depthsReached(history, meetings.length),
    tagsNow: meetings.length === 0 ? ['first-meeting'] : pair.lead.timeZone !== pair.member.timeZone ? ['remote'] : [],
    standing: await standingKeys(tx, pairId),
    wished: await wishesOf(tx, otherOf(pair).id),
    limit,
  })
  return {
    suggestions: suggestions.map(({ question, because }) => ({ question: byKey.get(question.id)!, because })),
    topics: topics.map((topic) => ({ topic, weeks: touched[topic] ? weeksSince(touched[topic], now) : null })),
  }
}

function directionOf({ kind, me }: Pair) {
  if (kind === 'peer') return 'both'
  return me === 'lead' ? 'lead-to-member' : 'member-to-lead'
}

async function askedBefore(
  tx: PersonTx,
  pairId: string,
  meetingNumber: Map<string, number>,
  byKey: Map<string, Question>,
): Promise<Asked[]> {
  const { rows } = await sql<{ key: string; meeting_id: string; on: string }>`
    select t.question_key as key, o.meeting_id, to_char(m.starts_at, 'YYYY-MM-DD') as on
    from talking_point t
    join talking_point_outcome o on o.workspace_id = t.workspace_id and o.talking_point_id = t.id and o.fate = 'discussed'
    join meeting m on m.workspace_id = o.workspace_id and m.id = o.meeting_id
    where t.pair_id = ${pairId} and t.question_key is not null`.execute(tx)
  return rows.flatMap(({ key, meeting_id, on }) => {
    const [question, meeting] = [byKey.get(key), meetingNumber.get(meeting_id)]
    return question && meeting ? [{ questionId: key, meeting, on, topic: question.topic, depth: question.depth }] : []
  })
}

/** The sections Growth and Feedback are topics themselves: what was talked about in them touched these, asked or not. */
async function talkedAboutIn(tx: PersonTx, pairId: string): Promise<Touch[]> {
  const { rows } = await sql<Touch>`
    select t.section as topic, to_char(max(m.starts_at), 'YYYY-MM-DD') as on
    from talking_point t
    join talking_point_outcome o on o.workspace_id = t.workspace_id and o.talking_point_id = t.id and o.fate = 'discussed'
    join meeting m on m.workspace_id = o.workspace_id and m.id = o.meeting_id
    where t.pair_id = ${pairId} and t.section in ('growth', 'feedback') and t.visibility = 'both'
    group by t.section`.execute(tx)
  return rows
}

function lastTouched(history: Touch[]): Partial<Record<Topic, string>> {
  const touched: Partial<Record<Topic, string>> = {}
  for (const { topic, on } of history) if (on > (touched[topic] ?? '')) touched[topic] = on
  return touched
}

/** The deepest question of each of the last meetings, the latest first. */
function depthsReached(history: Asked[], held: number): Depth[] {
  const last = Array.from({ length: Math.min(held, 4) }, (_, index) => held - index)
  return last.map(
    (meeting) => Math.max(1, ...history.filter((one) => one.meeting === meeting).map(({ depth }) => depth)) as Depth,
  )
}

async function standingKeys(tx: PersonTx, pairId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('talking_point')
    .select('question_key')
    .where('pair_id', '=', pairId)
    .where('question_key', 'is not', null)
    .where('repeats_every', 'is not', null)
    .where('dropped_at', 'is', null)
    .execute()
  return new Set(rows.map(({ question_key }) => question_key!))
}

/** For each open one-on-one the topic left alone for longest, where that is long. Two queries for all of them. */
export async function untouchedTopics(tx: PersonTx, bank: readonly BankQuestion[], now = new Date()) {
  const today = now.toISOString().slice(0, 10)
  const topicOf = new Map((await listQuestions(tx, bank)).map(({ key, topic }) => [key, topic]))
  const { rows: pairs } = await sql<{ id: string; held: number; firstOn: string }>`
    select p.id, count(*)::int as held, to_char(min(m.starts_at), 'YYYY-MM-DD') as "firstOn"
    from pair p join meeting m on m.workspace_id = p.workspace_id and m.pair_id = p.id and m.held_at is not null
    where p.ended_at is null group by p.id`.execute(tx)
  const { rows } = await sql<{ pairId: string; key: string | null; section: string; on: string }>`
    select t.pair_id as "pairId", t.question_key as key, t.section, to_char(max(m.starts_at), 'YYYY-MM-DD') as on
    from talking_point t
    join talking_point_outcome o on o.workspace_id = t.workspace_id and o.talking_point_id = t.id and o.fate = 'discussed'
    join meeting m on m.workspace_id = o.workspace_id and m.id = o.meeting_id
    where t.visibility = 'both' and (t.question_key is not null or t.section in ('growth', 'feedback'))
    group by 1, 2, 3`.execute(tx)
  return pairs.flatMap(({ id, ...pair }) => {
    const touches = rows
      .filter(({ pairId }) => pairId === id)
      .flatMap(({ key, section, on }): Touch[] => {
        const asked = key === null ? undefined : topicOf.get(key)
        const place: Topic | undefined = section === 'growth' || section === 'feedback' ? section : undefined
        return [asked, place].flatMap((topic) => (topic ? [{ topic, on }] : []))
      })
    const longest = longestUntouched({ ...pair, touched: lastTouched(touches) }, today)
    return longest ? [{ pairId: id, ...longest }] : []
  })
}

/** Questions the other wishes to be asked; row-level security shows only those of people one meets. */
async function wishesOf(tx: PersonTx, personId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('question_mark')
    .select('question_key')
    .where('person_id', '=', personId)
    .where('wished_at', 'is not', null)
    .execute()
  return new Set(rows.map(({ question_key }) => question_key))
}

const weeksSince = (day: string, now: Date) =>
  Math.max(0, Math.floor((now.getTime() - Date.parse(`${day}T12:00:00Z`)) / (7 * 86_400_000)))
