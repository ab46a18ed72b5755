import { type Clause, countWords, type Item } from './clause.ts'
import { auxiliary, contains, negative, pattern, questionWord, whole } from './grammar.ts'

const asker = '(?:you|u|we|i|they|he|she|it|there|this|that|the|your|our|my|any\\w*|people|anyone)\\b'
const moves =
  '(?:gets?|got|makes?|made|keeps|helps|helped|drains|stops|slows|needs|worries|excites|energi[sz]es|went|matters|happened|works|worked|surprised|changed)'
const secondHalf = pattern(
  `(?<![\\w'])(and|or|but) (?:then |also |so )?((?:in |to |for |on |with )?${questionWord}(?:(?<=s) (?!to\\s)| (?:\\w+ ){0,3}?(?:${auxiliary}|${negative})\\s| ${moves}\\b)|(?:${auxiliary}|${negative}) ${asker})`,
  'gi',
)
const questionWordBefore = pattern(`${questionWord}\\s*,?\\s*$`, 'i')
// "What is going well, and what isn't?" is one question with two sides.
const otherSide = pattern(
  `^(?:what|where|which|who|when)(?:'s|s| \\w+)?\\s*(?:${negative}|not|less|could be better|needs (?:work|improving))\\b`,
  'i',
)
const whyAfter = /^why(?![\w])/i
const followUp = whole(
  '(?:if (?:so|not|yes|no),? )?(?:why(?: or why not| not| so)?|how so|how come|what else|and then)\\W*',
)
const asksLater = contains(`if (?:so|not|yes|no)`)

/** Where the second question of a sentence begins; null when there is one only. */
export function secondQuestionIn(clause: Clause): { conjunction: number; start: number } | null {
  if (clause.opening === 'none') return null
  for (const match of clause.masked.matchAll(secondHalf)) {
    const start = match.index + match[0].length - match[2]!.length
    const second = clause.masked.slice(start)
    if (match.index === 0 || whyAfter.test(second) || otherSide.test(second)) continue
    if (questionWordBefore.test(clause.masked.slice(0, match.index)) || asksLater.test(match[0])) continue
    return { conjunction: match.index, start }
  }
  return null
}

/** The third question of an item, if there is one. Short follow-ups ("Why or why not?") do not count. */
export function thirdQuestionIn(item: Item): Clause | undefined {
  return item.clauses.filter(
    (clause) => clause.asked && !followUp.test(clause.masked) && countWords(clause.masked) > 1,
  )[2]
}
