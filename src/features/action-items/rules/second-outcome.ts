import type { Span } from './dates/due.ts'
import { isActionVerb } from './verbs.ts'
import {
  contacts,
  findings,
  handOvers,
  inConversation,
  plainVerbs,
  postures,
  results,
  tellings,
  weakVerbs,
} from './words/en.ts'

const handsOver = new Set(handOvers)
const isTelling = new Set(tellings)
const isContact = new Set(contacts)
const isInConversation = new Set(inConversation)
const isPosture = new Set(postures)
const isPlainVerb = new Set(plainVerbs)
const isResult = new Set(results)
const isFinding = new Set([...weakVerbs.map((verb) => verb.split(' ')[0]!), ...findings])

const joint =
  /(?:\s*;\s*|,?\s+(?:and then|and also|and|then|plus|as well as)\s+)(\p{L}+)((?:\s+[\p{L}\p{N}_'-]+){0,5})/giu
const determiner =
  /^(?:the|a|an|my|our|your|all|every|each|two|three|four|five|six|seven|eight|nine|ten|\d+|another|some|new)$/i
const refersBack =
  /^(?:it|them|this|that|these|those|him|her|us|me|you|one|his|their|its|on|about|for|to|with|from|in|at|up|how|who|what|when|where|why|which|whether|if|as|by|of|or|and)$/i

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}_'-]+/gu) ?? []

/** Where a second promise begins, and where the words that join it do. */
export type Second = Span & { joint: number }

/** A second verb with an object of its own. Making something and handing it over is one promise. */
export function secondOutcome(body: string): Second | undefined {
  for (const match of body.matchAll(joint)) {
    const [, second, tail] = match
    const before = wordsOf(body.slice(0, match.index))
    if (!isActionVerb(second!) || before.length < 2) continue
    const isSeparate = /;|then|also/.test(match[0].slice(0, match[0].indexOf(second!)))
    const after = wordsOf(tail!)
    if (isOnePromise(before, second!.toLowerCase(), after)) continue
    if (isSeparate ? after.length > 0 : hasOwnObject(second!.toLowerCase(), after)) {
      const start = match.index + match[0].indexOf(second!)
      return { start, end: start + body.slice(start).trimEnd().length, joint: match.index }
    }
  }
  return undefined
}

function hasOwnObject(verb: string, after: string[]): boolean {
  const [next] = after
  if (!next || refersBack.test(next)) return false
  return determiner.test(next) || /^\p{Lu}/u.test(next) || isPlainVerb.has(verb)
}

function isOnePromise(before: string[], second: string, after: string[]): boolean {
  const first = before[0]!.toLowerCase()
  if (after[0] && /^(?:it|them|this|him|her|me|us|you|one|his|their|its)$/i.test(after[0])) return true
  if (isPosture.has(first) || isTelling.has(second) || (isContact.has(first) && isInConversation.has(second)))
    return true
  if (!handsOver.has(second)) return false
  return (
    isFinding.has(first) || after.slice(0, 5).some((word) => isResult.has(word.toLowerCase()) || isOf(before, word))
  )
}

const STEM = 5
/** "Photograph the shelf and send the photo", "sketch it and show the sketch": what is handed over was named before. */
const isOf = (before: string[], word: string) =>
  word.length >= STEM && before.some((one) => one.slice(0, STEM).toLowerCase() === word.slice(0, STEM).toLowerCase())
