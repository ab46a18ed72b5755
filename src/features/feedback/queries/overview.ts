import { sql } from 'kysely'
import type { PersonTx } from '../../../platform/database/index.ts'
import { aboutPerson } from '../../about-me/queries.ts'
import { readPerson } from '../../people/queries.ts'
import { seasonsOf } from '../../seasons/queries.ts'
import type { Box, Feedback } from '../contract.ts'
import { type FeedbackKind, isReady, readFeedback } from '../rules/coach.ts'
import type { Balance } from '../rules/readiness.ts'
import { boxes, listFeedback } from './lists.ts'

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
  const read = given.map((note) => {
    const { text, kind, receiver, giver, sharedAt } = note
    const reading = readFeedback(text, { kind, receiver: receiver.name, giver: giver.name })
    return { kind, receiver, month: sharedAt!.slice(0, 7), readable: reading.read, specific: isReady(reading) }
  })
  return [...Map.groupBy(read, ({ receiver }) => receiver.id).values()].map((notes) => ({
    person: notes[0]!.receiver,
    ...tally(notes),
    months: [...Map.groupBy(notes, ({ month }) => month)].map(([month, those]) => ({ month, ...tally(those) })),
  }))
}

function tally(notes: { kind: FeedbackKind; readable: boolean; specific: boolean }[]): Balance {
  const highFives = notes.filter(({ kind }) => kind === 'high-five').length
  return {
    highFives,
    watchOuts: notes.length - highFives,
    specific: notes.filter(({ specific }) => specific).length,
    readable: notes.filter(({ readable }) => readable).length,
  }
}

const LAST = 5

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
