import { sql } from 'kysely'
import type { PersonTx } from '../../../platform/database/index.ts'
import { sectionTopics } from '../../templates/queries.ts'
import type { BankQuestion } from '../rules/bank.ts'
import { type Topic, topics } from '../rules/topics.ts'
import { longestUntouched } from '../rules/untouched.ts'
import type { Shipped } from './suggest.ts'
import { listQuestions } from './written.ts'

/** Something two talked about, with all that may tell its topic. */
interface Talk {
  pairId: string
  topic: Topic | null
  questionKey: string | null
  template: string | null
  section: string | null
  on: string
}

export interface Touched {
  /** The day each topic was last talked about, as far as that is known. */
  touched: Partial<Record<Topic, string>>
  /** The last day on which something was talked about of which nobody said the topic. */
  untoldOn?: string
}

/**
 * For each one-on-one, or for one, when each topic was last touched: by a question, by what somebody said a point is
 * about, by the section it stood in, by the number for how work feels, by feedback from one to the other.
 */
export async function touchedTopics(
  tx: PersonTx,
  templates: Shipped['templates'],
  topicOf: ReadonlyMap<string, Topic>,
  pairId: string | null = null,
): Promise<Map<string, Touched>> {
  const talks = await talksOf(tx, pairId)
  const keys = new Set(talks.flatMap(({ template }) => template ?? []))
  const sections = await sectionTopics(tx, templates, [...keys])
  const result = new Map<string, Touched>()
  for (const talk of talks) {
    const of = result.get(talk.pairId) ?? { touched: {} }
    const { section, template, on } = talk
    const topic =
      talk.topic ??
      topicOf.get(talk.questionKey ?? '') ??
      sections.get(template ?? '')?.get(section ?? '') ??
      topics.find((one) => one === section)
    if (topic && on > (of.touched[topic] ?? '')) of.touched[topic] = on
    if (!topic && on > (of.untoldOn ?? '')) of.untoldOn = on
    result.set(talk.pairId, of)
  }
  return result
}

async function talksOf(tx: PersonTx, pairId: string | null): Promise<Talk[]> {
  const { rows } = await sql<Talk>`
    select t.pair_id as "pairId", case when t.feedback_id is not null then 'feedback' else t.topic end as topic,
      t.question_key as "questionKey", m.template, t.section, to_char(max(m.starts_at), 'YYYY-MM-DD') as on
    from talking_point t
    join talking_point_outcome o on o.workspace_id = t.workspace_id and o.talking_point_id = t.id and o.fate = 'discussed'
    join meeting m on m.workspace_id = o.workspace_id and m.id = o.meeting_id
    where t.visibility = 'both' and (${pairId}::uuid is null or t.pair_id = ${pairId}::uuid)
    group by 1, 2, 3, 4, 5
    union all
    select s.pair_id, 'engagement', null, null, null, to_char(max(m.starts_at), 'YYYY-MM-DD')
    from meeting_score s join meeting m on m.workspace_id = s.workspace_id and m.id = s.meeting_id and m.held_at is not null
    where ${pairId}::uuid is null or s.pair_id = ${pairId}::uuid group by 1
    union all
    select p.id, 'feedback', null, null, null, to_char(max(f.shared_at), 'YYYY-MM-DD')
    from pair p join feedback f on f.workspace_id = p.workspace_id and f.shared_at is not null
      and f.giver_id in (p.lead_id, p.member_id) and f.receiver_id in (p.lead_id, p.member_id)
    where ${pairId}::uuid is null or p.id = ${pairId}::uuid group by 1`.execute(tx)
  return rows
}

/** For each open one-on-one the topic left alone for longest, where that is long. */
export async function untouchedTopics(tx: PersonTx, { questions, templates }: Shipped, now = new Date()) {
  const today = now.toISOString().slice(0, 10)
  const topicOf = await topicsOfQuestions(tx, questions)
  const { rows: pairs } = await sql<{ id: string; held: number; firstOn: string }>`
    select p.id, count(*)::int as held, to_char(min(m.starts_at), 'YYYY-MM-DD') as "firstOn"
    from pair p join meeting m on m.workspace_id = p.workspace_id and m.pair_id = p.id and m.held_at is not null
    where p.ended_at is null group by p.id`.execute(tx)
  const touched = await touchedTopics(tx, templates, topicOf)
  return pairs.flatMap(({ id, ...pair }) => {
    const longest = longestUntouched({ ...pair, ...(touched.get(id) ?? { touched: {} }) }, today)
    return longest ? [{ pairId: id, ...longest }] : []
  })
}

const topicsOfQuestions = async (tx: PersonTx, bank: readonly BankQuestion[]) =>
  new Map((await listQuestions(tx, bank)).map(({ key, topic }) => [key, topic]))
