import type { Day } from '../../../action-items/rules/dates/days.ts'
import type { PointVisibility } from '../../../agenda/contract.ts'
import { cleanNotes, cleanText } from '../text/clean.ts'
import type { HistoryRecord } from './records.ts'

/** The whole history of a pair as plain data: what is exported, and what an import is held against. */
export interface History {
  /** The lead, or whoever set the pair up, first. */
  people: readonly [HistoryPerson, HistoryPerson]
  exportedOn: Day
  /** In any order. Held and skipped ones; planned ones only where something is written on them. */
  meetings: HistoryMeeting[]
  /** Talking points nobody has decided on yet, and action items agreed outside of any meeting. */
  open: { points: HistoryPoint[]; actionItems: HistoryActionItem[] }
}

export interface HistoryPerson {
  id: string
  name: string
}

export interface HistoryMeeting {
  id: string
  /** In the pair's own time zone. */
  date: Day
  /** HH:MM */
  time: string | null
  title: string
  skipped: { reason: string } | null
  movedFrom: Day | null
  mood: { score: number; wish: string | null } | null
  /** Markdown */
  summary: string
  points: HistoryPoint[]
  /** General notes, Markdown. */
  notes: string
  actionItems: HistoryActionItem[]
  /** Intentions, scores and reflections. */
  records: readonly HistoryRecord[]
}

/** As it stands on one meeting's page: a point carried over is on several, with its notes on the last. */
export interface HistoryPoint {
  id: string
  authorId: string
  /** The section's title; empty: none. */
  section: string
  text: string
  fate: 'open' | 'discussed' | 'carried_over' | 'dropped'
  visibility: PointVisibility
  /** Standing: returns every n-th meeting; null: once. */
  repeatsEvery: number | null
  /** Markdown */
  notes: string
  /** What it came down to at that meeting. */
  records: readonly HistoryRecord[]
}

export interface HistoryActionItem {
  id: string
  /** null: both */
  ownerId: string | null
  text: string
  dueOn: Day | null
  state: 'open' | 'done' | 'dropped'
  doneOn: Day | null
  dropReason: string
  /** How its day moved, and what was said about it. */
  records: readonly HistoryRecord[]
}

const line = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim()
const lines = (text: string) => cleanText(text).trim()

const normalPoint = (point: HistoryPoint): HistoryPoint => ({
  ...point,
  section: line(point.section),
  text: lines(point.text),
  notes: cleanNotes(point.notes),
})

const normalActionItem = (item: HistoryActionItem): HistoryActionItem => ({
  ...item,
  text: lines(item.text),
  doneOn: item.state === 'done' ? item.doneOn : null,
  dropReason: item.state === 'dropped' ? line(item.dropReason) : '',
})

/** The same history as it is written and read back: newest first, no white space around texts. */
export function normalHistory(history: History): History {
  const meetings = history.meetings.map((meeting) => ({
    ...meeting,
    title: line(meeting.title),
    skipped: meeting.skipped && { reason: line(meeting.skipped.reason) },
    mood: meeting.mood && {
      ...meeting.mood,
      wish: meeting.mood.wish === null ? null : line(meeting.mood.wish) || null,
    },
    summary: cleanNotes(meeting.summary),
    points: meeting.points.map(normalPoint),
    notes: cleanNotes(meeting.notes),
    actionItems: meeting.actionItems.map(normalActionItem),
  }))
  const whenOf = ({ date, time }: HistoryMeeting) => `${date} ${time ?? ''}`
  return {
    ...history,
    meetings: meetings.sort((a, b) => (whenOf(a) < whenOf(b) ? 1 : whenOf(a) > whenOf(b) ? -1 : 0)),
    open: {
      points: history.open.points.map(normalPoint),
      actionItems: history.open.actionItems.map(normalActionItem),
    },
  }
}
