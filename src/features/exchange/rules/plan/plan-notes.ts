import type { Day } from '../../../action-items/rules/dates/days.ts'
import { undatedKey } from '../keys.ts'
import { dedented } from '../lines/roots.ts'
import type { UnderstoodMeeting, UnderstoodNote } from '../understood.ts'
import { fingerprint } from './fingerprint.ts'
import type { MeetingRef, PlannedMeeting, PlannedNote } from './plan.ts'
import type { Planning } from './planning.ts'
import { type Tally, tallyOfLines, wordsOfLine } from './tally.ts'

interface Missing extends PlannedNote {
  /** The lines that are there already. */
  there: Tally<true>
}

/** Adds the lines that are not there yet. A note edited since it was imported is left alone where its key is known. */
export function addMissingLines({ plan, wasSeen }: Planning, { there, key, on, markdown }: Missing): void {
  if (markdown === '') return
  const lines = markdown.split('\n')
  const isNew = lines.map((line) => wordsOfLine(line) !== '' && !there.take(wordsOfLine(line)))
  if (!isNew.includes(true) || wasSeen(key)) {
    plan.unchanged.notes += 1
    return
  }
  const isAllNew = lines.every((line, index) => isNew[index] || wordsOfLine(line) === '')
  const missing = isAllNew ? markdown : dedented(lines.filter((_, index) => isNew[index]))
  plan.notes.push({ key, on, markdown: missing })
}

export function planNotes(planning: Planning): void {
  for (const meeting of planning.inTime) {
    const there = planning.existingOf(meeting)
    const lines = tallyOfLines(there?.notes ?? '', there?.summary ?? '')
    const on = { meeting: planning.refOf(meeting) }
    for (const note of notesOf(planning, meeting)) addMissingLines(planning, { ...note, on, there: lines })
  }
  planUndatedNotes(planning)
}

type Words = Pick<UnderstoodNote, 'key' | 'markdown'>

/** The notes, the wish beside a mood, which has no column of its own, and a summary where another one stands. */
function notesOf({ existingOf }: Planning, meeting: UnderstoodMeeting): Words[] {
  const there = existingOf(meeting)
  const wish = meeting.mood?.wish ?? null
  const isWishKept = wish === null || there?.mood?.wish === wish
  const summary = meeting.summary?.markdown ?? ''
  return [
    ...(isWishKept ? [] : [{ key: fingerprint(meeting.key, 'wish'), markdown: `What would make it a 10? ${wish}` }]),
    ...(there && there.summary !== '' && summary !== ''
      ? [{ key: fingerprint(meeting.key, 'summary', summary), markdown: summary }]
      : []),
    ...meeting.notes,
  ]
}

/** What stands outside every meeting is kept with the first one: nothing comes before it. */
function planUndatedNotes(planning: Planning): void {
  const { plan, document, existing } = planning
  const there = tallyOfLines(...existing.meetings.map(({ notes }) => notes))
  const before = plan.notes.length
  const on = { meeting: firstMeeting(planning) }
  for (const note of document.undated.notes) addMissingLines(planning, { ...note, on, there })
  const isNowhere = planning.inTime.length === 0 && 'key' in on.meeting
  if (isNowhere && plan.notes.length > before) plan.meetings.push(pageOfNotes(document.importedOn))
}

function firstMeeting({ inTime, existing, refOf }: Planning): MeetingRef {
  if (inTime[0]) return refOf(inTime[0])
  const [first] = existing.meetings.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return first ? { id: first.id } : { key: undatedKey }
}

const pageOfNotes = (date: Day): PlannedMeeting => ({
  key: undatedKey,
  date,
  time: null,
  title: 'Imported notes',
  isHeld: true,
  skipped: null,
  movedFrom: null,
  mood: null,
  summary: '',
})
