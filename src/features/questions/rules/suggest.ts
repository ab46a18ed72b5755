import type { BankQuestion } from './bank.ts'
import { type Known, recall, weeksBetween } from './suggest-history.ts'
import type { Asked, SuggestInput } from './suggest-input.ts'
import { type Reason, sentenceOf } from './suggest-reasons.ts'
import { isSituation, weigh } from './suggest-weights.ts'

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

type Ranked = Suggestion & { tier: number; weight: number; turn: number }

/**
 * Questions worth asking next, the best first. Pure: the same input gives the same answer, whatever the order of its
 * lists. Standing questions lead; then what the other wishes for; in a low season what encourages; then topics take turns,
 * the longest untouched first.
 */
export function suggestQuestions(input: SuggestInput): Suggestion[] {
  const known = recall(input)
  const ranked: Ranked[] = []
  for (const question of input.bank) {
    const last = known.lastAsked.get(question.id)
    const isStanding = input.standing?.has(question.id) ?? false
    if (!isAskable(question, last, isStanding, known, input)) continue
    const weights = weigh(question, last, isStanding, known, input)
    const reasons = weights.filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1])
    ranked.push({
      question,
      reasons: reasons.map(([reason]) => reason),
      because: reasons.length > 0 ? sentenceOf(reasons[0]![0]) : '',
      tier: tierOf(question, isStanding, input),
      weight: weights.reduce((sum, [, weight]) => sum + weight, 0) + lot(question.id, input.meeting),
      turn: 0,
    })
  }
  ranked.sort((a, b) => a.tier - b.tier || b.weight - a.weight || compare(a.question.id, b.question.id))
  takeTurns(ranked)
  ranked.sort((a, b) => a.tier - b.tier || a.turn - b.turn)
  return ranked
    .slice(0, input.limit ?? DEFAULT_LIMIT)
    .map(({ question, reasons, because }) => ({ question, reasons, because }))
}

function isAskable(
  question: BankQuestion,
  last: Asked | undefined,
  isStanding: boolean,
  known: Known,
  input: SuggestInput,
): boolean {
  const { direction } = question
  if (direction !== 'both' && input.direction !== direction) return false
  if (last?.meeting === input.meeting) return false
  if (isStanding) return true
  if (known.unwanted.has(question.id) || (last && !isDueAgain(question, last, input))) return false
  if (input.season === 'low' && question.tags.includes('stretching')) return false
  const needed = question.tags.filter(isSituation)
  const fits = needed.some((tag) => known.tagsNow.has(tag))
  if (needed.length > 0 && !fits) return false
  // Depth is never forced: one step beyond what the two have reached lately.
  return fits || input.wished?.has(question.id) || question.depth <= known.deepest + 1
}

function isDueAgain({ repeat }: BankQuestion, last: Asked, { meeting, today }: SuggestInput): boolean {
  if (repeat !== undefined) return weeksBetween(last.on, today) >= repeat
  return meeting - last.meeting > MEETINGS_BEFORE_AGAIN
}

function tierOf(question: BankQuestion, isStanding: boolean, { wished, season }: SuggestInput): number {
  if (isStanding) return 0
  if (wished?.has(question.id)) return 1
  return season === 'low' && !question.tags.includes('encouraging') ? 3 : 2
}

/** Topics take turns within a tier: each topic's best comes before any topic's second best. */
function takeTurns(ranked: Ranked[]) {
  const turns = new Map<string, number>()
  for (const one of ranked) {
    const key = `${one.tier} ${one.question.topic}`
    one.turn = turns.get(key) ?? 0
    turns.set(key, one.turn + 1)
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A number from 0 to 1 that differs from meeting to meeting, so that equals do not always come in the same order. */
function lot(id: string, meeting: number): number {
  let hash = 2166136261 ^ meeting
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}
