import type { Span } from './dates/due.ts'
import type { OwnerReading } from './owner.ts'

const emptyBrackets = /[([]\s*[,;:/|&+-]*\s*[)\]]/g
// Looks back, or a long run of signs in mid-sentence is walked from each of its places.
const looseEnds = /^[\s,;:.\u2026|>→=)\]\u2013\u2014-]+|(?<![\s,;:|→=([*\u2013\u2014-])[\s,;:|→=([*\u2013\u2014-]+$/gu
const lead =
  /^(?:(?:to|please|kindly|also|then|and|so|will|should|must|shall|can|needs? to|has to|have to|is to|going to|i will|i'll)\s+)+(?=\p{L})/iu
const closingStop = /(?<!\betc|\be\.g|\bi\.e|\.)\.$/i

/** What remains of the sentence, tidied: no doubled spaces, no empty brackets, a capital in front, no full stop. */
export function sentenceLeft(text: string, removed: readonly Span[], owner: OwnerReading): string {
  let left = ''
  let from = 0
  const edits = [
    ...removed.map((span) => ({ ...span, by: ' ' })),
    ...(owner.verb ? [{ start: owner.verb.start, end: owner.verb.end, by: owner.verb.base }] : []),
  ].sort((a, b) => a.start - b.start || a.end - b.end)
  for (const { start, end, by } of edits) {
    if (end <= from) continue
    left += text.slice(from, Math.max(start, from)) + by
    from = end
  }
  left = (left + text.slice(from)).replace(/\s+/g, ' ').replace(emptyBrackets, ' ')
  left = left
    .replace(/\s+([,;:.!?)\]])/g, '$1')
    .replace(/([,;:])(?:\s*[,;:])+/g, '$1')
    .replace(/\s+/g, ' ')
  left = left
    .replace(/,\s*([.!?])/g, '$1')
    .replace(looseEnds, '')
    .replace(lead, '')
    .replace(closingStop, '')
    .trim()
  if (owner.wasAsked) left = left.replace(/\s*\?$/, '')
  left = left.replace(looseEnds, '').trim()
  if (owner.companion) left = `${left} with ${owner.companion}`
  if (owner.isRefusal) left = `Do not ${left}`
  return capitalised(left)
}

/** The first word gets its capital unless it carries its own ("iOS", "npm@11", a link, code). */
function capitalised(text: string): string {
  const first = /^[^\p{L}`@#]*(\p{L}[^\s]*)/u.exec(text)
  if (!first || /^\S*[`@#]/.test(text)) return text
  const word = first[1]!
  if (/\p{Lu}|[\d@/_.]/u.test(word.replace(/[.,;:!?]+$/, ''))) return text
  const at = first[0].length - word.length
  const [letter] = word
  return text.slice(0, at) + letter!.toUpperCase() + text.slice(at + letter!.length)
}
