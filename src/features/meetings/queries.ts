import { sql } from 'kysely'
import type { AnyTx, PersonTx } from '../../platform/database/index.ts'
import { found } from '../../platform/errors.ts'
import { itemsBefore, itemsOfMeeting, listItems } from '../action-items/queries.ts'
import { agendaOf, pastAgendaOf } from '../agenda/queries.ts'
import { claritiesOf } from '../clarities/queries.ts'
import { intentionsOf } from '../intentions/queries.ts'
import { currentTexts } from '../notes/queries.ts'
import { readPair, readPairs } from '../pairs/queries.ts'
import { dayIn } from '../pairs/rules/rhythm.ts'
import { otherOf } from '../pairs/rules/sides.ts'
import type { Template } from '../templates/contract.ts'
import { templateOf } from '../templates/queries.ts'
import type { HistoryLine, Meeting, MeetingPage } from './contract.ts'
import { draftSummary, stateOf } from './rules.ts'

export function selectMeetings(tx: AnyTx) {
  return tx
    .selectFrom('meeting')
    .select([
      'meeting.id',
      'meeting.pair_id as pairId',
      'meeting.starts_at as startsAt',
      'meeting.minutes',
      'meeting.template',
      'meeting.title',
    ])
    .select([
      'meeting.started_at',
      'meeting.held_at',
      'meeting.held_by as heldBy',
      'meeting.skipped_at',
      'meeting.skipped_by as skippedBy',
    ])
    .select([
      'meeting.skip_reason as skipReason',
      'meeting.moved_from as movedFrom',
      'meeting.moved_by as movedBy',
      'meeting.summary',
      'meeting.mood',
    ])
    .select('meeting.imported_at')
}

type Row = Awaited<ReturnType<ReturnType<typeof selectMeetings>['executeTakeFirstOrThrow']>>

export function presentMeeting({ started_at, held_at, skipped_at, imported_at, ...row }: Row): Meeting {
  const state = stateOf({ started_at, held_at, skipped_at })
  return {
    ...row,
    state,
    startedAt: started_at,
    heldAt: held_at,
    skippedAt: skipped_at,
    imported: imported_at !== null,
  }
}

export async function readMeeting(tx: AnyTx, id: string): Promise<Meeting> {
  return presentMeeting(found(await selectMeetings(tx).where('id', '=', id).executeTakeFirst()))
}

/** Meetings still to come or running, soonest first; none once the one-on-one has ended. */
export async function upcomingMeetings(tx: AnyTx, pairId: string): Promise<Meeting[]> {
  const rows = await selectMeetings(tx)
    .where('pair_id', '=', pairId)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('pair').select('id').where('id', '=', pairId).where('ended_at', 'is', null)),
    )
    .where('held_at', 'is', null)
    .where('skipped_at', 'is', null)
    .orderBy(sql`started_at is null`)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map(presentMeeting)
}

/** Meetings that are over, newest first. */
export async function pastMeetings(
  tx: PersonTx,
  pairId: string,
  limit: number,
  before?: string,
): Promise<HistoryLine[]> {
  await readPair(tx, pairId)
  const rows = await selectMeetings(tx)
    .leftJoin('note', (join) =>
      join.onRef('note.workspace_id', '=', 'meeting.workspace_id').onRef('note.id', '=', 'meeting.id'),
    )
    .select([
      sql<number>`(select count(*) from talking_point_outcome o where o.workspace_id = meeting.workspace_id and o.meeting_id = meeting.id and o.fate = 'discussed')::int`.as(
        'discussed',
      ),
      sql<number>`(select count(*) from talking_point_outcome o where o.workspace_id = meeting.workspace_id and o.meeting_id = meeting.id and o.fate = 'carried_over')::int`.as(
        'carriedOver',
      ),
      sql<number>`(select count(*) from action_item a where a.workspace_id = meeting.workspace_id and a.meeting_id = meeting.id and a.dropped_at is null)::int`.as(
        'actionItems',
      ),
      sql<number>`(select count(*) from action_item a where a.workspace_id = meeting.workspace_id and a.meeting_id = meeting.id and a.done_at is not null)::int`.as(
        'actionItemsDone',
      ),
      sql<string>`left(coalesce(nullif(meeting.summary, ''), nullif(note.text, ''), (
        select string_agg(t.text, ' · ' order by t.position) from talking_point_outcome o
        join talking_point t on t.workspace_id = o.workspace_id and t.id = o.talking_point_id
        where o.workspace_id = meeting.workspace_id and o.meeting_id = meeting.id and o.fate = 'discussed'), ''), 400)`.as(
        'excerpt',
      ),
    ])
    .where('meeting.pair_id', '=', pairId)
    .where((eb) => eb.or([eb('meeting.held_at', 'is not', null), eb('meeting.skipped_at', 'is not', null)]))
    .$if(before !== undefined, (query) => query.where('meeting.starts_at', '<', before!))
    .orderBy('meeting.starts_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ discussed, carriedOver, actionItems, actionItemsDone, excerpt, ...row }) => ({
    ...presentMeeting(row),
    discussed,
    carriedOver,
    actionItems,
    actionItemsDone,
    excerpt,
  }))
}

/** Everything one page shows of a meeting. */
export async function readMeetingPage(tx: PersonTx, id: string, templates: Template[]): Promise<MeetingPage> {
  const meeting = await readMeeting(tx, id)
  const pair = await readPair(tx, meeting.pairId)
  const over = meeting.state === 'held' || meeting.state === 'skipped'
  const previous = await neighbour(tx, meeting, 'previous')
  const next = await neighbour(tx, meeting, 'next')
  const note = await tx.selectFrom('note').select('text').where('id', '=', id).executeTakeFirst()
  const { key, name, purpose, minutes, sections } = await templateOf(tx, templates, meeting.template)
  return {
    meeting,
    pair,
    template: { key, name, purpose, minutes },
    sections,
    scores: await scoresOf(tx, id),
    intentions: await intentionsOf(tx, id),
    ready: await readyFor(tx, id),
    reflections: await reflectionsOn(tx, id),
    points: over ? await pastAgendaOf(tx, id) : await agendaOf(tx, meeting.pairId, id),
    clarities: await claritiesOf(tx, id),
    notes: note?.text ?? '',
    actionItems: await itemsOfMeeting(tx, id),
    earlierActionItems: over ? [] : await itemsBefore(tx, meeting.pairId, id, previous?.startsAt ?? null),
    previous,
    next,
    now: new Date().toISOString(),
  }
}

/** What each of the two said from 1 to 10. */
export async function scoresOf(tx: AnyTx, meetingId: string) {
  return tx
    .selectFrom('meeting_score')
    .select(['person_id as personId', 'score', 'to_ten as toTen'])
    .where('meeting_id', '=', meetingId)
    .orderBy('person_id')
    .execute()
}

/** What each said at the end. */
export function reflectionsOn(tx: AnyTx, meetingId: string): Promise<MeetingPage['reflections']> {
  return tx
    .selectFrom('reflection')
    .select(['person_id as personId', 'went_well as wentWell', 'do_better as doBetter'])
    .where('meeting_id', '=', meetingId)
    .orderBy('person_id')
    .execute()
}

/** Who said that they are prepared. */
export async function readyFor(tx: AnyTx, meetingId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('ready_mark')
    .select('person_id')
    .where('meeting_id', '=', meetingId)
    .orderBy('ready_at')
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** The meeting before (the last one held) or after (the next that is not skipped). */
async function neighbour(tx: AnyTx, meeting: Meeting, which: 'previous' | 'next') {
  const row = await tx
    .selectFrom('meeting')
    .select(['id', 'starts_at as startsAt'])
    .where('pair_id', '=', meeting.pairId)
    .where('id', '!=', meeting.id)
    .where('skipped_at', 'is', null)
    .where('starts_at', which === 'next' ? '>' : '<', meeting.startsAt)
    .$if(which === 'previous', (query) => query.where('held_at', 'is not', null))
    .orderBy('starts_at', which === 'next' ? 'asc' : 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The reader's day: the meetings of today, or of the next day that has any, and the action items that are due. */
export async function readToday(tx: PersonTx, now = new Date()) {
  const { time_zone } = await tx
    .selectFrom('person')
    .select('time_zone')
    .where('id', '=', tx.who.personId)
    .executeTakeFirstOrThrow()
  const pairs = new Map((await readPairs(tx)).filter(({ endedAt }) => endedAt === null).map((pair) => [pair.id, pair]))
  const rows = await selectMeetings(tx)
    .where('held_at', 'is', null)
    .where('skipped_at', 'is', null)
    .where('starts_at', '>', new Date(now.getTime() - 12 * 3_600_000).toISOString())
    .where('starts_at', '<', new Date(now.getTime() + 28 * 86_400_000).toISOString())
    .orderBy('starts_at')
    .execute()
  const open = rows.map(presentMeeting).filter(({ pairId }) => pairs.has(pairId))
  const today = dayIn(time_zone, now.toISOString())
  const day = open.map(({ startsAt }) => dayIn(time_zone, startsAt)).find((on) => on >= today)
  const meetings = []
  for (const meeting of open.filter(({ startsAt, state }) => dayIn(time_zone, startsAt) === day || state === 'live')) {
    const points = await agendaOf(tx, meeting.pairId, meeting.id)
    const mine = points.filter(({ authorId }) => authorId === tx.who.personId).length
    meetings.push({
      meeting,
      pair: pairs.get(meeting.pairId)!,
      conversation: (await heldCount(tx, meeting.pairId)) + 1,
      points: { mine, theirs: points.length - mine },
      ready: await readyFor(tx, meeting.id),
      intention: (await intentionsOf(tx, meeting.id)).some(({ personId }) => personId === tx.who.personId),
    })
  }
  return { meetings, dueActionItems: await dueItems(tx, pairs, today), now: now.toISOString() }
}

export async function heldCount(tx: AnyTx, pairId: string): Promise<number> {
  const row = await tx
    .selectFrom('meeting')
    .select((eb) => eb.fn.countAll<number>().as('held'))
    .where('pair_id', '=', pairId)
    .where('held_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(row.held)
}

async function dueItems(tx: PersonTx, pairs: Map<string, Awaited<ReturnType<typeof readPair>>>, today: string) {
  const inAWeek = new Date(Date.parse(today) + 7 * 86_400_000).toISOString().slice(0, 10)
  const items = await listItems(tx, { state: 'open', dueBy: inAWeek })
  return items
    .filter(({ pairId }) => pairs.has(pairId))
    .map((item) => ({ ...item, otherName: otherOf(pairs.get(item.pairId)!).name }))
}

/** What wrapping up now would keep: a drafted summary, what was discussed, what carries over, and when they meet next. */
export async function readWrapUp(tx: PersonTx, id: string, templates: Template[]) {
  const page = await readMeetingPage(tx, id, templates)
  const names = new Map([page.pair.lead, page.pair.member].map((person) => [person.id, person.name]))
  const texts = await currentTexts(tx, [id, ...page.points.map((point) => point.id)])
  const shared = page.points
    .filter(({ visibility }) => visibility === 'both')
    .map((point) => ({
      ...point,
      notes: texts.get(point.id) ?? '',
      agreed: page.clarities.filter(({ talkingPointId }) => talkingPointId === point.id).map(({ text }) => text),
    }))
  return {
    summary:
      page.meeting.summary ||
      draftSummary({
        points: shared,
        notes: texts.get(id) ?? '',
        actionItems: page.actionItems.map((item) => ({
          ...item,
          owner: item.ownerId ? names.get(item.ownerId)! : 'Both',
        })),
      }),
    discussed: page.points.filter(({ fate }) => fate === 'discussed'),
    carriesOver: page.points.filter(({ fate }) => fate !== 'discussed'),
    actionItems: page.actionItems,
    next: page.next,
  }
}
