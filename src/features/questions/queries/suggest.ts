import { sql } from 'kysely'
import type { PersonTx } from '../../../platform/database/index.ts'
import { readPair } from '../../pairs/queries.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import { seasonsOf } from '../../seasons/queries.ts'
import type { Template } from '../../templates/contract.ts'
import type { Question } from '../contract.ts'
import type { BankQuestion } from '../rules/bank.ts'
import { askingIn } from '../rules/direction.ts'
import { momentsOf } from '../rules/moments.ts'
import { type Asked, type AskedMark, suggestQuestions } from '../rules/suggest.ts'
import { isSure, RECENT_MEETINGS, weeksBetween } from '../rules/suggest-history.ts'
import { type Depth, type Tag, topics } from '../rules/topics.ts'
import { touchedTopics } from './touched.ts'
import { askedMarks, visibleQuestions } from './written.ts'

/** What comes with Rapport. */
export interface Shipped {
  questions: readonly BankQuestion[]
  templates: readonly Template[]
}

/** What to ask next in a one-on-one, and why; and how long each topic has not been talked about. */
export async function suggestFor(
  tx: PersonTx,
  { questions: bank, templates }: Shipped,
  { pairId, limit, about, now = new Date() }: { pairId: string; limit: number; about?: Tag; now?: Date },
) {
  const pair = await readPair(tx, pairId)
  const other = otherOf(pair)
  const all = await visibleQuestions(tx, bank, other.id)
  const byKey = new Map(all.map((question) => [question.key, question]))
  const ofBank = new Map(bank.map((question) => [question.id, question]))
  const held = await heldMeetings(tx, pairId)
  const history = await askedBefore(tx, pairId, new Map(held.map(({ id }, index) => [id, index + 1])), byKey)
  const topicOf = new Map(all.map(({ key, topic }) => [key, topic]))
  const { touched, untoldOn } = (await touchedTopics(tx, templates, topicOf, pairId)).get(pairId) ?? { touched: {} }
  const today = now.toISOString().slice(0, 10)
  const suggestions = suggestQuestions({
    bank: all.map(({ key, ...question }) => {
      const { repeat, follows, fromMeeting } = ofBank.get(key) ?? {}
      return { ...question, id: key, repeat, follows, fromMeeting }
    }),
    history,
    meeting: held.length + 1,
    today,
    direction: askingIn(pair),
    season: (await seasonsOf(tx, pairId))[0]?.season,
    topicsTouched: touched,
    untoldOn,
    depthsReached: await depthsReached(tx, held, history),
    tagsNow: momentsOf({
      held: held.length,
      timeZones: [pair.lead.timeZone, pair.member.timeZone],
      otherAwayUntil: await awayUntil(tx, other.id),
      lastTemplate: held.at(-1)?.template,
      now,
    }),
    about,
    onThePage: await keysOnThePage(tx, pairId),
    wished: await wishesOf(tx, other.id),
    limit,
  })
  return {
    suggestions: suggestions.map(({ question, because }) => ({ question: byKey.get(question.id)!, because })),
    topics: topics.map((topic) => ({
      topic,
      weeks: touched[topic] ? weeksBetween(touched[topic], today) : null,
      sure: isSure(touched[topic], untoldOn),
    })),
  }
}

interface Held {
  id: string
  template: string
}

function heldMeetings(tx: PersonTx, pairId: string): Promise<Held[]> {
  return tx
    .selectFrom('meeting')
    .select(['id', 'template'])
    .where('pair_id', '=', pairId)
    .where('held_at', 'is not', null)
    .orderBy('starts_at')
    .execute()
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
    where t.pair_id = ${pairId} and t.question_key is not null order by m.starts_at desc, o.talking_point_id`.execute(
    tx,
  )
  const mine = new Map((await askedMarks(tx, pairId)).map(({ key, mark }) => [key, mark]))
  const theirs = await marksOfTheOther(tx, pairId)
  return rows.flatMap(({ key, meeting_id, on }, index) => {
    const question = byKey.get(key)
    const meeting = meetingNumber.get(meeting_id) ?? meetingNumber.size + 1
    if (!question) return []
    const { topic, depth, tags } = question
    // A mark is about the question, however often it was asked: it counts once, with the last time.
    const isLast = rows.findIndex((row) => row.key === key) === index
    const marks = isLast ? { mine: mine.get(key), theirs: theirs.get(key) } : undefined
    return [{ questionId: key, meeting, on, topic, depth, tags, marks }]
  })
}

async function marksOfTheOther(tx: PersonTx, pairId: string): Promise<Map<string, AskedMark>> {
  const { rows } = await sql<{ question_key: string; mark: AskedMark }>`
    select question_key, mark from marks_of_the_other(${pairId}::uuid)`.execute(tx)
  return new Map(rows.map(({ question_key, mark }) => [question_key, mark]))
}

/**
 * How deep each of the last meetings went, the latest first: by the questions that were talked about, and by what the two
 * said when they checked out, as far as the reader may see it. Null where neither says.
 */
async function depthsReached(tx: PersonTx, held: Held[], history: Asked[]): Promise<(Depth | null)[]> {
  const last = held.map(({ id }, index) => ({ id, number: index + 1 })).slice(-RECENT_MEETINGS)
  if (last.length === 0) return []
  const rows = await tx
    .selectFrom('check_out')
    .select(['meeting_id', 'level'])
    .where(
      'meeting_id',
      'in',
      last.map(({ id }) => id),
    )
    .where('level', 'is not', null)
    .execute()
  return last.toReversed().map(({ id, number }) => {
    const levels = rows.flatMap(({ meeting_id, level }) => (meeting_id === id ? [level as Depth] : []))
    const asked = history.filter(({ meeting }) => meeting === number).map(({ depth }) => depth)
    const deepest = Math.max(0, ...levels, ...asked)
    return deepest === 0 ? null : (deepest as Depth)
  })
}

/** Questions with an open point the reader can see, and those that come back by themselves. */
async function keysOnThePage(tx: PersonTx, pairId: string): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select distinct t.question_key as key from talking_point t
    where t.pair_id = ${pairId} and t.question_key is not null and t.dropped_at is null
      and (t.repeats_every is not null or not exists (select from talking_point_outcome o
        where o.workspace_id = t.workspace_id and o.talking_point_id = t.id and o.fate = 'discussed'))`.execute(tx)
  return new Set(rows.map(({ key }) => key))
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

async function awayUntil(tx: PersonTx, personId: string): Promise<string | null> {
  const row = await tx.selectFrom('person').select('away_until').where('id', '=', personId).executeTakeFirst()
  return row?.away_until ?? null
}
