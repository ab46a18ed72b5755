import { Temporal } from 'temporal-polyfill'
import type { PersonTx } from '../../../platform/database/index.ts'
import { notesOfPair } from '../../notes/queries.ts'
import { readPair } from '../../pairs/queries.ts'
import type { History, HistoryActionItem, HistoryPoint } from '../rules/index.ts'
import { sectionTitle } from '../rules/sections.ts'
import { readRecords } from './records.ts'
import { readRows } from './rows.ts'
import { zoneOf } from './zone.ts'

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
  const records = await readRecords(tx, pairId, dayOf)

  const outcomes = Map.groupBy(rows.outcomes, ({ talking_point_id }) => talking_point_id)
  const outcomesOf = (pointId: string) => outcomes.get(pointId) ?? []
  /** On the page a point is on last stand its notes, and what it came down to at a meeting whose page it is not on. */
  const asPoint = (row: (typeof rows.points)[number], { fate, meetingId, isLast }: Place): HistoryPoint => ({
    id: row.id,
    authorId: row.author_id,
    section: sectionTitle(row.section),
    text: row.text,
    fate: row.dropped_at ? 'dropped' : fate,
    visibility: row.visibility,
    repeatsEvery: row.repeats_every,
    notes: isLast ? (notes.get(row.id) ?? '') : '',
    records: records.ofPoints
      .filter(({ pointId }) => pointId === row.id)
      .filter((said) => {
        const hasPage = outcomesOf(row.id).some(({ meeting_id }) => meeting_id === said.meetingId)
        return said.meetingId === meetingId || (isLast && !hasPage)
      })
      .map(({ record }) => record),
  })
  const pointsOf = (meetingId: string): HistoryPoint[] =>
    rows.points.flatMap((row) => {
      const outcomes = outcomesOf(row.id)
      const here = outcomes.find(({ meeting_id }) => meeting_id === meetingId)
      if (here) return [asPoint(row, { fate: here.fate, meetingId, isLast: outcomes.at(-1) === here })]
      const isPlanned = row.planned_for === meetingId && !outcomes.some(({ fate }) => fate === 'discussed')
      return isPlanned ? [asPoint(row, { fate: 'open', meetingId, isLast: outcomes.length === 0 })] : []
    })
  const items = (meetingId: string | null) =>
    rows.items
      .filter(({ meeting_id }) => meeting_id === meetingId)
      .map((row) => ({ ...asItem(row, dayOf), records: records.ofItems.get(row.id) ?? [] }))

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
    records: records.ofMeetings.get(row.id) ?? [],
    isOver: row.held_at !== null || row.skipped_at !== null,
  }))
  const isWritten = (meeting: (typeof meetings)[number]) =>
    meeting.isOver ||
    meeting.points.length + meeting.actionItems.length + meeting.records.length > 0 ||
    meeting.notes !== ''
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
        .map((row) => asPoint(row, { fate: 'open', meetingId: null, isLast: outcomesOf(row.id).length === 0 })),
      actionItems: items(null),
    },
  }
}

interface Place {
  fate: HistoryPoint['fate']
  /** null: it is still open, and on no page. */
  meetingId: string | null
  isLast: boolean
}

function asItem(
  row: Awaited<ReturnType<typeof readRows>>['items'][number],
  dayOf: (instant: string) => string,
): Omit<HistoryActionItem, 'records'> {
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
