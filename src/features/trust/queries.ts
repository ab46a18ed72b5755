import { sql } from 'kysely'
import type { PersonTx } from '../../platform/database/index.ts'
import { listItems } from '../action-items/queries.ts'
import { selectCheckOuts } from '../check-outs/queries.ts'
import { heldCount, presentMeeting, selectMeetings } from '../meetings/queries/index.ts'
import type { Pair } from '../pairs/contract.ts'
import { readPair } from '../pairs/queries.ts'
import { otherOf, selfOf } from '../pairs/rules/sides.ts'
import type { Trust } from './contract.ts'
import { beatOf, dayOf, PERIOD_WEEKS, RHYTHM_WEEKS, tally, type Verdict, verdictOf } from './rules.ts'

const WEEK = 7 * 86_400_000

/** The trust ledger of a pair with the rows behind every figure. */
export async function readTrust(tx: PersonTx, pairId: string, now = new Date()): Promise<Trust> {
  const pair = await readPair(tx, pairId)
  const sides = { mine: selfOf(pair).id, theirs: otherOf(pair).id }
  const since = new Date(now.getTime() - PERIOD_WEEKS * WEEK).toISOString()
  return {
    rhythm: await rhythmOf(tx, pairId, now),
    conversations: await heldCount(tx, pairId),
    promises: await promisesOf(tx, pair, sides, since, now),
    topics: await topicsOf(tx, pairId, sides, since),
    meetings: await leavingOf(tx, pairId, sides, since),
    theirTrend: await trendOf(tx, pairId),
  }
}

type Sides = Record<'mine' | 'theirs', string>

async function rhythmOf(tx: PersonTx, pairId: string, now: Date): Promise<Trust['rhythm']> {
  const rows = await selectMeetings(tx)
    .where('pair_id', '=', pairId)
    .where('starts_at', '>', new Date(now.getTime() - RHYTHM_WEEKS * WEEK).toISOString())
    .orderBy('starts_at')
    .execute()
  const meetings = rows.map(presentMeeting)
  const over = meetings.filter(({ state }) => state === 'held' || state === 'skipped')
  const next = meetings.find(({ state }) => state === 'planned' || state === 'live')
  return [...over, ...(next ? [next] : [])].map((meeting) => ({
    meetingId: meeting.id,
    startsAt: meeting.startsAt,
    beat: beatOf(meeting),
    by: meeting.skippedBy ?? meeting.movedBy,
    reason: meeting.skipReason,
  }))
}

async function promisesOf(
  tx: PersonTx,
  pair: Pair,
  sides: Sides,
  since: string,
  now: Date,
): Promise<Trust['promises']> {
  const items = await listItems(tx, { state: 'all', pairId: pair.id, since })
  const promisedAt = await promisesGiven(tx, pair.id, since)
  const moves = await movesOf(tx, pair.id)
  const rows = items.flatMap((item) => {
    const day = (instant: string) => dayOf(instant, zonesOf(pair, item.ownerId))
    const given = promisedAt.get(item.id)
    const facts = {
      promisedOn: given ? day(given) : null,
      dueOn: item.dueOn,
      doneOn: item.doneAt && day(item.doneAt),
      droppedOn: item.droppedAt && day(item.droppedAt),
      moves: (moves.get(item.id) ?? []).map(({ at, fromDue }) => ({ on: day(at), fromDue })),
    }
    const verdict = verdictOf(facts, day(now.toISOString()))
    return verdict ? [{ item, verdict }] : []
  })
  // What both promised counts for each.
  const of = (personId: string) =>
    tally(
      rows
        .filter(({ item }) => item.ownerId === null || item.ownerId === personId)
        .map(({ verdict }): Verdict => verdict),
    )
  return { mine: of(sides.mine), theirs: of(sides.theirs), rows }
}

/** Where a promise is kept: where its owner lives; of both, in both places. */
function zonesOf({ lead, member }: Pair, ownerId: string | null): string[] {
  return [lead, member].filter(({ id }) => ownerId === null || id === ownerId).map(({ timeZone }) => timeZone)
}

async function promisesGiven(tx: PersonTx, pairId: string, since: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('action_item')
    .select(['id', 'promised_at'])
    .where('pair_id', '=', pairId)
    .where('created_at', '>=', since)
    .where('promised_at', 'is not', null)
    .execute()
  return new Map(rows.map(({ id, promised_at }) => [id, promised_at!]))
}

async function movesOf(tx: PersonTx, pairId: string): Promise<Map<string, { at: string; fromDue: string }[]>> {
  const rows = await tx
    .selectFrom('renegotiation')
    .select(['action_item_id', 'at', 'from_due as fromDue'])
    .where('pair_id', '=', pairId)
    .execute()
  return Map.groupBy(rows, ({ action_item_id }) => action_item_id)
}

async function topicsOf(tx: PersonTx, pairId: string, sides: Sides, since: string): Promise<Trust['topics']> {
  const { rows } = await sql<Trust['topics']['rows'][number]>`
    select t.id as "talkingPointId", m.id as "meetingId", m.starts_at as "startsAt", t.text, t.author_id as "authorId"
    from talking_point t
    join talking_point_outcome o on o.workspace_id = t.workspace_id and o.talking_point_id = t.id and o.fate = 'discussed'
    join meeting m on m.workspace_id = o.workspace_id and m.id = o.meeting_id
    where t.pair_id = ${pairId} and t.visibility = 'both' and t.repeats_every is null and m.starts_at >= ${since}
    order by m.starts_at desc, t.position`.execute(tx)
  const by = (personId: string) => rows.filter(({ authorId }) => authorId === personId).length
  return { mine: by(sides.mine), theirs: by(sides.theirs), rows }
}

async function leavingOf(tx: PersonTx, pairId: string, sides: Sides, since: string): Promise<Trust['meetings']> {
  const rows = await selectCheckOuts(tx)
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.workspace_id', '=', 'check_out.workspace_id')
        .onRef('meeting.id', '=', 'check_out.meeting_id'),
    )
    .select('meeting.starts_at as startsAt')
    .where('check_out.pair_id', '=', pairId)
    .where('meeting.starts_at', '>=', since)
    .orderBy('meeting.starts_at')
    .execute()
  return [...Map.groupBy(rows, ({ meetingId }) => meetingId)].map(([meetingId, answers]) => {
    const of = (personId: string) => {
      const answer = answers.find((one) => one.personId === personId)
      if (!answer) return null
      const { head, heart, note, spoke, level } = answer
      return { head, heart, note, spoke, level }
    }
    return { meetingId, startsAt: answers[0]!.startsAt, mine: of(sides.mine), theirs: of(sides.theirs) }
  })
}

async function trendOf(tx: PersonTx, pairId: string): Promise<Trust['theirTrend']> {
  const { rows } = await sql<{ upTo: string; head: string; heart: string }>`
    select up_to as "upTo", head, heart from check_out_trend(${pairId}::uuid)`.execute(tx)
  return rows.map(({ upTo, head, heart }) => ({ upTo, head: Number(head), heart: Number(heart) }))
}
