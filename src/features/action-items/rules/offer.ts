import { normalise } from '../../coaching/rules/index.ts'
import { looksLikeActionItem } from './looks-like.ts'
import { type ParseContext, readSentence } from './reading.ts'
import { isActionVerb } from './verbs.ts'

const LONGEST = 400
const label = /[:>→|-]\s*$/
const nextWord = /[\p{L}'-]+/u
/** "Tomás thinks we should…" is an opinion, whatever day stands in it. */
const opinion = /^(?:think|feel|believe|hope|wonder|wish|suppose|want|need|see|know|say|mention|report)$/

/**
 * Whether a finished line of the notes, or a talking point, could as well be an action item: it says so ("[]", "TODO"), or one
 * of the two does something by a day. Rather misses one than asks about prose.
 */
export function couldBeItem(line: string, context: ParseContext): boolean {
  if (line.trim().length > LONGEST || /\?\s*$/.test(normalise(line))) return false
  if (looksLikeActionItem(line)) return true
  const { text, owner, due } = readSentence(line, context)
  if (owner.owner.kind === 'unknown' || !owner.span || due.due.kind === 'none') return false
  if (owner.verb) return !opinion.test(owner.verb.base)
  const verb = nextWord.exec(text.slice(owner.span.end))?.[0] ?? ''
  // "Ana: write", "Ana will write"; but "Ana read it on Friday" is over.
  const isPromised = owner.verbFollows === true || label.test(text.slice(owner.span.start, owner.span.end))
  return isPromised && isActionVerb(verb) && !opinion.test(verb)
}
