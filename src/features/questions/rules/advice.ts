import { anyOf } from '../../coaching/rules/index.ts'
import type { Clause } from './clause.ts'
import { contains, questionWord, startsWith, you } from './grammar.ts'
import { viewVerbs } from './words/en.ts'

const gerund = '(?!\\w*thing\\b)\\w{2,}ing\\b'
const openings = [
  `(?:(?:have|had|did|haven't|didn't) ${you}|ever) (?:already |ever |maybe |perhaps |just )*(?:(?:considered|consider|tried|try|looked into)\\s(?!\\s*(?:${questionWord}))|(?:thought|think) (?:about|of) (?:just |maybe )?${gerund})`,
  `why (?:don't) ${you} (?!.*\\b(?:more|better|less|earlier)\\b|${anyOf(viewVerbs)}\\b|ever|tell|share|talk|walk|start|know|understand|have|see|agree|get (?:it|on|along))\\w`,
  `why not (?:just |simply )?(?!${questionWord})[a-z]{2,}`,
  `(?:(?:wouldn't|won't|would) it (?:not )?be (?:much )?|isn't it )(?:better|easier|simpler|wiser|best|worth|an? (?:good )?idea|more \\w+)`,
  `what if ${you} (?:just|simply|only)\\s`,
  `how about (?:you \\w+\\s|${gerund})`,
  'what about (?:trying|asking|using|taking|making|giving|letting)\\s',
  `(?:couldn't|can't|could|can|shouldn't|wouldn't) ${you} (?:not )?(?:just|simply)\\s`,
  `do ${you} think ${you} should`,
  `(?:could|can|might) ${you} (?:maybe |perhaps |also )*(?:try|consider)\\b`,
  `${you} could (?:just|try|maybe|always) `,
].map((source) => startsWith(source))
const aside = contains(`(?:maybe|perhaps|then) ${you} (?:should|could|might)\\s`)

/** A suggestion in a question's clothes. */
export const isAdvice = (clause: Clause) =>
  openings.some((pattern) => pattern.test(clause.masked)) || (clause.asked && aside.test(clause.sentence.text))
