import { sql } from 'kysely'
import type { PersonTx } from '../../platform/database/index.ts'
import { found, Problem } from '../../platform/errors.ts'
import { aboutPerson } from '../about-me/queries.ts'
import type { Pair } from '../pairs/contract.ts'
import { readPerson } from '../people/queries.ts'
import { seasonsOf } from '../seasons/queries.ts'
import type { Box, Feedback, FeedbackBetween, FeedbackRequest, WholeFeedback } from './contract.ts'
import { isReady, readFeedback } from './rules/coach.ts'
import { paragraphOf } from './rules/paragraph.ts'
import { type Balance, deliveryOf } from './rules/readiness.ts'

const colleague = (
  table: string,
) => sql`json_build_object('id', ${sql.ref(`${table}.id`)}, 'name', ${sql.ref(`${table}.name`)},
  'called', ${sql.ref(`${table}.called`)},  'title', ${sql.ref(`${table}.title`)}, 'left', ${sql.ref(`${table}.left_at`)} is not null)`

type Row = Omit<Feedback, 'text' | 'delivery'>

const selectFeedback = sql`
  select f.id, ${colleague('giver')} as giver, ${colleague('receiver')} as receiver, f.kind, f.shape, f.situation, f.behaviour,
    f.impact, f.facts, f.feelings, f.options, f.request, f.skills, f.ways_of_working as "waysOfWorking",
    f.path_forward as "pathForward", f.path_aim as "pathAim", f.look_again_on as "lookAgainOn", f.meeting_id as "meetingId",
    f.held_at as "heldAt", f.remind_on as "remindOn", f.shared_at as "sharedAt", f.created_at as "createdAt",
    f.changed_at as "changedAt", f.action_item_id as "actionItemId", f.request_id as "requestId",
    a.read_at as "readAt", coalesce(a.text, '') as answer, a.answered_at as "answeredAt"
  from feedback f
  join person giver on giver.workspace_id = f.workspace_id and giver.id = f.giver_id
  join person receiver on receiver.workspace_id = f.workspace_id and receiver.id = f.receiver_id
  left join feedback_answer a on a.workspace_id = f.workspace_id and a.feedback_id = f.id`

const present = (row: Row): Feedback => ({ ...row, text: paragraphOf(row.shape, row), delivery: deliveryOf(row) })

export async function readOne(tx: PersonTx, id: string): Promise<Feedback> {
  const { rows } = await sql<Row>`${selectFeedback} where f.id = ${id}::uuid`.execute(tx)
  return present(found(rows[0]))
}

/** One note with all that belongs to it, as far as the reader may see it. */
export async function readWhole(tx: PersonTx, id: string): Promise<WholeFeedback> {
  const note = await readOne(tx, id)
  const revisions = await tx
    .selectFrom('feedback_revision')
    .select(['text', 'replaced_at as replacedAt'])
    .where('feedback_id', '=', id)
    .orderBy('replaced_at', 'desc')
    .execute()
  const followUp = await tx
    .selectFrom('feedback_follow_up')
    .select(['look_again_on as lookAgainOn', 'set_by as setBy'])
    .where('feedback_id', '=', id)
    .executeTakeFirst()
  const outcomes = await tx
    .selectFrom('feedback_outcome')
    .select(['person_id as personId', 'text', 'said_at as saidAt'])
    .where('feedback_id', '=', id)
    .orderBy('said_at')
    .execute()
  return { ...note, revisions, followUp: followUp ?? null, outcomes, readers: await readersOf(tx, note) }
}

async function readersOf(tx: PersonTx, { id, receiver }: Feedback): Promise<WholeFeedback['readers']> {
  if (receiver.id !== tx.who.personId) return []
  const { rows } = await sql<WholeFeedback['readers'][number]>`
    select r.person_id as "personId", coalesce(p.name, '') as name, r.shown_at as "shownAt" from feedback_reader r
    left join person p on p.workspace_id = r.workspace_id and p.id = r.person_id
    where r.feedback_id = ${id}::uuid order by r.shown_at`.execute(tx)
  return rows
}

/** Whether feedback between the two of this one-on-one is shared; not found if it is between others. */
export async function readSharing(tx: PersonTx, id: string, pair: Pick<Pair, 'lead' | 'member'>): Promise<boolean> {
  const { giver, receiver, sharedAt } = await readOne(tx, id)
  const two = [pair.lead.id, pair.member.id]
  if (!two.includes(giver.id) || !two.includes(receiver.id)) throw new Problem('not_found')
  return sharedAt !== null
}

/** The condition of each box, for the reader `me`. Row-level security has already left out what they may not see. */
const boxes = (me: string) =>
  ({
    given: sql`f.giver_id = ${me}::uuid and f.shared_at is not null`,
    received: sql`f.receiver_id = ${me}::uuid and f.shared_at is not null`,
    drafts: sql`f.giver_id = ${me}::uuid and f.shared_at is null and f.held_at is null and f.meeting_id is null`,
    waiting: sql`f.giver_id = ${me}::uuid and f.shared_at is null and (f.held_at is not null or f.meeting_id is not null)`,
    team: sql`f.giver_id <> ${me}::uuid and f.receiver_id <> ${me}::uuid`,
  }) satisfies Record<Box, unknown>

export async function listFeedback(
  tx: PersonTx,
  { box, personId, actionItemId, limit }: { box?: Box; personId?: string; actionItemId?: string; limit: number },
): Promise<Feedback[]> {
  const [person, item] = [personId ?? null, actionItemId ?? null]
  const { rows } = await sql<Row>`${selectFeedback}
    where ${box ? boxes(tx.who.personId)[box] : sql`true`} and (${item}::uuid is null or f.action_item_id = ${item}::uuid)
      and (${person}::uuid is null or ${person}::uuid in (f.giver_id, f.receiver_id))
    order by coalesce(f.shared_at, f.changed_at) desc, f.id desc limit ${limit}`.execute(tx)
  return rows.map(present)
}

const COUNTED = 500

export async function overviewOf(tx: PersonTx) {
  const box = boxes(tx.who.personId)
  const counts = await sql<Record<Box | 'unread', number>>`
    select count(*) filter (where ${box.given})::int as given, count(*) filter (where ${box.received})::int as received,
      count(*) filter (where ${box.received} and a.feedback_id is null)::int as unread,
      count(*) filter (where ${box.drafts})::int as drafts, count(*) filter (where ${box.waiting})::int as waiting,
      count(*) filter (where ${box.team})::int as team
    from feedback f left join feedback_answer a on a.workspace_id = f.workspace_id and a.feedback_id = f.id`.execute(tx)
  const asked = await tx
    .selectFrom('feedback_request')
    .select((eb) => eb.fn.max('asked_at').as('at'))
    .where('asker_id', '=', tx.who.personId)
    .executeTakeFirst()
  const given = await listFeedback(tx, { box: 'given', limit: COUNTED })
  return { counts: counts.rows[0]!, balance: balanceOf(given), lastAskedAt: asked?.at ?? null }
}

function balanceOf(given: Feedback[]) {
  const people = Map.groupBy(given, ({ receiver }) => receiver.id)
  return [...people.values()].map((notes) => ({
    person: notes[0]!.receiver,
    ...tally(notes),
    months: [...Map.groupBy(notes, ({ sharedAt }) => sharedAt!.slice(0, 7))].map(([month, those]) => ({
      month,
      ...tally(those),
    })),
  }))
}

function tally(notes: Feedback[]): Balance {
  const highFives = notes.filter(({ kind }) => kind === 'high-five').length
  return { highFives, watchOuts: notes.length - highFives, specific: notes.filter(isSpecific).length }
}

const isSpecific = ({ text, kind, receiver, giver }: Feedback) =>
  isReady(readFeedback(text, { kind, receiver: receiver.name, giver: giver.name }))

const LAST = 5

const AT_LEAST = 3

/** What is between the reader and somebody: first what is unread, then what waits, then the last few. */
export async function feedbackBetween(tx: PersonTx, personId: string): Promise<FeedbackBetween> {
  const me = tx.who.personId
  const { rows } = await sql<Row>`${selectFeedback}
    where (f.giver_id = ${me}::uuid and f.receiver_id = ${personId}::uuid) or (f.giver_id = ${personId}::uuid and f.receiver_id = ${me}::uuid)
    order by coalesce(f.shared_at, f.changed_at) desc, f.id desc limit 50`.execute(tx)
  const notes = rows.map(present)
  const unread = notes.filter((note) => note.receiver.id === me && note.readAt === null)
  const waiting = notes.filter(({ delivery }) => delivery === 'planned' || delivery === 'held')
  const rest = notes.filter((note) => note.delivery === 'shared' && !unread.includes(note))
  const first = [...unread, ...waiting]
  return {
    notes: [...first, ...rest.slice(0, Math.max(0, AT_LEAST - first.length))],
    lastKinds: notes
      .filter(({ giver, delivery }) => giver.id === me && delivery === 'shared')
      .slice(0, LAST)
      .map(({ kind }) => kind),
  }
}

export async function contextFor(tx: PersonTx, personId: string) {
  const { id, name, called, title, left, joined, timeZone } = await readPerson(tx, personId)
  const me = tx.who.personId
  const { rows } = await sql<{ pairId: string; meetingId: string | null; startsAt: string | null }>`
    select p.id as "pairId", m.id as "meetingId", m.starts_at as "startsAt" from pair p
    left join lateral (select id, starts_at from meeting m where m.workspace_id = p.workspace_id and m.pair_id = p.id
      and m.held_at is null and m.skipped_at is null and m.starts_at > now() - interval '1 day' order by m.starts_at limit 1) m on true
    where p.ended_at is null and ((p.lead_id = ${me}::uuid and p.member_id = ${personId}::uuid)
      or (p.member_id = ${me}::uuid and p.lead_id = ${personId}::uuid))
    order by p.kind = 'manager' desc, m.starts_at limit 1`.execute(tx)
  const [pair] = rows
  const last = await listFeedback(tx, { box: 'given', personId, limit: LAST })
  const [noted] = pair ? await seasonsOf(tx, pair.pairId) : []
  return {
    receiver: { id, name, called, title, left, joined, timeZone },
    pairId: pair?.pairId ?? null,
    next: pair?.meetingId ? { id: pair.meetingId, startsAt: pair.startsAt! } : null,
    season: noted?.season ?? null,
    lastKinds: last.map(({ kind }) => kind),
    likes: (await aboutPerson(tx, personId)).feedback,
  }
}

/** Everything the reader gave, got, drafted and holds, oldest first; what others show them is not theirs to take along. */
export async function readAll(tx: PersonTx): Promise<WholeFeedback[]> {
  const me = tx.who.personId
  const { rows } = await sql<{
    id: string
  }>`select id from feedback where giver_id = ${me}::uuid or receiver_id = ${me}::uuid
    order by coalesce(shared_at, changed_at), id`.execute(tx)
  const all: WholeFeedback[] = []
  for (const { id } of rows) all.push(await readWhole(tx, id))
  return all
}

const selectRequests = sql`
  select r.id, ${colleague('asker')} as asker, r.about, r.due_on as "dueOn", r.asked_at as "askedAt", r.closed_at as "closedAt",
    (select coalesce(json_agg(json_build_object('person', ${colleague('person')}, 'nothingNowAt', q.nothing_now_at,
        'sharedId', (select f.id from feedback f where f.workspace_id = r.workspace_id and f.request_id = r.id
          and f.giver_id = q.person_id and f.shared_at is not null order by f.shared_at limit 1)) order by person.name), '[]')
      from feedback_request_person q join person on person.workspace_id = q.workspace_id and person.id = q.person_id
      where q.workspace_id = r.workspace_id and q.request_id = r.id) as people
  from feedback_request r join person asker on asker.workspace_id = r.workspace_id and asker.id = r.asker_id`

const REQUESTS = 100

/** What the reader asked and is asked, newest first. Somebody who is asked does not see who else is. */
export async function listRequests(tx: PersonTx): Promise<FeedbackRequest[]> {
  const { rows } =
    await sql<FeedbackRequest>`${selectRequests} order by r.asked_at desc, r.id desc limit ${REQUESTS}`.execute(tx)
  return rows.map(presentRequest)
}

export async function readRequest(tx: PersonTx, id: string): Promise<FeedbackRequest> {
  const { rows } = await sql<FeedbackRequest>`${selectRequests} where r.id = ${id}::uuid`.execute(tx)
  return presentRequest(found(rows[0]))
}

// Inside JSON a time is as PostgreSQL writes it.
const presentRequest = (request: FeedbackRequest): FeedbackRequest => ({
  ...request,
  people: request.people.map((asked) => ({
    ...asked,
    nothingNowAt: asked.nothingNowAt && new Date(asked.nothingNowAt).toISOString(),
  })),
})
