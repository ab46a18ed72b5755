import type { Day } from '../../../action-items/rules/dates/days.ts'
import type { HistoryActionItem, HistoryPoint } from '../history/history.ts'

/** A meeting that is there already, by its id; or one of this plan, by its key. */
export type MeetingRef = { id: string } | { key: string }
/** The same for a talking point. */
export type PointRef = { id: string } | { key: string }

export interface PlannedMeeting {
  key: string
  date: Day
  time: string | null
  title: string
  /** Past and not skipped: its points were discussed. Otherwise it is still to come. */
  isHeld: boolean
  skipped: { reason: string } | null
  movedFrom: Day | null
  mood: number | null
  summary: string
}

/** What is still empty on a meeting that is there already. */
export interface FilledMeeting {
  id: string
  title?: string
  mood?: number
  summary?: string
}

export interface PlannedPoint {
  key: string
  authorId: string
  section: string
  text: string
  visibility: HistoryPoint['visibility']
  repeatsEvery: number | null
  isDropped: boolean
  /** The coming meeting it was written down for; null when it was discussed or is for the next one. */
  plannedFor: MeetingRef | null
  outcomes: { meeting: MeetingRef; fate: 'discussed' | 'carried_over' }[]
  /** Markdown */
  notes: string
}

/** One more meeting at which a point that is there already came up. */
export interface PlannedOutcome {
  point: PointRef
  meeting: MeetingRef
  fate: 'discussed' | 'carried_over'
}

/** Markdown to add below what is written there. */
export interface PlannedNote {
  key: string
  on: { meeting: MeetingRef } | { point: PointRef }
  markdown: string
}

export type PlannedActionItem = Omit<HistoryActionItem, 'id' | 'records'> & { key: string; meeting: MeetingRef | null }

/** What an import adds. It never changes and never takes away. */
export interface ImportPlan {
  meetings: PlannedMeeting[]
  fills: FilledMeeting[]
  points: PlannedPoint[]
  outcomes: PlannedOutcome[]
  notes: PlannedNote[]
  actionItems: PlannedActionItem[]
  /** What is there already. */
  unchanged: { meetings: number; points: number; notes: number; actionItems: number }
  /** Names of everything in the document: kept, they tell the next import what has been edited or deleted since. */
  keys: string[]
}

export type Fate = HistoryPoint['fate']
