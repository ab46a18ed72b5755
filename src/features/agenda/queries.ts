import { sql } from 'kysely'
import type { AnyTx, PersonTx } from '../../platform/database/index.ts'
import { found } from '../../platform/errors.ts'
import type { Template } from '../templates/contract.ts'
import { templateOf } from '../templates/queries.ts'
import type { TalkingPoint } from './contract.ts'
import { type MeetingLine, type PointFacts, pointsOnPage, sectionForTopic } from './rules.ts'

interface PointRow extends Omit<TalkingPoint, 'fate' | 'carriedOver'>, PointFacts {
  droppedAt: string | null
  outcomes: { meetingId: string; fate: 'discussed' | 'carried_over' }[]
}

/** Points with what became of them in each meeting. Row-level security leaves out what is not the reader's to see. */
function selectPoints(tx: AnyTx) {
  return tx
    .selectFrom('talking_point')
    .leftJoin('note', (join) =>
      join.onRef('note.workspace_id', '=', 'talking_point.workspace_id').onRef('note.id', '=', 'talking_point.id'),
    )
    .select([
      'talking_point.id',
      'talking_point.pair_id as pairId',
      'talking_point.author_id as authorId',
      'talking_point.text',
    ])
    .select([
      'talking_point.section',
      'talking_point.position',
      'talking_point.visibility',
      'talking_point.planned_for as plannedFor',
    ])
    .select([
      'talking_point.repeats_every as repeatsEvery',
      'talking_point.question_key as questionKey',
      'talking_point.action_item_id as actionItemId',
      'talking_point.feedback_id as feedbackId',
      'talking_point.topic',
      'talking_point.created_at as createdAt',
      'talking_point.shared_at as sharedAt',
    ])
    .select(['talking_point.dropped_at as droppedAt', sql<string>`coalesce(note.text, '')`.as('notes')])
    .select(
      sql<{ meetingId: string; fate: 'discussed' | 'carried_over' }[]>`coalesce((
        select json_agg(json_build_object('meetingId', o.meeting_id, 'fate', o.fate) order by o.at)
        from talking_point_outcome o where o.workspace_id = talking_point.workspace_id and o.talking_point_id = talking_point.id), '[]'::json)`.as(
        'outcomes',
      ),
    )
    .orderBy('talking_point.position')
    .orderBy('talking_point.id')
}

function withFacts(row: Omit<PointRow, 'discussedIn'>): PointRow {
  return {
    ...row,
    discussedIn: row.outcomes.filter(({ fate }) => fate === 'discussed').map(({ meetingId }) => meetingId),
  }
}

function present(
  { outcomes, discussedIn: _, droppedAt: __, ...point }: PointRow,
  meetingId: string | null,
): TalkingPoint {
  const here = outcomes.find((outcome) => outcome.meetingId === meetingId)
  return {
    ...point,
    fate: here?.fate ?? null,
    carriedOver: outcomes.filter((outcome) => outcome.fate === 'carried_over' && outcome.meetingId !== meetingId)
      .length,
  }
}

/** The meetings of a pair in the order that decides which page a point is on. */
export async function readMeetingLine(tx: AnyTx, pairId: string): Promise<MeetingLine> {
  const rows = await tx
    .selectFrom('meeting')
    .select(['id', 'held_at'])
    .where('pair_id', '=', pairId)
    .where('skipped_at', 'is', null)
    .orderBy(sql`started_at is null`) // a running meeting comes first, also when it was started early
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return {
    open: rows.filter((row) => row.held_at === null).map(({ id }) => id),
    held: rows.filter((row) => row.held_at !== null).map(({ id }) => id),
  }
}

/** The agenda of an open meeting: what is on its page now. */
export async function agendaOf(tx: AnyTx, pairId: string, meetingId: string): Promise<TalkingPoint[]> {
  const meetings = await readMeetingLine(tx, pairId)
  const rows = await selectPoints(tx)
    .where('talking_point.pair_id', '=', pairId)
    .where('talking_point.dropped_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('talking_point.repeats_every', 'is not', null),
        sql<boolean>`not exists (select from talking_point_outcome o where o.workspace_id = talking_point.workspace_id
          and o.talking_point_id = talking_point.id and o.fate = 'discussed' and o.meeting_id <> ${meetingId}::uuid)`,
      ]),
    )
    .execute()
  return pointsOnPage(rows.map(withFacts), meetingId, meetings).map((point) => present(point, meetingId))
}

/** What was on the page of a meeting that is over: each point with its fate there. */
export async function pastAgendaOf(tx: AnyTx, meetingId: string): Promise<TalkingPoint[]> {
  const rows = await selectPoints(tx)
    .where('talking_point.id', 'in', (eb) =>
      eb.selectFrom('talking_point_outcome').select('talking_point_id').where('meeting_id', '=', meetingId),
    )
    .execute()
  return rows.map((row) => present(withFacts(row), meetingId))
}

export async function readPoint(tx: PersonTx, id: string, meetingId: string | null = null): Promise<TalkingPoint> {
  return present(
    withFacts(found(await selectPoints(tx).where('talking_point.id', '=', id).executeTakeFirst())),
    meetingId,
  )
}

/** The last position on a pair's agenda, or null when there is none: what is added goes behind it. */
export async function lastPosition(tx: PersonTx, pairId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('talking_point')
    .select('position')
    .where('pair_id', '=', pairId)
    .where('dropped_at', 'is', null)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.position ?? null
}

/** A point about an action item, about feedback, or that asks a question, that has not been talked about yet or returns. */
export async function openPointAbout(
  tx: PersonTx,
  of: { column: 'action_item_id' | 'feedback_id' | 'question_key'; id: string; pairId: string; text?: string },
): Promise<TalkingPoint | undefined> {
  const row = await selectPoints(tx)
    .where(`talking_point.${of.column}`, '=', of.id)
    .where('talking_point.pair_id', '=', of.pairId)
    .where('talking_point.dropped_at', 'is', null)
    // The same question can be asked about one colleague and about another.
    .$if(of.text !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb('talking_point.text', '=', of.text!), eb('talking_point.edited_at', 'is not', null)]),
      ),
    )
    .where(({ or, eb, not, exists, selectFrom }) =>
      or([
        eb('talking_point.repeats_every', 'is not', null),
        not(
          exists(
            selectFrom('talking_point_outcome')
              .select('meeting_id')
              .whereRef('talking_point_outcome.talking_point_id', '=', 'talking_point.id')
              .where('talking_point_outcome.fate', '=', 'discussed'),
          ),
        ),
      ]),
    )
    .executeTakeFirst()
  return row && present(withFacts(row), null)
}

/** Where a point belongs of which only the topic is known: see sectionForTopic. */
export async function sectionFor(
  tx: PersonTx,
  templates: readonly Template[],
  { pairId, plannedFor, topic }: Pick<TalkingPoint, 'pairId' | 'plannedFor' | 'topic'>,
): Promise<string> {
  const meetingId = plannedFor ?? (await readMeetingLine(tx, pairId)).open[0]
  const meeting =
    meetingId && (await tx.selectFrom('meeting').select('template').where('id', '=', meetingId).executeTakeFirst())
  const { sections } = await templateOf(tx, templates, meeting ? meeting.template : '')
  return sectionForTopic(sections, topic)
}
