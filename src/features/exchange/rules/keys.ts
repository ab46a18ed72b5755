import type { Day } from '../../action-items/rules/dates/days.ts'
import { fingerprint, sameWords } from './plan/fingerprint.ts'
import type { Undated, UnderstoodDocument, UnderstoodMeeting } from './understood.ts'

/** The meeting of a document without dates, and what stands outside every meeting. */
export const undatedKey = 'undated'

/** Names everything, so that the same words at the same meeting are recognised when they come again. */
export function withKeys(document: UnderstoodDocument): UnderstoodDocument {
  const keys = meetingKeys(document.meetings, document.newestFirst)
  return {
    ...document,
    meetings: document.meetings.map((meeting, index) => withThingKeys({ ...meeting, key: keys[index]! })),
    undated: withThingKeys({ ...document.undated, key: undatedKey }),
    warnings: document.warnings.toSorted((a, b) => a.line - b.line),
  }
}

/** Two meetings on one day are told apart by their order in time. */
function meetingKeys(meetings: readonly UnderstoodMeeting[], newestFirst: boolean): string[] {
  const keys = meetings.map(({ key }) => key)
  const days = new Map<Day, number[]>()
  for (const [index, { key, date }] of meetings.entries()) {
    if (key === undatedKey) continue
    if (!days.has(date)) days.set(date, [])
    days.get(date)!.push(index)
  }
  for (const [date, indexes] of days) {
    const inTime = (newestFirst ? indexes.toReversed() : indexes).sort(
      (a, b) => timeOf(meetings[a]!) - timeOf(meetings[b]!),
    )
    for (const [place, index] of inTime.entries()) keys[index] = place === 0 ? date : `${date}#${place + 1}`
  }
  return keys
}

const timeOf = ({ time }: UnderstoodMeeting) => (time ? Number(time.replace(':', '')) : 0)

type Keyed = Undated & { key: string }

function withThingKeys<Page extends Keyed>(page: Page): Page {
  const seen = new Map<string, number>()
  const key = (kind: string, text: string) => {
    const name = `${kind} ${sameWords(text)}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return fingerprint(page.key, kind, text, String(count))
  }
  return {
    ...page,
    points: page.points.map((point) => ({ ...point, key: key('point', point.text) })),
    notes: page.notes.map((note) => ({ ...note, key: key('note', note.markdown) })),
    actionItems: page.actionItems.map((item) => ({ ...item, key: key('item', item.text) })),
  }
}
