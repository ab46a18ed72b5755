import { anyOf, GAP, wordPattern } from '../../coaching/rules/index.ts'
import type { Span } from './dates/due.ts'
import type { OwnerReading } from './owner.ts'
import { isActionVerb } from './verbs.ts'
import { hedges, nobody, nounStarts, objectStarts, visibleEnds, weakVerbs, wishes } from './words/en.ts'

const lead = '^([\\s,;:.>*\\-\\u2026]*(?:(?:please|also|then|and|so|ok)\\s+)*)'
const atStart = (words: readonly string[]) => new RegExp(`${lead}(${anyOf(words)})(?![\\w'-])`, 'i')

const nobodyAtStart = atStart(nobody)
const wishAtStart = atStart(wishes)
const hedgeAtStart = atStart(hedges)
const weakAtStart = atStart(weakVerbs)
const firstWords = new RegExp(`${lead}([\\p{L}'-]+)(?:\\s+([\\p{L}\\p{N}'_-]+))?`, 'u')
const subject =
  /^[\s,;:.>*-]*(?:the team|everyone|everybody|all|someone|somebody|(?:\p{Lu}[\p{L}'-]*)(?:\s+(?:and\s+)?\p{Lu}[\p{L}'-]*){0,3})\s+(?:to|will|should|must|can|shall)\s+\p{L}/iu
const isNounStart = wordPattern(nounStarts)
const isObjectStart = wordPattern(objectStarts)

function spanOf(match: RegExpExecArray): Span {
  const start = match.index + match[1]!.length
  return { start, end: start + match[2]!.length }
}

export function nobodyInParticular(text: string): Span | undefined {
  const match = nobodyAtStart.exec(text)
  return match ? spanOf(match) : undefined
}

const question =
  /^([\s,;:.>*-]*)((?:who|how|when|where|why|what|which)(?:'s|\s+(?:will|do|does|did|can|could|should|would|is|are|am|was|has|have|shall)))(?![\w'-])/i

export type Vague = Span & { rewrite?: string }

/** "We should…", "Maybe…", "Who will…?": a wish or a question where the promise should stand. */
export function wish(text: string): Vague | undefined {
  const match = wishAtStart.exec(text) ?? question.exec(text)
  return match ? spanOf(match) : undefined
}

/** "Ana: maybe…", "Ana: roadmap", "the new form": no verb says what will be done. */
export function vagueStart(body: string, { verbFollows }: OwnerReading): Vague | undefined {
  const hedge = hedgeAtStart.exec(body)
  if (hedge && !(verbFollows && /^consider/i.test(hedge[2]!))) return spanOf(hedge)
  if (verbFollows || subject.test(body)) return undefined
  const words = firstWords.exec(body)
  if (!words) return undefined
  const [, before, first, second] = words
  if (!isNounPhrase(first!, second)) return undefined
  const start = words.index + before!.length
  const said = body.slice(start).replace(/\s+/g, ' ').trim()
  return { start, end: start + body.slice(start).trimEnd().length, rewrite: `${GAP} ${said}` }
}

const verbEnding = /(?:ise|ize|ify)$/i
const prefix = /^(?:re|un|de|pre|over|out|co)-?(?=\p{L}{3})/iu

function isNounPhrase(first: string, second: string | undefined): boolean {
  if (isNounStart.test(first)) return true
  if (/^(?:not|don't|do|be|never|no longer)$/i.test(first) || /ly$/i.test(first)) return false
  if (isActionVerb(first)) return second === 'of' && !/^(?:think|speak|talk|take|let|get)$/i.test(first)
  if (isActionVerb(first.replace(prefix, '')) || verbEnding.test(first)) return false
  return second === undefined || !(isObjectStart.test(second) || /'s$/.test(second))
}

const anotherVerb = /\b(?:and|then|by)\s+(?:then\s+)?(\p{L}+)/giu
const measured =
  /\d+\s?%|\b(?:from\s+\S+\s+)?to\s+(?:under\s+|below\s+|at least\s+)?\d|\bby\s+\d|\bat least\s+\d|\bwith\s+(?:\d+|two|three|four|five|six|ten)\s+\p{L}/iu
const endVisibly = wordPattern(visibleEnds)
const helpsTo = /^\s*help\s+(?:\S+\s+){1,3}?(?:to\s+)?(\p{L}+)/iu

/** "Look into X", with nothing said that anybody could see. */
export function weakVerb(body: string, { verbFollows }: OwnerReading): Span | undefined {
  const match = weakAtStart.exec(body)
  if (!match) return undefined
  const rest = body.slice(match[0].length)
  const isNoun =
    !verbFollows && /^(?:support|help|sync)$/i.test(match[2]!) && !isObjectStart.test(rest.trim().split(/\s/)[0]!)
  if (isNoun || measured.test(rest) || endVisibly.test(rest)) return undefined
  const continues = [...rest.matchAll(anotherVerb)].some(([, word]) => isActionVerb(word!))
  const helped = helpsTo.exec(body.slice(match[1]!.length))
  if (continues || (helped && isActionVerb(helped[1]!) && helped[0].split(/\s+/).length > 2)) return undefined
  return spanOf(match)
}
