import { anyOf } from '../../coaching/rules/index.ts'
import type { Clause } from './clause.ts'
import { auxiliary, contains, negative, startsWith, you } from './grammar.ts'
import { fondVerbs } from './words/en.ts'

const receiver = `(?:${you}|your \\w+|you're|youre)`
const always = contains(`${receiver} (?:are |have |were )?(?:just )?(?:always|never) (?!(?:${anyOf(fondVerbs)})\\b)`)
const neverEver = contains(`(?:${negative}) ${you} ever\\b`)
const callsToAccount = startsWith(`(?:why|how come)\\b|${auxiliary}|${negative}`)

/** "You always", "you never" in a question that calls to account. */
export function absoluteIn(clause: Clause): { start: number; end: number } | null {
  const asksOpenly = clause.opening === 'open' && !callsToAccount.test(clause.masked)
  if (asksOpenly || clause.opening === 'none' || clause.opening === 'courtesy') return null
  const match = always.exec(clause.masked) ?? neverEver.exec(clause.masked)
  return match && { start: clause.start + match.index, end: clause.start + match.index + match[0].trimEnd().length }
}
