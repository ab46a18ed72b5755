import type { HistoryPoint } from '../history/history.ts'
import { isLeftOut } from '../private-points.ts'
import type { UnderstoodMeeting, UnderstoodPoint } from '../understood.ts'
import { chainsOf, type Link } from './chains.ts'
import { fingerprint, sameWords } from './fingerprint.ts'
import type { PlannedOutcome, PlannedPoint, PointRef } from './plan.ts'
import { addMissingLines } from './plan-notes.ts'
import type { Planning } from './planning.ts'
import { Tally, tallyOfLines } from './tally.ts'

type PointLink = Link<UnderstoodPoint, HistoryPoint>

/** A point that was carried over, or that returns, is the same one on the next page it is on, not another. */
export function planPoints(planning: Planning): void {
  const chains = chainsOf(pointLinks(planning), {
    nameOf: ({ authorId, text }) => `${authorId} ${sameWords(text)}`,
    goesOn: ({ thing }) => thing.fate === 'carried_over' || thing.repeatsEvery !== null,
  })
  for (const chain of chains) {
    const known = chain.find((link) => link.known)?.known
    if (known) addToPoint(planning, known, chain)
    else if (chain.every(({ thing }) => planning.wasSeen(thing.key))) planning.plan.unchanged.points += 1
    else planning.plan.points.push(newPoint(planning, chain))
  }
}

function pointLinks({ document, existing, inTime, existingOf }: Planning): PointLink[] {
  const isKept = (point: UnderstoodPoint) => !isLeftOut(point, document)
  const stillOpen = tallyOf(existing.open.points)
  const onPages = inTime.flatMap((meeting) => {
    const there = tallyOf(existingOf(meeting)?.points ?? [])
    return meeting.points.filter(isKept).map((thing) => {
      const known = there.take(thing.text) ?? (thing.fate === 'open' ? stillOpen.take(thing.text) : undefined)
      return { thing, meeting, known }
    })
  })
  const outside = document.undated.points
    .filter(isKept)
    .map((thing) => ({ thing, meeting: null, known: stillOpen.take(thing.text) }))
  return [...onPages, ...outside]
}

const tallyOf = (points: readonly HistoryPoint[]) => new Tally(points.map((point) => [point.text, point] as const))

/** The pages and notes that a point which is there already does not have yet. */
function addToPoint(planning: Planning, known: HistoryPoint, chain: readonly PointLink[]): void {
  const ref: PointRef = { id: known.id }
  const notes = tallyOfLines(...new Set(chain.map((link) => link.known?.notes ?? '')))
  planning.plan.unchanged.points += 1
  for (const { thing, meeting, known: here } of chain) {
    if (!here && !planning.wasSeen(thing.key))
      planning.plan.outcomes.push(
        ...outcomesOf(planning, thing, meeting).map((outcome) => ({ point: ref, ...outcome })),
      )
    const key = fingerprint(thing.key, 'notes')
    addMissingLines(planning, { key, markdown: thing.notes, on: { point: ref }, there: notes })
  }
}

function newPoint(planning: Planning, chain: readonly PointLink[]): PlannedPoint {
  const { thing } = chain[0]!
  const last = chain.at(-1)!
  const isToCome =
    last.thing.fate === 'open' && last.meeting !== null && last.meeting.date >= planning.document.importedOn
  return {
    key: thing.key,
    authorId: thing.authorId ?? planning.document.writerId,
    section: thing.section,
    text: thing.text,
    visibility: last.thing.visibility,
    repeatsEvery: last.thing.repeatsEvery,
    isDropped: last.thing.fate === 'dropped',
    plannedFor: isToCome ? planning.refOf(last.meeting!) : null,
    outcomes: chain.flatMap((link) => outcomesOf(planning, link.thing, link.meeting)),
    notes: [...new Set(chain.map((link) => link.thing.notes))].filter((notes) => notes !== '').join('\n\n'),
  }
}

type Outcome = Omit<PlannedOutcome, 'point'>

/** A dropped point was on that page too, and was not discussed there. */
function outcomesOf({ refOf }: Planning, { fate }: UnderstoodPoint, meeting: UnderstoodMeeting | null): Outcome[] {
  if (!meeting || fate === 'open') return []
  return [{ meeting: refOf(meeting), fate: fate === 'discussed' ? 'discussed' : 'carried_over' }]
}
