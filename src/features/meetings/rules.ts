import type { Section } from '../templates/contract.ts'
import type { Meeting, MeetingState } from './contract.ts'

/** How many meetings of a rhythm are always planned: the next one, and the one after it to prepare early. */
export const PLANNED_AHEAD = 2
/** A planned meeting that nobody started is skipped a day after its time. */
export const MISSED_AFTER_HOURS = 24
/** A meeting that nobody wrapped up ends by itself; everything open carries over. */
export const ENDS_BY_ITSELF_AFTER_HOURS = 12
/** Begun this far from its time, a meeting stands in the history on the day it was really held. */
export const OFF_PLAN_HOURS = 6
/** "Hold now" starts the planned meeting instead of an extra one when it lies this near. */
export const NEAR_MINUTES = 30

/** Who opens the page this long before or after the meeting's time is in the room. */
export const ARRIVES_BEFORE_MINUTES = 15
export const ARRIVES_AFTER_MINUTES = 60

export function stateOf(facts: {
  started_at: string | null
  held_at: string | null
  skipped_at: string | null
}): MeetingState {
  if (facts.skipped_at) return 'skipped'
  if (facts.held_at) return 'held'
  return facts.started_at ? 'live' : 'planned'
}

export type MeetingAction = 'start' | 'skip' | 'unskip' | 'move' | 'wrapUp' | 'write'

/** What may be done with a meeting in which state: the same data decides on the server and in the button. */
export const allowed: Record<MeetingState, readonly MeetingAction[]> = {
  planned: ['start', 'skip', 'move', 'wrapUp', 'write'],
  live: ['wrapUp', 'write', 'skip'],
  held: [],
  skipped: ['unskip'],
}

/** Where a running meeting stands. Seconds; `left` goes below zero when time is over. */
export interface ClockReading {
  elapsed: number
  left: number
  /** The section whose minutes are running, and its seconds left; null once all sections had their time. */
  section: { key: string; left: number } | null
}

export function readClock(
  meeting: Pick<Meeting, 'startedAt' | 'minutes'>,
  sections: Section[],
  now: number,
): ClockReading | null {
  if (!meeting.startedAt) return null
  const elapsed = Math.max(0, Math.floor((now - Date.parse(meeting.startedAt)) / 1000))
  let passed = 0
  for (const { key, minutes } of sections) {
    passed += minutes * 60
    if (elapsed < passed)
      return { elapsed, left: meeting.minutes * 60 - elapsed, section: { key, left: passed - elapsed } }
  }
  return { elapsed, left: meeting.minutes * 60 - elapsed, section: null }
}

/**
 * A first summary from what was written: each discussed point with what the two agreed it comes down to, else with the first
 * line of its notes; then the promises.
 */
export function draftSummary(page: {
  points: { text: string; notes: string; fate: string | null; agreed: string[] }[]
  notes: string
  actionItems: { text: string; owner: string; dueOn: string | null }[]
}): string {
  const discussed = page.points.filter(
    ({ fate, notes, agreed }) => fate === 'discussed' || notes.trim() !== '' || agreed.length > 0,
  )
  const lines = discussed.map(({ text, notes, agreed }) => {
    const first = agreed.length > 0 ? agreed.map(endWithStop).join(' ') : firstSentence(notes)
    return first ? `${endWithStop(text)} ${first}` : endWithStop(text)
  })
  const general = firstSentence(page.notes)
  if (general) lines.push(general)
  const promises = page.actionItems.map(({ text, owner, dueOn }) => `${owner}: ${text}${dueOn ? ` (by ${dueOn})` : ''}`)
  if (promises.length > 0) lines.push('', ...promises.map((promise) => `- ${promise}`))
  return lines.join('\n').trim()
}

function firstSentence(text: string): string {
  const line =
    text
      .split('\n')
      .map((part) => part.replace(/^[-*\s]+(\[[ x]\]\s*)?/, '').trim())
      .find((part) => part !== '') ?? ''
  const sentence = /^.{20,}?[.!?…](?=\s|$)/u.exec(line)?.[0] ?? line
  return sentence.length > 240 ? `${sentence.slice(0, 239).trimEnd()}…` : sentence
}

function endWithStop(text: string): string {
  const trimmed = text.trim()
  return /[.!?…:]$/u.test(trimmed) ? trimmed : `${trimmed}.`
}
