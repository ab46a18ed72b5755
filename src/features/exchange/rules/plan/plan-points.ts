import type { HistoryPoint } from '../history/history.ts'
import type { UnderstoodMeeting, UnderstoodPoint } from '../understood.ts'
import { fingerprint, sameWords } from './fingerprint.ts'
import type { Fate, PlannedPoint, PointRef } from './plan.ts'
import { addMissingLines } from './plan-notes.ts'
import type { Planning } from './planning.ts'
import { Tally, tallyOfLines } from './tally.ts'

/** Points that were carried over wait for the next page they are on: there they are the same, not another one. */
type Waiting = Map<string, { ref: PointRef; planned: PlannedPoint | null; notes: string }>

export function planPoints(planning: Planning): void {
  const waiting: Waiting = new Map()
  const { existing, document } = planning
  const stillOpen = new Tally(existing.open.points.map((point) => [point.text, point] as const))
  for (const meeting of planning.inTime) {
    const there = planning.existingOf(meeting)?.points ?? []
    const tally = new Tally(there.map((point) => [point.text, point] as const))
    for (const point of meeting.points) {
      const known = tally.take(point.text) ?? (point.fate === 'open' ? stillOpen.take(point.text) : undefined)
      planPoint(planning, { point, meeting, known, waiting })
    }
  }
  for (const point of document.undated.points)
    planPoint(planning, { point, meeting: null, known: stillOpen.take(point.text), waiting })
}

interface Case {
  point: UnderstoodPoint
  meeting: UnderstoodMeeting | null
  /** The same point where it is there already. */
  known: HistoryPoint | undefined
  waiting: Waiting
}

function planPoint(planning: Planning, { point, meeting, known, waiting }: Case): void {
  const { plan, wasSeen } = planning
  const name = `${point.authorId} ${sameWords(point.text)}`
  const before = waiting.get(name)
  waiting.delete(name)
  if (!known && !before && wasSeen(point.key)) {
    plan.unchanged.points += 1
    return
  }
  const now = known ? there(known) : (before ?? planned(planning, point, meeting))
  if (known) plan.unchanged.points += 1
  else if (before) comeUpAgain(planning, { point, meeting, before })
  if (known || (before && !before.planned)) {
    const notes = { key: fingerprint(point.key, 'notes'), markdown: point.notes }
    addMissingLines(planning, { ...notes, on: { point: now.ref }, there: tallyOfLines(known?.notes ?? now.notes) })
  }
  if (point.fate === 'carried_over') waiting.set(name, now)
}

const there = (known: HistoryPoint) => ({ ref: { id: known.id }, planned: null, notes: known.notes })

function planned(planning: Planning, point: UnderstoodPoint, meeting: UnderstoodMeeting | null) {
  const { plan, document } = planning
  const isToCome = point.fate === 'open' && meeting !== null && meeting.date >= document.importedOn
  const fresh: PlannedPoint = {
    key: point.key,
    authorId: point.authorId ?? document.writerId,
    section: point.section,
    text: point.text,
    isDropped: point.fate === 'dropped',
    plannedFor: isToCome ? planning.refOf(meeting) : null,
    outcomes: outcomesOf(planning, point.fate, meeting),
    notes: point.notes,
  }
  plan.points.push(fresh)
  return { ref: { key: fresh.key }, planned: fresh, notes: fresh.notes }
}

/** A dropped point was on that page too, and was not discussed there. */
function outcomesOf({ refOf }: Planning, fate: Fate, meeting: UnderstoodMeeting | null): PlannedPoint['outcomes'] {
  if (!meeting || fate === 'open') return []
  return [{ meeting: refOf(meeting), fate: fate === 'discussed' ? 'discussed' : 'carried_over' }]
}

interface Again {
  point: UnderstoodPoint
  meeting: UnderstoodMeeting | null
  before: { ref: PointRef; planned: PlannedPoint | null }
}

function comeUpAgain(planning: Planning, { point, meeting, before: { ref, planned } }: Again): void {
  const outcomes = outcomesOf(planning, point.fate, meeting)
  if (!planned) {
    planning.plan.outcomes.push(...outcomes.map((outcome) => ({ point: ref, ...outcome })))
    return
  }
  planned.outcomes.push(...outcomes)
  planned.isDropped ||= point.fate === 'dropped'
  if (point.notes !== '' && point.notes !== planned.notes)
    planned.notes = [planned.notes, point.notes].filter((notes) => notes !== '').join('\n\n')
}
