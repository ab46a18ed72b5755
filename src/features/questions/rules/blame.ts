import { anyOf, type Severity } from '../../coaching/rules/index.ts'
import type { Clause } from './clause.ts'
import { auxiliary, contains, negative, startsWith, you } from './grammar.ts'
import { messages } from './messages.ts'
import { fondVerbs, missWords, viewVerbs } from './words/en.ts'

const receiver = `(?:${you}|your(?![\\w])|(?:the|this) team|nobody|no one|noone|anyone|we|your side)`
const whyReceiver = startsWith(`(?:why|whys|how come) (?:(?:${auxiliary}|${negative}) )?${receiver}`)
const whyNegative = startsWith(
  `why ${negative}|why ${auxiliary} (?:nobody|no one|noone)|why ${auxiliary} ${receiver} not(?![\\w])|how come ${you} ${negative}`,
)
const whyAnything = startsWith(`why (?:${auxiliary}|${negative})`)
const present = startsWith(`why (?:do|does|r|is|was|have|has|had|could|can|should)\\s`)
const asksView = startsWith(
  `(?:why|how come) (?:${auxiliary} )?${you} (?:really |still |first )?(?:${anyOf(viewVerbs)}(?:s|d|ed)?|chose|decide to (?:join|become|apply|stay)|join|become|apply|pick)(?![\\w])`,
)
const invites = startsWith(`why (?:don't|dont) we(?![\\w])|why (?:or )?why not|why not(?![\\w])`)
const missed = contains(`${anyOf(missWords)}(?![\\w])`)
const keepsOn = contains('(?:keep|keeps|kept|still|again|so)(?![\\w])')
const fault = contains(
  `whose fault|who(?:'s|s| is| was) (?:to blame|at fault|the one who (?:broke|forgot|missed))|who (?:dropped the ball|messed|screwed)|what(?:'s|s| is) (?:wrong with you|your (?:problem|excuse))|how (?:could|can|did) (?:${you}|your \\w+|the team|this|nobody) (?:not |manage to |just |possibly )*(?:${anyOf(missWords)}|let (?:this|that|it|us)|not)(?![\\w])`,
)
const thinking = startsWith(`what were ${you} thinking\\W*$`)

/** How much a "why" sounds like an accusation; null when it does not. */
export function blameIn(clause: Clause): { severity: Severity; message: string } | null {
  const { masked } = clause
  if (fault.test(masked)) return { severity: 2, message: messages.fault }
  if (thinking.test(masked)) return { severity: 1, message: messages.blame }
  if (!/^(?:why|how\s+come)/i.test(masked) || asksView.test(masked) || invites.test(masked)) return null
  const hasMissed = missed.test(masked)
  if (whyReceiver.test(masked)) {
    if (hasMissed || whyNegative.test(masked)) return { severity: 2, message: messages.blame }
    if (present.test(masked) && !keepsOn.test(masked)) return null
    if (/^how/i.test(masked)) return null
    return { severity: 1, message: messages.blame }
  }
  if (whyNegative.test(masked) && /^why\s+\S+\s+nobody|no\s?one/i.test(masked))
    return { severity: 2, message: messages.blame }
  return hasMissed && whyAnything.test(masked) ? { severity: 1, message: messages.blame } : null
}

const someone = `(?:${you}|your \\w+|you're|youre)`
const absoluteWord = contains(
  `${someone} (?:are |have |were )?(?:just )?(?:always|never) (?!${anyOf(fondVerbs)}(?![\\w]))`,
)
const neverEver = contains(`(?:${negative}) ${you} ever(?![\\w])`)
const cornering = startsWith(`(?:why|how come)(?![\\w])|${auxiliary}|${negative}`)

/** "You always", "you never" in a question that calls to account. */
export function absoluteIn(clause: Clause): { start: number; end: number } | null {
  const asksOpenly = clause.opening === 'open' && !cornering.test(clause.masked)
  if (asksOpenly || clause.opening === 'none' || clause.opening === 'courtesy') return null
  const match = absoluteWord.exec(clause.masked) ?? neverEver.exec(clause.masked)
  return match && { start: clause.start + match.index, end: clause.start + match.index + match[0].trimEnd().length }
}
