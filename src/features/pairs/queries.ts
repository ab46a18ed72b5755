import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../../db/tables.ts'
import type { AnyTx, PersonTx } from '../../platform/database/index.ts'
import { found, Problem } from '../../platform/errors.ts'
import type { Pair, PairLine, Participant, Rhythm } from './contract.ts'
import { isOpen } from './rules/sides.ts'

function selectPairs(tx: AnyTx) {
  return tx
    .selectFrom('pair')
    .innerJoin('person as lead', (join) =>
      join.onRef('lead.workspace_id', '=', 'pair.workspace_id').onRef('lead.id', '=', 'pair.lead_id'),
    )
    .innerJoin('person as member', (join) =>
      join.onRef('member.workspace_id', '=', 'pair.workspace_id').onRef('member.id', '=', 'pair.member_id'),
    )
    .leftJoin('rhythm', (join) =>
      join.onRef('rhythm.workspace_id', '=', 'pair.workspace_id').onRef('rhythm.pair_id', '=', 'pair.id'),
    )
    .select(['pair.id', 'pair.kind', 'pair.video_url', 'pair.created_at', 'pair.ended_at'])
    .select([
      'lead.id as lead_id',
      'lead.name as lead_name',
      'lead.called as lead_called',
      'lead.title as lead_title',
      'lead.time_zone as lead_zone',
      'lead.joined_at as lead_joined',
      'lead.left_at as lead_left',
    ])
    .select([
      'member.id as member_id',
      'member.name as member_name',
      'member.called as member_called',
      'member.title as member_title',
      'member.time_zone as member_zone',
      'member.joined_at as member_joined',
      'member.left_at as member_left',
    ])
    .select([
      'rhythm.every_weeks',
      'rhythm.weekday',
      'rhythm.starts_at',
      'rhythm.time_zone',
      'rhythm.minutes',
      'rhythm.anchor_on',
      'rhythm.template',
      'rhythm.other_template',
      'rhythm.other_every',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPairs>['executeTakeFirstOrThrow']>>

function present(row: Row, me: string): Pair {
  return {
    id: row.id,
    kind: row.kind,
    lead: participant(row, 'lead'),
    member: participant(row, 'member'),
    me: row.lead_id === me ? 'lead' : 'member',
    rhythm: row.every_weeks === null ? null : presentRhythm(row as RhythmRow),
    videoUrl: row.video_url,
    createdAt: row.created_at,
    endedAt: row.ended_at,
  }
}

function participant(row: Row, side: 'lead' | 'member'): Participant {
  return {
    id: row[`${side}_id`],
    name: row[`${side}_name`],
    called: row[`${side}_called`],
    title: row[`${side}_title`],
    timeZone: row[`${side}_zone`],
    joined: row[`${side}_joined`] !== null,
    left: row[`${side}_left`] !== null,
  }
}

export type RhythmRow = Omit<Selectable<Tables['rhythm']>, 'workspace_id' | 'pair_id' | 'changed_at' | 'changed_by'>

export function presentRhythm(row: RhythmRow): Rhythm {
  return {
    everyWeeks: row.every_weeks as 1 | 2 | 4,
    weekday: row.weekday,
    startsAt: row.starts_at.slice(0, 5),
    timeZone: row.time_zone,
    minutes: row.minutes,
    anchorOn: row.anchor_on,
    template: row.template,
    other: row.other_template ? { template: row.other_template, every: row.other_every! } : null,
  }
}

export async function readPair(tx: PersonTx, id: string): Promise<Pair> {
  return present(found(await selectPairs(tx).where('pair.id', '=', id).executeTakeFirst()), tx.who.personId)
}

/** The pair, if it can still be written in. */
export async function openPair(tx: PersonTx, id: string): Promise<Pair> {
  const pair = await readPair(tx, id)
  if (!isOpen(pair)) throw new Problem('pair_ended')
  return pair
}

export async function readPairs(tx: PersonTx, ids?: string[]): Promise<Pair[]> {
  const rows = await selectPairs(tx)
    .$if(ids !== undefined, (query) => query.where('pair.id', 'in', ids!.length > 0 ? ids! : [sql<string>`null`]))
    .orderBy('pair.created_at')
    .execute()
  return rows.map((row) => present(row, tx.who.personId))
}

/** Pairs with what a list shows of each: next meeting, and what is open on each side. One query for all the counts. */
export async function listPairs(tx: PersonTx, id?: string): Promise<PairLine[]> {
  const pairs = await readPairs(tx, id ? [id] : undefined)
  const me = tx.who.personId
  const { rows } = await sql<{
    pair_id: string
    next_id: string | null
    next_starts_at: string | null
    next_minutes: number | null
    next_started_at: string | null
    first_held_at: string | null
    last_held_at: string | null
    held: number
    my_points: number
    their_points: number
    my_items: number
    their_items: number
    left_open: number
  }>`
    select p.id as pair_id, n.id as next_id, n.starts_at as next_starts_at, n.minutes as next_minutes, n.started_at as next_started_at,
      h.first_held_at, h.last_held_at, h.held, t.mine as my_points, t.theirs as their_points,
      case when p.ended_at is null then a.mine else 0 end as my_items,
      case when p.ended_at is null then a.theirs else 0 end as their_items,
      case when p.ended_at is null then 0 else a.undone end as left_open
    from pair p
    left join lateral (select m.id, m.starts_at, m.minutes, m.started_at from meeting m
      where m.workspace_id = p.workspace_id and m.pair_id = p.id and m.held_at is null and m.skipped_at is null and p.ended_at is null
      order by m.starts_at limit 1) n on true
    left join lateral (select min(m.starts_at) as first_held_at, max(m.starts_at) as last_held_at, count(*)::int as held
      from meeting m
      where m.workspace_id = p.workspace_id and m.pair_id = p.id and m.held_at is not null) h on true
    left join lateral (select count(*) filter (where tp.author_id = ${me}::uuid)::int as mine, count(*) filter (where tp.author_id <> ${me}::uuid)::int as theirs
      from talking_point tp where tp.workspace_id = p.workspace_id and tp.pair_id = p.id and tp.dropped_at is null
        and (tp.planned_for is null or tp.planned_for = n.id)
        and not exists (select from talking_point_outcome o where o.workspace_id = tp.workspace_id
          and o.talking_point_id = tp.id and o.fate = 'discussed')) t on true
    left join lateral (select count(*)::int as undone,
        count(*) filter (where ai.owner_id = ${me}::uuid or ai.owner_id is null)::int as mine,
        count(*) filter (where ai.owner_id <> ${me}::uuid)::int as theirs
      from action_item ai where ai.workspace_id = p.workspace_id and ai.pair_id = p.id and ai.done_at is null
        and ai.dropped_at is null) a on true
    where ${id ?? null}::uuid is null or p.id = ${id ?? null}::uuid`.execute(tx)
  const counts = new Map(rows.map((row) => [row.pair_id, row]))
  return pairs.map((pair) => {
    const count = counts.get(pair.id)!
    return {
      ...pair,
      next: count.next_id
        ? {
            id: count.next_id,
            startsAt: count.next_starts_at!,
            minutes: count.next_minutes!,
            live: count.next_started_at !== null,
          }
        : null,
      firstHeldAt: count.first_held_at,
      lastHeldAt: count.last_held_at,
      heldCount: count.held,
      openPoints: { mine: count.my_points, theirs: count.their_points },
      openActionItems: { mine: count.my_items, theirs: count.their_items },
      leftOpenActionItems: count.left_open,
    }
  })
}

export async function readPairLine(tx: PersonTx, id: string): Promise<PairLine> {
  return found((await listPairs(tx, id))[0])
}

/** Reporting lines without a one-on-one yet: one's reports and one's manager. */
export async function suggestedPairs(tx: PersonTx) {
  const { rows } = await sql<{
    id: string
    name: string
    called: string
    title: string
    time_zone: string
    joined: boolean
    relation: 'report' | 'manager'
  }>`
    with me as (select * from person where workspace_id = ${tx.who.workspaceId}::uuid and id = ${tx.who.personId}::uuid),
    related as (
      select o.*, 'report' as relation from person o join me on o.workspace_id = me.workspace_id and o.manager_id = me.id
      union all
      select o.*, 'manager' from person o join me on o.workspace_id = me.workspace_id and o.id = me.manager_id
    )
    select r.id, r.name, r.called, r.title, r.time_zone, r.joined_at is not null as joined, r.relation from related r
    where r.left_at is null and not exists (select from pair p where p.workspace_id = r.workspace_id and p.ended_at is null
      and p.kind = 'manager' and r.id in (p.lead_id, p.member_id))
    order by r.relation desc, r.name`.execute(tx)
  return rows.map(({ time_zone: timeZone, relation, ...row }) => ({
    person: { ...row, timeZone, left: false },
    kind: 'manager' as const,
    me: relation === 'report' ? ('lead' as const) : ('member' as const),
  }))
}
