import type { BankQuestion } from './bank.ts'
import { isFor } from './direction.ts'
import { recall, weeksBetween } from './suggest-history.ts'
import type { SuggestInput } from './suggest-input.ts'
import { type Reason, sentenceOf } from './suggest-reasons.ts'
import { type Candidate, isSituation, reasonsFor, situationNow, weightOf } from './suggest-weights.ts'
import type { Tag } from './topics.ts'

export type { Asked, AskedMark, Season, SuggestInput } from './suggest-input.ts'

/** A question once asked comes back after this many meetings at the earliest, unless it is meant to repeat. */
export const MEETINGS_BEFORE_AGAIN = 8
/** A follow-up comes in the same meeting as what it follows, or in one of the next two. */
export const MEETINGS_TO_FOLLOW_UP = 2
const DEFAULT_LIMIT = 12

export type Suggestion = {
  question: BankQuestion
  /** Why it is suggested, the weightiest first. */
  reasons: Reason[]
  /** The weightiest reason as a sentence. */
  because: string
}

const WISHED = 0
const FITTING = 1
const LATER = 2
type Ranked = Candidate & { tier: number; weight: number; round: number }

/**
 * Questions worth asking next, the best first. Pure: the same input gives the same answer, whatever the order of its
 * lists. What the other wishes for leads; in a low season what encourages comes next; then topics take turns, the longest
 * untouched first. What has an open point, or comes back by itself, is left out.
 */
export function suggestQuestions(input: SuggestInput): Suggestion[] {
  const known = recall(input)
  const followed = recentlyAsked(input)
  const ranked = input.bank
    .map((question): Candidate => {
      const follows = followed.get(question.follows?.find((id) => followed.has(id)) ?? '')
      return { question, last: known.lastAsked.get(question.id), follows, known, input }
    })
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

/** The questions a follow-up may now follow. */
function recentlyAsked({ bank, history, meeting }: SuggestInput): Map<string, BankQuestion> {
  const recent = new Set(
    history.filter((asked) => meeting - asked.meeting <= MEETINGS_TO_FOLLOW_UP).map((asked) => asked.questionId),
  )
  return new Map(bank.filter(({ id }) => recent.has(id)).map((question) => [question.id, question]))
}

const isWished = ({ question, input }: Candidate) => input.wished?.has(question.id) ?? false
const isCalledFor = (candidate: Candidate) => {
  const { question, follows, input } = candidate
  return follows !== undefined || situationNow(candidate) !== undefined || question.tags.includes(input.about!)
}

function isAskable(candidate: Candidate): boolean {
  const { question, last, known, input } = candidate
  if (input.onThePage?.has(question.id) || last?.meeting === input.meeting) return false
  if (known.unwanted.has(question.id) || !isDueAgain(candidate)) return false
  if (input.about && !question.tags.includes(input.about)) return false
  // Whoever wishes to be asked something has settled whether it fits.
  if (isWished(candidate)) return true
  if (!isFor(question, input.direction)) return false
  if (input.season === 'low' && question.tags.includes('stretching')) return false
  if (input.meeting < (question.fromMeeting ?? 1)) return false
  if (!isItsMoment(candidate)) return false
  // Depth is never forced: one step beyond what the two have reached lately.
  return isCalledFor(candidate) || question.depth <= known.deepest + 1
}

/** Whom a question is about only the one who asks can say, so it takes more than a moment that fits otherwise. */
function isItsMoment({ question: { tags }, follows, known, input }: Candidate): boolean {
  const isNow = (tag: Tag) => known.tagsNow.has(tag) || tag === input.about
  if (tags.includes('follow-up')) return follows !== undefined
  if (tags.includes('named-colleague')) return isNow('named-colleague')
  const moments = tags.filter(isSituation)
  return moments.length === 0 || moments.some(isNow)
}

function isDueAgain({ question: { repeat }, last, input: { meeting, today } }: Candidate): boolean {
  if (!last) return true
  if (repeat !== undefined) return weeksBetween(last.on, today) >= repeat
  return meeting - last.meeting > MEETINGS_BEFORE_AGAIN
}

function tierOf(candidate: Candidate): number {
  if (isWished(candidate)) return WISHED
  return candidate.input.season === 'low' && !candidate.question.tags.includes('encouraging') ? LATER : FITTING
}

/**
 * Topics take turns: each topic's best comes before any topic's second best. Questions about the relationship are rationed
 * to one a round, because one of them is enough for a meeting; so are those for a moment, except that the first meeting is
 * a moment as a whole.
 */
function takeTurns(ranked: Ranked[]) {
  const taken = new Set<string>()
  const nextFree = new Map<string, number>()
  for (const one of ranked) {
    const turn = `${one.tier} ${one.question.topic}`
    const ration = rationOf(one) ?? turn
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

function rationOf(one: Ranked): string | null {
  if (one.tier < FITTING) return null
  if (one.input.meeting > 1 && situationNow(one)) return `${one.tier} moment`
  return one.question.depth === 3 && !situationNow(one) && !one.input.about ? `${one.tier} deep` : null
}

/** A number from 0 to 1 that differs from meeting to meeting, so that equals do not always come in the same order. */
function lot(id: string, meeting: number): number {
  let hash = 2166136261 ^ meeting
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}
