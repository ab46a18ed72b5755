import { anyOf } from '../../coaching/rules/index.ts'
import type { Clause } from './clause.ts'
import { auxiliary, contains, negative, startsWith, you } from './grammar.ts'
import { fondVerbs } from './words/en.ts'

const receiver = `(?:${you}|your \\w+|you're|youre)`
const always = contains(`${receiver} (?:are |have |were )?(?:just )?(?:always|never) (?!${anyOf(fondVerbs)})`)
const callsToAccount = startsWith(`(?:why|how come)\\b|${auxiliary}|${negative}`)

/** "You always", "you never" in a question that calls to account. */
export function isAbsolute({ opening, masked }: Clause): boolean {
  if (opening === 'none' || opening === 'courtesy') return false
  if (opening === 'open' && !callsToAccount.test(masked)) return false
  return always.test(masked)
}
