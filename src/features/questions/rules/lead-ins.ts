import { anyOf } from '../../coaching/rules/index.ts'
import { auxiliary, negative, questionWord, startsWith } from './grammar.ts'
import { greetings, leadIns } from './words/en.ts'

const opener = `(?:${questionWord}|${auxiliary}|${negative})`
const leadIn = startsWith(`["'(]*${anyOf(leadIns)}(?:\\s*[,.:-]+\\s*| )`)
const greeting = startsWith(`${anyOf(greetings)}(?: (?!${opener})[\\p{L}_'-]+)?(?:\\s*[,!.-]+\\s*| |$)`)
const questionWordFirst = startsWith(questionWord)
const calledName = /^["'(]*(?:\p{Lu}[\p{L}'-]*(?:\s\p{Lu}[\p{L}'-]*)?|_+)\s*[,:-]\s+/u
const openingQuote = /^["'(]+/

/** How many signs of a sentence come before it says anything: "So, um, Ana, ⟨how are you?⟩". */
export function skipLeadIns(sentence: string, names: readonly string[]): number {
  let rest = sentence
  for (;;) {
    const found =
      greeting.exec(rest) ??
      leadIn.exec(rest) ??
      (questionWordFirst.test(rest) ? null : calledName.exec(rest)) ??
      callOf(rest, names) ??
      openingQuote.exec(rest)
    if (!found || found[0].length === 0 || found[0].length >= rest.length) return sentence.length - rest.length
    rest = rest.slice(found[0].length)
  }
}

/** A participant's name before the question, without a comma. */
function callOf(rest: string, names: readonly string[]): RegExpExecArray | null {
  if (names.length === 0) return null
  return new RegExp(`^${anyOf(names)} (?=${opener})`, 'i').exec(rest)
}
