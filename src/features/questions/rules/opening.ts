import { anyOf, type Sentence } from '../../coaching/rules/index.ts'
import { auxiliary, contains, negative, pronoun, questionWord, startsWith, subject, whole, you } from './grammar.ts'
import { skipLeadIns } from './lead-ins.ts'
import { isRequest, isTopic } from './request.ts'
import {
  courtesyVerbs,
  favourVerbs,
  invitations,
  openFragments,
  openingAdverbs,
  politeWords,
  prepositions,
  tags,
  tellingGerunds,
  tellingVerbs,
} from './words/en.ts'

/**
 * How a sentence opens the door. open: what, how, why, tell me. closed: yes or no would answer it. negative: closed, and
 * leaning ("don't you …"). courtesy: asks leave ("may I share …"). none: a statement, or nothing one can tell.
 */
export type Opening = 'open' | 'closed' | 'negative' | 'courtesy' | 'none'
type Found = { opening: Opening; from: number }

const inverted = `${questionWord} (?:\\w+ ){0,3}?(?:${auxiliary}|${negative})`
const opensWithQuestionWord = startsWith(
  `(?:${anyOf(openingAdverbs)} )?(?:(?:${anyOf(prepositions)}) )?${questionWord}`,
)
// "When you get stuck, what do you do?" asks with its second half.
const subordinate = startsWith(`(?:when|where)(?:ever)? (?!${auxiliary}|${negative})`)
const opensWithNegative = startsWith(`${negative}|${auxiliary} ${pronoun} not (?!to\\s)`)
const opensWithAuxiliary = startsWith(`${auxiliary} \\S`)
// Without a question mark "don't forget" and "will need help" are notes: there has to be somebody the question is about.
const opensWithSubject = startsWith(`(?:${auxiliary}|${negative}) ${subject}`)
const invertedAnywhere = contains(inverted)
const closedAnywhere = contains(`(?:${auxiliary}|${negative}) ${pronoun} \\w`)
const opensWithInvitation = startsWith(`${anyOf(invitations)}\\b`)
const wonders = startsWith("(?:i(?:'m| am|m| was)? )?(?:wonder|wondering|curious)\\b")
const toldWhat = contains(`${questionWord}|about`)
const wouldYouLike = `(?:would|do|are|could) ${you} (?:like|want|be up) (?:to|for)`
const haveAMoment = `(?:do|have) ${you} (?:have |got )?(?:a|five|\\d+) (?:minute|moment|sec)`
const polite = `(?:${anyOf(politeWords)} )*`
const courtesy = startsWith(
  `${wouldYouLike} ${polite}${anyOf(courtesyVerbs)}\\b|(?:can|could|would|will) ${you} ${polite}${anyOf(favourVerbs)}\\b|${haveAMoment}`,
)
const orders = startsWith('(?:have|do) the\\b')
const tellMe = startsWith(
  `(?:(?:can|could|would|will|won't) ${you}|(?:do|are|would|could) ${you} ${polite}(?:be )?(?:mind|like|care|want|willing|open|happy|comfortable|ready|able|up)(?: to| for| with)?) ${polite}(?:${anyOf([...tellingVerbs, ...tellingGerunds])})\\b`,
)
const openFragment = contains(anyOf(openFragments))
const superlative = /\b(?:the|your|our|a)\s+(?:\w+(?:[^n]est|iest)|first|last|next|one)\b/i
const handsBack = whole('(?:(?:and|what about|how about) )?(?:you|yourself|me|them)\\W*')
const standsAlone = whole(`(?:${anyOf(tags)}|(?:${negative}|${auxiliary}) ${pronoun}(?: agree| think)?)\\W*`)
const segment = /(?:[,;:]|\s-|\?["'])\s+/g

/** Reads a sentence whose lead-ins are gone; `from` is where its asking part begins. */
export function openingOf(text: string, ending: Sentence['ending'], isFirst: boolean, names: readonly string[]): Found {
  if (opensWithInvitation.test(text)) {
    const asksNothing = wonders.test(text) && !toldWhat.test(text)
    return { opening: asksNothing ? 'none' : 'open', from: 0 }
  }
  const isFronted = subordinate.test(text)
  const direct = isFronted ? null : openingOfHead(text, ending)
  const later = direct === 'closed' || direct === 'negative' ? afterColon(text, names) : -1
  if (later > 0) return { opening: 'open', from: later }
  if (direct) return { opening: direct, from: 0 }
  if (isStatement(ending)) return { opening: 'none', from: 0 }

  for (const from of segmentsOf(text, names).reverse()) {
    const opening = openingOfHead(text.slice(from), ending)
    if (opening && (ending === '?' || opening === 'open')) return { opening, from }
  }
  const isAsked = ending === '?'
  const open = text.search(invertedAnywhere)
  if (open >= 0 && (isAsked || isFronted)) return { opening: 'open', from: open }
  const closed = text.search(closedAnywhere)
  if (closed >= 0 && isAsked && !standsAlone.test(text.slice(closed))) return { opening: 'closed', from: closed }
  return { opening: isAsked ? openingOfFragment(text, isFirst) : 'none', from: 0 }
}

function openingOfHead(text: string, ending: Sentence['ending']): Opening | null {
  if (opensWithQuestionWord.test(text)) return isStatement(ending) && !invertedAnywhere.test(text) ? 'none' : 'open'
  if (tellMe.test(text)) return 'open'
  if (courtesy.test(text) || isRequest(text)) return 'courtesy'
  if (isStatement(ending)) return null
  if (ending !== '?' && (orders.test(text) || !opensWithSubject.test(text))) return null
  if (opensWithNegative.test(text)) return 'negative'
  return opensWithAuxiliary.test(text) ? 'closed' : null
}

const isStatement = (ending: Sentence['ending']) => ending === '.' || ending === '!'

/** What ends in a question mark without a question's word order. */
function openingOfFragment(text: string, isFirst: boolean): Opening {
  if (standsAlone.test(text)) return 'closed'
  if (handsBack.test(text) || contains(questionWord).test(text)) return 'none'
  const opensUp = openFragment.test(text) || superlative.test(text)
  if (opensUp && !startsWith(`(?:any|${pronoun})`).test(text)) return 'open'
  const isAfterthought = !isFirst && text.split(/\s+/).length <= 3
  return isAfterthought || isTopic(text) ? 'none' : 'closed'
}

/** "Have a think: what would you do?" asks after its colon. */
function afterColon(text: string, names: readonly string[]): number {
  const from = segmentsOf(text, names).at(-1) ?? -1
  return /(?::|\s-)\s+$/.test(text.slice(0, Math.max(0, from))) && openingOfHead(text.slice(from), '?') === 'open'
    ? from
    : -1
}

/** Where parts of a sentence begin that could carry its question. Tags like ", isn't it?" do not. */
function segmentsOf(text: string, names: readonly string[]): number[] {
  const starts: number[] = []
  for (const match of text.matchAll(segment)) {
    const after = match.index + match[0].length
    const from = after + skipLeadIns(text.slice(after), names)
    const part = text.slice(from)
    if (openingOfHead(part, '?') && !standsAlone.test(part)) starts.push(from)
  }
  return starts
}
