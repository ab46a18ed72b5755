import type { History, HistoryMeeting } from '../history/history.ts'
import type { UnderstoodDocument, UnderstoodMeeting } from '../understood.ts'
import { matchMeetings } from './match-meetings.ts'
import type { ImportPlan, MeetingRef } from './plan.ts'

/** What the parts of a plan share while it is made. */
export interface Planning {
  document: UnderstoodDocument
  existing: History
  plan: ImportPlan
  /** The document's meetings, the oldest first. */
  inTime: readonly UnderstoodMeeting[]
  existingOf: (meeting: UnderstoodMeeting) => HistoryMeeting | undefined
  refOf: (meeting: UnderstoodMeeting) => MeetingRef
  /** Imported before, whatever has become of it since. */
  wasSeen: (key: string) => boolean
}

export function startPlanning(document: UnderstoodDocument, existing: History, seenKeys: readonly string[]): Planning {
  const matches = matchMeetings(document, existing)
  const seen = new Set(seenKeys)
  const whenOf = ({ date, time, key }: UnderstoodMeeting) => `${date} ${time ?? ''} ${key}`
  return {
    document,
    existing,
    inTime: document.meetings.toSorted((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1)),
    existingOf: ({ key }) => matches.get(key),
    refOf: ({ key }) => {
      const match = matches.get(key)
      return match ? { id: match.id } : { key }
    },
    wasSeen: (key) => seen.has(key),
    plan: {
      meetings: [],
      fills: [],
      points: [],
      outcomes: [],
      notes: [],
      actionItems: [],
      unchanged: { meetings: 0, points: 0, notes: 0, actionItems: 0 },
      keys: keysOf(document),
    },
  }
}

/** Without those of private points: both can read which imports there were, and a name follows from its words. */
const keysOf = ({ meetings, undated }: UnderstoodDocument): string[] => [
  ...meetings.flatMap(({ key, joined }) => [key, ...joined]),
  ...[undated, ...meetings].flatMap(({ points, notes, actionItems }) =>
    [...points.filter(({ visibility }) => visibility === 'both'), ...notes, ...actionItems].map(({ key }) => key),
  ),
]
