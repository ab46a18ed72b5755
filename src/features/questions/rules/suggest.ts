import type { BankQuestion } from './bank.ts'
import { recall, weeksBetween } from './suggest-history.ts'
import type { SuggestInput } from './suggest-input.ts'
import { type Reason, sentenceOf } from './suggest-reasons.ts'
import { type Candidate, isSituation, reasonsFor, weightOf } from './suggest-weights.ts'

export type { Asked, Mark, Season, SuggestInput } from './suggest-input.ts'

/** A question once asked comes back after this many meetings at the earliest, unless it is meant to repeat. */
export const MEETINGS_BEFORE_AGAIN = 8
const DEFAULT_LIMIT = 12

export type Suggestion = {
  question: BankQuestion
  /** Why it is suggested, the weightiest first. */
  reasons: Reason[]
  /** The weightiest reason as a sentence. */
  because: string
}

const STANDING = 0
const WISHED = 1
const FITTING = 2
const LATER = 3
type Ranked = Candidate & { tier: number; weight: number; round: number }

/**
 * Questions worth asking next, the best first. Pure: the same input gives the same answer, whatever the order of its
 * lists. Standing questions lead; then what the other wishes for; in a low season what encourages; then topics take turns,
 * the longest untouched first.
 */
export function suggestQuestions(input: SuggestInput): Suggestion[] {
  const known = recall(input)
  const ranked = input.bank
    .map((question): Candidate => ({ question, last: known.lastAsked.get(question.id), known, input }))
    .filter(isAskable)
    .map((candidate): Ranked => {
      const { id } = candidate.question
      return { ...candidate, tier: tierOf(candidate), weight: weightOf(candidate) + lot(id, input.meeting), round: 0 }
    })
  ranked.sort((a, b) => a.tier - b.tier || b.weight - a.weight || (a.question.id < b.question.id ? -1 : 1))
  takeTurns(ranked)
  ranked.sort((a, b) => a.tier - b.tier || a.round - b.round)
  return ranked.slice(0, input.limit ?? DEFAULT_LIMIT).map((candidate) => {
    const reasons = reasonsFor(candidate)
    return { question: candidate.question, reasons, because: sentenceOf(reasons[0]!) }
  })
}

const isStanding = ({ question, input }: Candidate) => input.standing?.has(question.id) ?? false
const isWished = ({ question, input }: Candidate) => input.wished?.has(question.id) ?? false
const isCalledFor = ({ question, known }: Candidate) => question.tags.some((tag) => known.tagsNow.has(tag))

function isAskable(candidate: Candidate): boolean {
  const { question, last, known, input } = candidate
  if (question.direction !== 'both' && input.direction !== question.direction) return false
  if (last?.meeting === input.meeting) return false
  if (isStanding(candidate)) return true
  if (known.unwanted.has(question.id) || !isDueAgain(candidate)) return false
  if (input.season === 'low' && question.tags.includes('stretching')) return false
  const moments = question.tags.filter(isSituation)
  if (moments.length > 0 && !moments.some((tag) => known.tagsNow.has(tag))) return false
  // Depth is never forced: one step beyond what the two have reached lately.
  return isCalledFor(candidate) || isWished(candidate) || question.depth <= known.deepest + 1
}

function isDueAgain({ question: { repeat }, last, input: { meeting, today } }: Candidate): boolean {
  if (!last) return true
  if (repeat !== undefined) return weeksBetween(last.on, today) >= repeat
  return meeting - last.meeting > MEETINGS_BEFORE_AGAIN
}

function tierOf(candidate: Candidate): number {
  if (isStanding(candidate)) return STANDING
  if (isWished(candidate)) return WISHED
  return candidate.input.season === 'low' && !candidate.question.tags.includes('encouraging') ? LATER : FITTING
}

/**
 * Topics take turns: each topic's best comes before any topic's second best. Questions about the relationship are rationed
 * to one a round, because one of them is enough for a meeting; those the moment calls for are not.
 */
function takeTurns(ranked: Ranked[]) {
  const taken = new Set<string>()
  const nextFree = new Map<string, number>()
  for (const one of ranked) {
    const { topic, depth } = one.question
    const turn = `${one.tier} ${topic}`
    const ration = depth === 3 && one.tier >= FITTING && !isCalledFor(one) ? `${one.tier} deep` : turn
    let round = Math.max(nextFree.get(turn) ?? 0, nextFree.get(ration) ?? 0)
    while (taken.has(`${turn} ${round}`)) round++
    one.round = round
    taken.add(`${turn} ${round}`)
    if (ration !== turn) nextFree.set(ration, round + 1)
    let free = nextFree.get(turn) ?? 0
    while (taken.has(`${turn} ${free}`)) free++
    nextFree.set(turn, free)
  }
}

/** A number from 0 to 1 that differs from meeting to meeting, so that equals do not always come in the same order. */
function lot(id: string, meeting: number): number {
  let hash = 2166136261 ^ meeting
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}
