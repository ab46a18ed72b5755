import { sql } from 'kysely'
import type { AnyTx, PersonTx, SystemTx } from '../../platform/database/index.ts'
import { aboutPerson } from '../about-me/queries.ts'
import { pastAgendaOf } from '../agenda/queries.ts'
import { claritiesOf } from '../clarities/queries.ts'
import { feedbackBetween } from '../feedback/queries/index.ts'
import type { DatedIntention } from '../intentions/contract.ts'
import { intentionsOfPair } from '../intentions/queries.ts'
import { readMeeting, readMeetingPage } from '../meetings/queries/index.ts'
import { otherOf, selfOf } from '../pairs/rules/sides.ts'
import { type Shipped, suggestFor } from '../questions/queries/index.ts'
import { seasonsOf } from '../seasons/queries.ts'
import type { Template } from '../templates/contract.ts'
import type { PreparationPage } from './contract.ts'
import { type PreparationFacts, stillMissing } from './rules.ts'

const QUESTIONS = 8
const SCORES = 24

/** Everything the page of preparing a meeting shows, read in one transaction. */
export async function readPreparation(
  tx: PersonTx,
  meetingId: string,
  shipped: Shipped & { templates: Template[] },
): Promise<PreparationPage> {
  const page = await readMeetingPage(tx, meetingId, shipped.templates)
  const { pair } = page
  const [facts] = await preparationFacts(tx, tx.who.personId, [meetingId])
  return {
    page,
    missing: facts ? stillMissing(facts) : [],
    lastTime: page.previous && (await lastTime(tx, page.previous.id)),
    lookBack: await owedLookBack(tx, pair.id),
    scores: await scoresOfPair(tx, pair.id),
    questions: await suggestFor(tx, shipped, { pairId: pair.id, limit: QUESTIONS }),
    about: await aboutPerson(tx, otherOf(pair).id),
    feedback: await feedbackBetween(tx, otherOf(pair).id),
    aboutMeEmpty: (await aboutPerson(tx, selfOf(pair).id)).changedAt === null,
    seasons: await seasonsOf(tx, pair.id),
  }
}

async function lastTime(tx: PersonTx, id: string): Promise<PreparationPage['lastTime']> {
  const note = await tx.selectFrom('note').select('text').where('id', '=', id).executeTakeFirst()
  const points = await pastAgendaOf(tx, id)
  const clarities = await claritiesOf(tx, id)
  return {
    meeting: await readMeeting(tx, id),
    notes: note?.text ?? '',
    discussed: points
      .filter(({ fate }) => fate === 'discussed')
      .map(({ id, authorId, text, notes }) => {
        const here = clarities.filter(({ talkingPointId }) => talkingPointId === id)
        const agreed = here.filter(({ agreedBy }) => agreedBy !== null)
        const saidBack = here.filter(({ agreedBy }) => agreedBy === null)
        const words = (of: typeof here) => of.map((clarity) => clarity.text)
        return { id, authorId, text, notes, agreed: words(agreed), saidBack: words(saidBack) }
      }),
  }
}

/** The reader's newest intention for a meeting that is over, as long as they have not said what came of it. */
async function owedLookBack(tx: PersonTx, pairId: string): Promise<DatedIntention | null> {
  const own = (await intentionsOfPair(tx, pairId)).filter(({ personId }) => personId === tx.who.personId)
  const last = own.find(({ over }) => over)
  return last && last.outcome === null ? last : null
}

async function scoresOfPair(tx: AnyTx, pairId: string): Promise<PreparationPage['scores']> {
  const rows = await tx
    .selectFrom('meeting_score')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.workspace_id', '=', 'meeting_score.workspace_id')
        .onRef('meeting.id', '=', 'meeting_score.meeting_id'),
    )
    .select(['meeting.id as meetingId', 'meeting.starts_at as startsAt', 'meeting_score.person_id as personId'])
    .select(['meeting_score.score', 'meeting_score.to_ten as toTen'])
    .where('meeting_score.pair_id', '=', pairId)
    .orderBy('meeting.starts_at', 'desc')
    .orderBy('meeting_score.person_id')
    .limit(SCORES)
    .execute()
  return rows.toReversed()
}

/** A planned meeting, with what one of its two has done for it. */
export interface Preparing extends PreparationFacts {
  meetingId: string
  startsAt: string
  minutes: number
  otherName: string
  otherCalled: string
  ready: boolean
}

/** What somebody has done for those of these meetings that are still to come. One query. */
export async function preparationFacts(
  tx: PersonTx | SystemTx,
  personId: string,
  meetingIds: string[],
): Promise<Preparing[]> {
  const { rows } = await sql<Preparing>`
    select m.id as "meetingId", m.starts_at as "startsAt", m.minutes, other.name as "otherName", other.called as "otherCalled",
      exists (select from ready_mark r where r.workspace_id = m.workspace_id and r.meeting_id = m.id and r.person_id = me.id) as ready,
      exists (select from intention i where i.workspace_id = m.workspace_id and i.meeting_id = m.id and i.person_id = me.id) as "hasIntention",
      exists (select from about_me a where a.workspace_id = m.workspace_id and a.person_id = me.id) as "hasAboutMe",
      (select count(*)::int from talking_point t where t.workspace_id = m.workspace_id and t.pair_id = m.pair_id
        and t.author_id = me.id and t.dropped_at is null and t.repeats_every is null and (t.planned_for is null or t.planned_for = m.id)
        and not exists (select from talking_point_outcome o where o.workspace_id = t.workspace_id
          and o.talking_point_id = t.id and o.fate = 'discussed')) as points,
      (select count(*)::int from action_item a where a.workspace_id = m.workspace_id and a.pair_id = m.pair_id
        and (a.owner_id = me.id or a.owner_id is null) and a.done_at is null and a.dropped_at is null
        and a.due_on < (now() at time zone me.time_zone)::date) as "lateItems",
      coalesce((select i.outcome is null from intention i
        join meeting b on b.workspace_id = i.workspace_id and b.id = i.meeting_id
        where i.workspace_id = m.workspace_id and i.pair_id = m.pair_id and i.person_id = me.id
          and (b.held_at is not null or b.skipped_at is not null)
        order by b.starts_at desc limit 1), false) as "owesLookBack"
    from meeting m
    join pair p on p.workspace_id = m.workspace_id and p.id = m.pair_id and p.ended_at is null
    join person me on me.workspace_id = m.workspace_id and me.id in (p.lead_id, p.member_id) and me.id = ${personId}::uuid
    join person other on other.workspace_id = m.workspace_id and other.id in (p.lead_id, p.member_id) and other.id <> me.id
    where m.id = any (${meetingIds}::uuid[]) and m.started_at is null and m.held_at is null and m.skipped_at is null
    order by m.starts_at`.execute(tx)
  return rows
}

/** Somebody's planned meetings that start between two instants. */
export async function meetingsBetween(tx: SystemTx, personId: string, from: Date, to: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('meeting')
    .innerJoin('pair', (join) =>
      join.onRef('pair.workspace_id', '=', 'meeting.workspace_id').onRef('pair.id', '=', 'meeting.pair_id'),
    )
    .select('meeting.id')
    .where((eb) => eb.or([eb('pair.lead_id', '=', personId), eb('pair.member_id', '=', personId)]))
    .where('meeting.starts_at', '>', from.toISOString())
    .where('meeting.starts_at', '<', to.toISOString())
    .where('meeting.started_at', 'is', null)
    .where('meeting.held_at', 'is', null)
    .where('meeting.skipped_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}
