import { anyOf, type Severity } from '../../coaching/rules/index.ts'
import type { Clause } from './clause.ts'
import { auxiliary, contains, negative, startsWith, you } from './grammar.ts'
import { messages } from './messages.ts'
import { missWords, viewVerbs } from './words/en.ts'

const why = '(?:whys?(?: (?:on earth|in the world|the hell|exactly))?|how come)'
const receiver = `(?:${you}|your(?: [\\w'-]+){1,3}?|(?:the|this)(?: [\\w'-]+){0,2}? (?:team|group|crew|shift|side|people)|nobody|no one|noone|any(?:one|body))`
const toReceiver = startsWith(`${why} (?:(?:${auxiliary}|${negative}) )?${receiver}`)
const withNot = startsWith(
  `${why} ${negative}|${why} (?:${auxiliary} )?(?:nobody|no one|noone)|${why} ${auxiliary} ${receiver} (?:not|never)\\b|${why} (?:${receiver}) ${negative}`,
)
const aboutThePast = startsWith(`${why} (?:hasn't|haven't|wasn't|weren't)\\b`)
const aboutNow = startsWith(`${why} (?:do|does|r|is|was|have|has|had|could|can|should) |how come`)
const keepsOn = contains('(?:keep|keeps|kept|still|again|so (?!much|many|important)|always|never|constantly)\\b')
const missed = contains(`${anyOf(missWords)}(?:p?ed|s|p?ing|d|ten|ting|e[ds]?)?\\b`)
const unfinished = contains("isn't .*(?:done|finished|ready|fixed)\\b|(?:late|delayed|overdue|behind)\\b")
const curt = startsWith('why (?:the (?:delay|mess|silence|hold-?up|drama)|so [a-z]+\\W*$)')

const asksView = startsWith(
  `${why} (?:${auxiliary} )?${you} (?:really |still |first )?(?:(?:${anyOf(viewVerbs)})(?:s|d|ed)?|chose|decide to (?:join|become|apply|stay)|join|become|apply|pick)\\b`,
)
const invites = startsWith(
  `why (?:are|were) ${you} (?:so )?(?:interested|excited|proud|happy|keen|here|hopeful|confident)|why (?:don't) (?:we|${you} (?:tell|share|talk|walk|start))\\b|why (?:or )?(?:why )?not\\b`,
)
const fault = contains(
  `whose fault|who(?:'s|s| is| was) (?:to blame|at fault)|who (?:dropped the ball|messed|screwed)|what(?:'s|s| is) (?:wrong with you|your (?:problem|excuse))|how (?:could|can|did) (?:${you}|your \\w+|the team|this|nobody) (?:not |manage to |just |possibly )*(?:${anyOf(missWords)}|let |not )`,
)
const thinking = startsWith(
  `what were ${you} (?:even )?thinking(?:\\W*$| when ${you} (?!heard|saw|felt|chose|decided))`,
)

/** How much a "why" sounds like an accusation; null when it does not. */
export function blameIn({ masked }: Clause): { severity: Severity; message: string } | null {
  if (fault.test(masked)) return { severity: 2, message: messages.fault }
  if (thinking.test(masked)) return { severity: 1, message: messages.blame }
  const severity = severityOfWhy(masked)
  return severity === 0 ? null : { severity, message: messages.blame }
}

function severityOfWhy(text: string): Severity {
  if (!/^(?:why|how\s+come)/i.test(text) || invites.test(text)) return 0
  if (asksView.test(text)) return 0
  const isHard = missed.test(text) || withNot.test(text)
  if (toReceiver.test(text)) {
    if (isHard) return 2
    return aboutNow.test(text) && !keepsOn.test(text) ? 0 : 1
  }
  return aboutThePast.test(text) || unfinished.test(text) || curt.test(text) ? 1 : 0
}
