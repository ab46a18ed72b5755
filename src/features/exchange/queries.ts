import { Temporal } from 'temporal-polyfill'
import type { PersonTx } from '../../platform/database/index.ts'
import { notesOfPair } from '../notes/queries.ts'
import type { Pair } from '../pairs/contract.ts'
import { readPair } from '../pairs/queries.ts'
import type { History, HistoryActionItem, HistoryPoint } from './rules/index.ts'
import { sectionTitle } from './rules/sections.ts'

/** The zone a pair's days are counted in: that of its rhythm, else its lead's. */
export function zoneOf({ rhythm, lead }: Pick<Pair, 'rhythm' | 'lead'>): string {
  return rhythm?.timeZone ?? lead.timeZone
}

/**
 * The history of a pair as the reader sees it. `everything` also holds what an import must not bring back: dropped points,
 * and planned meetings on which nothing is written yet.
 */
export async function readHistory(tx: PersonTx, pairId: string, everything: boolean): Promise<History> {
  const pair = await readPair(tx, pairId)
  const zone = zoneOf(pair)
  const local = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const dayOf = (instant: string) => local(instant).toPlainDate().toString()
  const rows = await readRows(tx, pairId)
  const notes = await notesOfPair(tx, pairId)

  const asPoint = (
    row: (typeof rows.points)[number],
    fate: HistoryPoint['fate'],
    withNotes: boolean,
  ): HistoryPoint => ({
    id: row.id,
    authorId: row.author_id,
    section: sectionTitle(row.section),
    text: row.text,
    fate: row.dropped_at ? 'dropped' : fate,
    notes: withNotes ? (notes.get(row.id) ?? '') : '',
  })
  const pointsOf = (meetingId: string): HistoryPoint[] =>
    rows.points.flatMap((row) => {
      const outcomes = rows.outcomes.filter(({ talking_point_id }) => talking_point_id === row.id)
      const here = outcomes.find(({ meeting_id }) => meeting_id === meetingId)
      if (here) return [asPoint(row, here.fate, outcomes.at(-1) === here)]
      const isPlanned = row.planned_for === meetingId && !outcomes.some(({ fate }) => fate === 'discussed')
      return isPlanned ? [asPoint(row, 'open', outcomes.length === 0)] : []
    })
  const items = (meetingId: string | null) =>
    rows.items.filter(({ meeting_id }) => meeting_id === meetingId).map((row) => asItem(row, dayOf))

  const meetings = rows.meetings.map((row) => ({
    id: row.id,
    date: dayOf(row.starts_at),
    time: local(row.starts_at).toPlainTime().toString({ smallestUnit: 'minute' }),
    title: row.title,
    skipped: row.skipped_at ? { reason: row.skip_reason } : null,
    movedFrom: row.moved_from ? dayOf(row.moved_from) : null,
    mood: row.mood === null ? null : { score: row.mood, wish: null },
    summary: row.summary,
    points: pointsOf(row.id),
    notes: notes.get(row.id) ?? '',
    actionItems: items(row.id),
    isOver: row.held_at !== null || row.skipped_at !== null,
  }))
  const isWritten = ({ isOver, points, notes: general, actionItems }: (typeof meetings)[number]) =>
    isOver || points.length + actionItems.length > 0 || general !== ''
  const placed = new Set(
    meetings.flatMap(({ points }) => points.filter(({ fate }) => fate !== 'carried_over')).map(({ id }) => id),
  )
  return {
    people: [pair.lead, pair.member],
    exportedOn: dayOf(new Date().toISOString()),
    meetings: meetings
      .filter((meeting) => everything || isWritten(meeting))
      .map(({ isOver: _, ...meeting }) => ({
        ...meeting,
        points: meeting.points.filter(({ fate }) => everything || fate !== 'dropped'),
      })),
    open: {
      points: rows.points
        .filter(({ id, dropped_at }) => !placed.has(id) && (everything || dropped_at === null))
        .map((row) => asPoint(row, 'open', !rows.outcomes.some(({ talking_point_id }) => talking_point_id === row.id))),
      actionItems: items(null),
    },
  }
}

function asItem(
  row: Awaited<ReturnType<typeof readRows>>['items'][number],
  dayOf: (instant: string) => string,
): HistoryActionItem {
  return {
    id: row.id,
    ownerId: row.owner_id,
    text: row.text,
    dueOn: row.due_on,
    state: row.dropped_at ? 'dropped' : row.done_at ? 'done' : 'open',
    doneOn: row.done_at && dayOf(row.done_at),
    dropReason: row.drop_reason,
  }
}

async function readRows(tx: PersonTx, pairId: string) {
  const meetings = await tx
    .selectFrom('meeting')
    .selectAll()
    .where('pair_id', '=', pairId)
    .orderBy('starts_at')
    .execute()
  const points = await tx
    .selectFrom('talking_point')
    .selectAll()
    .where('pair_id', '=', pairId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const outcomes = await tx
    .selectFrom('talking_point_outcome')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.workspace_id', '=', 'talking_point_outcome.workspace_id')
        .onRef('meeting.id', '=', 'talking_point_outcome.meeting_id'),
    )
    .select([
      'talking_point_outcome.meeting_id',
      'talking_point_outcome.talking_point_id',
      'talking_point_outcome.fate',
    ])
    .where('meeting.pair_id', '=', pairId)
    .orderBy('meeting.starts_at')
    .execute()
  const items = await tx
    .selectFrom('action_item')
    .selectAll()
    .where('pair_id', '=', pairId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return { meetings, points, outcomes, items }
}

/** The names of everything that earlier imports of this pair brought. */
export async function seenKeys(tx: PersonTx, pairId: string): Promise<string[]> {
  const rows = await tx.selectFrom('import').select('keys').where('pair_id', '=', pairId).execute()
  return rows.flatMap(({ keys }) => keys)
}

/** Every row of the pair that the reader may see, and its notes as Markdown. */
export async function readEverything(tx: PersonTx, pairId: string): Promise<object> {
  const pair = await readPair(tx, pairId)
  const { meetings, points, outcomes, items } = await readRows(tx, pairId)
  const notes = await notesOfPair(tx, pairId)
  return {
    format: 'rapport.pair',
    version: 1,
    exportedAt: new Date().toISOString(),
    pair,
    meetings,
    talkingPoints: points.map((point) => ({
      ...point,
      outcomes: outcomes
        .filter(({ talking_point_id }) => talking_point_id === point.id)
        .map(({ meeting_id, fate }) => ({ meeting_id, fate })),
    })),
    notes: [...notes].filter(([, markdown]) => markdown !== '').map(([of, markdown]) => ({ of, markdown })),
    actionItems: items,
    renegotiations: await tx.selectFrom('renegotiation').selectAll().where('pair_id', '=', pairId).execute(),
    itemComments: await tx.selectFrom('item_comment').selectAll().where('pair_id', '=', pairId).execute(),
    clarities: await tx.selectFrom('clarity').selectAll().where('pair_id', '=', pairId).execute(),
    intentions: await tx.selectFrom('intention').selectAll().where('pair_id', '=', pairId).execute(),
    scores: await tx.selectFrom('meeting_score').selectAll().where('pair_id', '=', pairId).execute(),
    checkOuts: await tx.selectFrom('check_out').selectAll().where('pair_id', '=', pairId).execute(),
    // Row-level security gives the lead their own notes on the season, and anybody else none.
    seasons: await tx.selectFrom('season').selectAll().where('pair_id', '=', pairId).execute(),
  }
}
