import type { Severity } from '../../coaching/rules/index.ts'
import type { Clause } from './clause.ts'
import { auxiliary, contains, negative, pattern, questionWord, startsWith, you } from './grammar.ts'
import { messages } from './messages.ts'
import { mayBeRequest } from './request.ts'

const halfOpen = contains('(?:any|some(?:thing|one|body)|any(?:thing|one|body))\\b')
const isThere = startsWith('(?:is|are|was|were|will|would|could|might) there(?: be)?\\b')
const thoughtAbout = startsWith(`(?:have|had|did) ${you} (?:ever )?(?:thought|think) about ${questionWord}`)
const offersChoice = contains(
  '(?:prefer|rather|more or less|too \\w+ or too|either)\\b.* or |or (?:the|your|our|too|rather|less|do|are|is|would)\\b',
)
const listsChoices = /, .*, or /i
const offersHelp = startsWith('would it help')
const ownOpenTail = pattern(
  `(?: (?:and|but|or)|[,;]| -) (?:if (?:so|not|yes|no),? )?${questionWord}(?: (?:${auxiliary}|${negative}|not|so)|\\W*$)| if (?:so|not|yes|no),? ${questionWord}| and (?:how|what|why)'?s\\b`,
)

/** "Are you happy with it, and what would you change?" carries its own open half. */
export const hasOpenTail = (clause: Clause) => ownOpenTail.test(clause.masked.replace(/^\W*\w+/, ''))

export const isClosed = (clause: Clause) => clause.opening === 'closed' || clause.opening === 'negative'

/** Experts call about half of these open: people hear "what is there". */
export const isHalfOpen = ({ masked }: Clause) =>
  isThere.test(masked) || halfOpen.test(masked) || thoughtAbout.test(masked)

/** How sure it is that a closed clause will get a yes or a no. */
export function closedness(clause: Clause): { severity: Severity; message: string } {
  const { masked } = clause
  if (hasOpenTail(clause)) return { severity: 0, message: messages.closed }
  if (isHalfOpen(clause)) return { severity: 1, message: messages.halfClosed }
  if (offersChoice.test(masked) || listsChoices.test(masked)) return { severity: 1, message: messages.choice }
  if (offersHelp.test(masked) || mayBeRequest(masked)) return { severity: 1, message: messages.closed }
  return { severity: 2, message: messages.closed }
}
