import type { BankQuestion } from './bank.ts'
import { type Known, RECENT_MEETINGS, weeksBetween } from './suggest-history.ts'
import type { Asked, SuggestInput } from './suggest-input.ts'
import type { Reason } from './suggest-reasons.ts'
import { type Depth, situations, type Tag } from './topics.ts'

export type Candidate = {
  question: BankQuestion
  last: Asked | undefined
  /** For a follow-up: what it follows, if that was asked a moment ago. */
  follows: BankQuestion | undefined
  known: Known
  input: SuggestInput
}

/** One thing that speaks for a question, how much, and how it is said. 0 when it does not. */
type Consideration = {
  weight: (candidate: Candidate) => number
  reason: (candidate: Candidate) => Reason
  /** Left out: whenever it weighs something. */
  isSaid?: (candidate: Candidate) => boolean
}

/** Tags of a moment, as opposed to tags of a kind. */
export const isSituation = (tag: Tag) => (situations as readonly Tag[]).includes(tag)
export const situationNow = ({ question, known }: Candidate) =>
  question.tags.find((tag) => known.tagsNow.has(tag) && isSituation(tag))
const kindNow = ({ question, known }: Candidate) =>
  question.tags.find((tag) => known.tagsNow.has(tag) && !isSituation(tag))
const has = ({ question }: Candidate, tag: Tag) => question.tags.includes(tag)
const tasteOf = ({ topic, depth }: BankQuestion) => `${topic} ${depth}`

// The numbers are our own; the order they lead to is what the tests state.
const considerations: readonly Consideration[] = [
  {
    weight: ({ question, input }) => (input.wished?.has(question.id) ? 200 : 0),
    reason: () => ({ kind: 'wished' }),
  },
  {
    weight: ({ follows }) => (follows ? 110 : 0),
    reason: ({ follows }) => ({ kind: 'follows', text: follows!.text }),
  },
  {
    // What stays true, like working apart, has been asked about often enough after a few times.
    weight: (candidate) => {
      const tag = situationNow(candidate)
      return tag ? 100 / (1 + (candidate.known.timesAsked.get(tag) ?? 0)) ** 2 : 0
    },
    reason: (candidate) => ({ kind: 'fits', tag: situationNow(candidate)! }),
  },
  {
    weight: ({ question, known }) => Math.min(known.weeksUntouched[question.topic] ?? 10, 15) * 6,
    reason: ({ question: { topic }, known }) => ({
      kind: 'untouched',
      topic,
      weeks: known.weeksUntouched[topic],
      sure: known.sureOf.has(topic),
    }),
  },
  {
    weight: (candidate) => (kindNow(candidate) ? 35 : 0),
    reason: (candidate) => ({ kind: 'fits', tag: kindNow(candidate)! }),
  },
  {
    weight: ({ question, known }) => {
      const isSettled = known.depthsReached.length >= RECENT_MEETINGS
      return isSettled && question.depth > known.deepest ? 40 - 10 * question.depth : 0
    },
    isSaid: ({ known }) => known.depthsReached.every((depth) => depth !== null),
    reason: ({ known }) => ({
      kind: 'deeper',
      reached: known.deepest as Depth,
      meetings: known.depthsReached.length,
    }),
  },
  {
    weight: ({ question, last, input }) =>
      last && question.repeat ? 25 + Math.min(weeksBetween(last.on, input.today) - question.repeat, 5) : 0,
    reason: ({ question }) => ({ kind: 'due', every: question.repeat! }),
  },
  {
    weight: (candidate) => (candidate.input.season === 'stretching' && has(candidate, 'stretching') ? 25 : 0),
    reason: () => ({ kind: 'stretches' }),
  },
  {
    weight: ({ question, last, known }) => (last && (known.liked.get(question.id) ?? 0) > 0 ? 12 : 0),
    isSaid: ({ question, known }) => (known.likedByMe.get(question.id) ?? 0) > 0,
    reason: () => ({ kind: 'liked' }),
  },
  {
    weight: ({ question, known }) => Math.max(-18, Math.min(12, (known.liked.get(tasteOf(question)) ?? 0) * 4)),
    isSaid: ({ question, known }) => (known.likedByMe.get(tasteOf(question)) ?? 0) > 0,
    reason: ({ question: { topic, depth } }) => ({ kind: 'taste', topic, depth }),
  },
  { weight: ({ last }) => (last ? 0 : 8), reason: () => ({ kind: 'new' }) },
  {
    weight: ({ question, known }) => (question.depth === known.deepest ? 6 : 0),
    isSaid: ({ known }) => known.depthsReached.includes(known.deepest as Depth),
    reason: ({ question: { depth } }) => ({ kind: 'level', depth }),
  },
  {
    weight: ({ question, last }) => (last && !question.repeat ? 4 : 0),
    reason: ({ last, input }) => ({ kind: 'rested', meetings: input.meeting - last!.meeting }),
  },
  { weight: (candidate) => (has(candidate, 'encouraging') ? 3 : 0), reason: () => ({ kind: 'encourages' }) },
]

export const weightOf = (candidate: Candidate) => considerations.reduce((sum, { weight }) => sum + weight(candidate), 0)

/** What speaks for a question and may be said, the weightiest first. */
export const reasonsFor = (candidate: Candidate): Reason[] =>
  considerations
    .map(({ weight, reason, isSaid }) => ({ weight: weight(candidate), reason, isSaid: isSaid?.(candidate) ?? true }))
    .filter(({ weight, isSaid }) => weight > 0 && isSaid)
    .sort((a, b) => b.weight - a.weight)
    .map(({ reason }) => reason(candidate))
