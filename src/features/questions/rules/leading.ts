import { anyOf, type Severity } from '../../coaching/rules/index.ts'
import type { Clause } from './clause.ts'
import { auxiliary, contains, negative, pattern, pronoun, startsWith, you } from './grammar.ts'
import { messages } from './messages.ts'
import { presumingOpenings, tags, verdictAdjectives } from './words/en.ts'

type Lean = { severity: Severity; message: string; isPresumed: boolean }

const verdicts = `${anyOf(verdictAdjectives)}\\b`
const tag = pattern(
  `[,.-]\\s*(?:${anyOf(tags)}|(?:${negative}|${auxiliary}) ${pronoun}(?: (?:agree|think))?)\\s*\\?$|(?<![\\w'])${negative} ${pronoun}\\s*\\?$|^(?:right|correct)\\s*\\?$`,
  'i',
)
const firm = [
  `(?:do|would|will|can) (?:${you}|we) (?:not |all |just )*agree\\b(?! on)`,
  `(?:is|would) it (?:be )?(?:fair|right|safe|true|correct) to say`,
  `do ${you} (?:really|honestly|seriously|truly) (?:think|believe|want|need|expect)`,
  `how (?!much|many)(?:\\w+ly )?(?:${verdicts}) (?:was|were|would|did)`,
  `how much (?:better|worse|easier|nicer|more \\w+) (?:is|was|were|are|has)`,
  `how much (?:do|did) (?:${you}|they|people|the \\w+) (?:really )?(?:love|hate|adore|loathe|dislike)`,
  `what makes (?:our|my|us) (?:\\w+ ){0,3}?so (?!much|many|far)\\w`,
  `what(?:'s|s| is| was| are) so (?:${verdicts}|special|wrong|terribly)`,
  `who (?:wouldn't|doesn't|would not|could not|couldn't) (?!you\\b)`,
]
  .map((source) => contains(source))
  .concat(tag)
const opensLeaning = startsWith(
  `(?:you|we)(?:'d| would| do| all|) agree(?: (?:that|with|on|it|then|we)|\\W*$)|why wouldn't (?:${you}|any(?:one|body))\\b`,
)
const soft = contains(`how (?:good|nice|cool|excited|${verdicts}) (?:is|was|were|are)`)
const neutral = contains(`(?:for|to) (?:you|them|him|her|the team)\\b|or (?:un\\w+|not|bad|badly)\\b`)
const presumes = startsWith(`${anyOf(presumingOpenings)}\\b`)
const presumesAside = contains(
  `${you} (?:obviously|clearly|surely|of course)\\s|it(?:'s| is) (?:obvious|clear) that\\s`,
)
const everybody = '(?:everyone|everybody|people|they all|we all|as we all)'
const commonKnowledge = startsWith(`${everybody} knows?\\s`)
const commonOpinion = startsWith(`${everybody} (?:says?|thinks?|loves?|hates?|agrees?)\\s`)
const connective = /^["'(]*(?:(?:so|and|but|well|ok|okay|now)[,\s]+)*/i
const tellsMore = startsWith(`(?:won't|couldn't|can't) ${you} (?:tell|share|say)`)

/** Whether a clause leans towards its own answer, and how far. */
export function leanOf({ asked, opening, masked, sentence, start }: Clause): Lean | null {
  if (opening === 'negative' && !tellsMore.test(masked)) return leaning(2)
  const text = sentence.text.replace(connective, '')
  const presumed: Lean = { severity: 2, message: messages.presuming, isPresumed: true }
  if (commonKnowledge.test(text) || (asked && commonOpinion.test(text))) return presumed
  if (!asked && opening !== 'open' && opening !== 'closed') return null
  if (
    presumes.test(text) ||
    presumesAside.test(opening === 'open' ? sentence.text.slice(0, start - sentence.start) : text)
  )
    return presumed
  const leans = (pattern: RegExp) => {
    const [match] = pattern.exec(text) ?? []
    return match !== undefined && !(/^(?:how|what)/i.test(match) && neutral.test(text))
  }
  return opensLeaning.test(text) || firm.some(leans) ? leaning(2) : leans(soft) ? leaning(1) : null
}

const leaning = (severity: Severity): Lean => ({ severity, message: messages.leading, isPresumed: false })
