import type { BankQuestion } from './bank.ts'
import { type Known, RECENT_MEETINGS, weeksBetween } from './suggest-history.ts'
import type { Asked, SuggestInput } from './suggest-input.ts'
import type { Reason } from './suggest-reasons.ts'
import { type Depth, situations, type Tag } from './topics.ts'

/** Every reason with its weight. The weights are our own: the order they give is what the tests state. */
export function weigh(
  question: BankQuestion,
  last: Asked | undefined,
  isStanding: boolean,
  known: Known,
  { wished, season, meeting, today }: SuggestInput,
): [Reason, number][] {
  const { topic, depth, repeat, tags } = question
  const weeks = known.weeksUntouched[topic]
  const weights: [Reason, number][] = [
    [{ kind: 'untouched', topic, weeks }, weeks === null ? 60 : Math.min(weeks, 15) * 6],
  ]
  if (isStanding) weights.push([{ kind: 'standing' }, 300])
  if (wished?.has(question.id)) weights.push([{ kind: 'wished' }, 200])
  for (const tag of tags) {
    if (known.tagsNow.has(tag)) weights.push([{ kind: 'fits', tag }, isSituation(tag) ? 100 : 35])
  }
  const meetings = known.depthsReached.length
  if (meetings >= RECENT_MEETINGS && depth > known.deepest) {
    weights.push([{ kind: 'deeper', reached: known.deepest as Depth, meetings }, 30])
  } else if (depth === known.deepest) weights.push([{ kind: 'level', depth }, 6])
  if (season === 'stretching' && tags.includes('stretching')) weights.push([{ kind: 'stretches' }, 25])
  if (tags.includes('encouraging')) weights.push([{ kind: 'encourages' }, season === 'low' ? 25 : 4])
  if (last && repeat !== undefined) {
    weights.push([{ kind: 'due', every: repeat }, 25 + Math.min(weeksBetween(last.on, today) - repeat, 5)])
  }
  if (last && (known.liked.get(question.id) ?? 0) > 0) weights.push([{ kind: 'liked' }, 12])
  if (!last) weights.push([{ kind: 'new' }, 8])
  else if (repeat === undefined) weights.push([{ kind: 'rested', meetings: meeting - last.meeting }, 4])
  const taste = known.liked.get(`${topic} ${depth}`) ?? 0
  weights.push([{ kind: 'taste', topic, depth }, Math.max(-18, Math.min(12, taste * 4))])
  return weights
}

/** Tags of a moment, as opposed to tags of a kind. */
export const isSituation = (tag: Tag) => (situations as readonly Tag[]).includes(tag)
