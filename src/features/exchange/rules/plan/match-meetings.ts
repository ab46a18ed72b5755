import type { History, HistoryMeeting } from '../history/history.ts'
import { undatedKey } from '../keys.ts'
import type { UnderstoodDocument, UnderstoodMeeting } from '../understood.ts'
import { noteLines, Tally, wordsOfLine } from './tally.ts'

/** Which meetings of the document are there already: by day and order in the day, also where they were moved since. */
export function matchMeetings({ meetings }: UnderstoodDocument, existing: History): Map<string, HistoryMeeting> {
  const matches = new Map<string, HistoryMeeting>()
  const taken = new Set<HistoryMeeting>()
  const match = (meeting: UnderstoodMeeting, found: HistoryMeeting | undefined) => {
    if (!found) return
    matches.set(meeting.key, found)
    taken.add(found)
  }
  for (const meeting of meetings) match(meeting, byDay(meeting, existing.meetings))
  for (const meeting of meetings) {
    if (matches.has(meeting.key)) continue
    const moved = existing.meetings.find((each) => each.movedFrom === meeting.date && !taken.has(each))
    match(meeting, meeting.key === undatedKey ? mostAlike(meeting, existing.meetings) : moved)
  }
  return matches
}

function byDay({ key, date }: UnderstoodMeeting, existing: readonly HistoryMeeting[]): HistoryMeeting | undefined {
  if (key === undatedKey) return undefined
  const sameDay = existing.filter((each) => each.date === date)
  const inTime = sameDay.sort((a, b) => (a.time ?? '').localeCompare(b.time ?? ''))
  return inTime[Number(key.split('#')[1] ?? 1) - 1]
}

/** A document without dates is the meeting that holds most of its lines. */
function mostAlike(meeting: UnderstoodMeeting, existing: readonly HistoryMeeting[]): HistoryMeeting | undefined {
  const said = textsOf(
    meeting,
    meeting.notes.map(({ markdown }) => markdown),
  )
  const shared = existing.map((each) => {
    const tally = new Tally(textsOf(each, [each.notes]).map((text) => [text, true] as const))
    return { each, count: said.filter((text) => tally.take(text)).length }
  })
  const [best] = shared.sort((a, b) => b.count - a.count)
  return best && best.count > 0 && best.count >= said.length / 3 ? best.each : undefined
}

interface Texts {
  title: string
  points: readonly { text: string; notes: string }[]
  actionItems: readonly { text: string }[]
}

const textsOf = ({ title, points, actionItems }: Texts, notes: readonly string[]): string[] => [
  ...(title === '' ? [] : [title]),
  ...points.map(({ text }) => text),
  ...actionItems.map(({ text }) => text),
  ...[...notes, ...points.map((point) => point.notes)].flatMap(noteLines).map(wordsOfLine),
]
