import { anyOf, type Severity } from '../../coaching/rules/index.ts'
import type { Clause } from './clause.ts'
import { auxiliary, contains, negative, pattern, pronoun, startsWith, you } from './grammar.ts'
import { messages } from './messages.ts'
import { presumingOpenings, tags, verdictAdjectives } from './words/en.ts'

type Lean = { severity: Severity; message: string; start: number; end: number }

const verdicts = `${anyOf(verdictAdjectives)}\\b`
const tag = pattern(
  `[,.-]\\s*(?:${anyOf(tags)}|(?:${negative}|${auxiliary}) ${pronoun}(?: (?:agree|think))?)\\s*\\?$|(?<![\\w'])${negative} ${pronoun}\\s*\\?$|^(?:right|correct)\\s*\\?$`,
  'i',
)
const firm = [
  `(?:do|would|will|can) (?:${you}|we) (?:not |all |just )*agree(?: (?:that|it|we|this)|\\s*,)`,
  `would ${you} (?:not )?(?:agree|say that it's fair)`,
  `(?:is|would) it (?:be )?(?:fair|right|safe|true|correct) to say`,
  `do ${you} (?:really|honestly|seriously|truly) (?:think|believe|want|need|expect)`,
  `how (?!much|many)(?:\\w+ly )?(?:${verdicts}) (?:is|was|were|are|would|did|has)`,
  `how much (?:better|worse|easier|nicer|happier|faster|simpler|more \\w+) (?:is|was|were|are|has)`,
  `how much (?:do|did) (?:${you}|they|people|the \\w+) (?:really )?(?:love|hate|adore|loathe|dislike)`,
  `what makes (?:our|my|the|this|that|us|\\w+) (?:\\w+ ){0,3}?so (?!much|many|far)\\w`,
  `what(?:'s|s| is| was| are) so (?:${verdicts}|special|wrong|terribly)`,
  `who (?:wouldn't|doesn't|would not|could not|couldn't)\\s`,
  `how (?:can|could) (?:anyone|anybody|you possibly)`,
]
  .map((source) => contains(source))
  .concat(tag)
const soft = [
  `how (?:good|nice|cool|excited|thrilled) (?:is|was|were|are)`,
  `how much (?:do|did) ${you} (?:really )?(?:enjoy|like)`,
].map((source) => contains(source))
const neutral = contains(`(?:for|to) (?:you|them|him|her|the team)\\b|or (?:un\\w+|not|bad|badly)\\b`)
const presumes = startsWith(`${anyOf(presumingOpenings)}\\b`)
const presumesAside = contains(
  `${you} (?:obviously|clearly|surely|of course|undoubtedly)\\s|it(?:'s| is) (?:obvious|clear) that\\s`,
)
const commonKnowledge = startsWith('(?:everyone|everybody|we all|as we all) knows?\\s')
const tellsMore = startsWith(`(?:won't|couldn't|can't) ${you} (?:tell|share|say)`)

/** Where a clause leans towards its own answer. */
export function leanOf(clause: Clause): Lean | null {
  const text = clause.sentence.text
  const offset = clause.sentence.start
  const found = (match: RegExpExecArray | null, severity: Severity, message: string, shift = offset): Lean | null =>
    match && { severity, message, start: shift + match.index, end: shift + match.index + match[0].length }

  if (clause.opening === 'negative' && !tellsMore.test(clause.masked)) {
    return { severity: 2, message: messages.leading, start: clause.start, end: clause.end }
  }
  const lead = text.slice(leadOf(text))
  const leadAt = offset + text.length - lead.length
  const known = found(commonKnowledge.exec(lead), 2, messages.presuming, leadAt)
  if (known || !isQuestion(clause)) return known
  const presumed =
    found(presumes.exec(lead), 2, messages.presuming, leadAt) ?? found(presumesAside.exec(text), 2, messages.presuming)
  if (presumed) return presumed
  const severities: [readonly RegExp[], Severity][] = [
    [firm, 2],
    [soft, 1],
  ]
  for (const [patterns, severity] of severities) {
    for (const pattern of patterns) {
      const match = pattern.exec(text)
      if (match && !(/^how/i.test(match[0]) && neutral.test(text))) return found(match, severity, messages.leading)
    }
  }
  return null
}

const leadOf = (text: string) => /^["'(]*(?:(?:so|and|but|well|ok|okay|now)[,\s]+)*/i.exec(text)![0].length
const isQuestion = (clause: Clause) => clause.asked || clause.opening === 'open' || clause.opening === 'closed'
