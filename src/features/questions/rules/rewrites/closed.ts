import { GAP } from '../../../coaching/rules/index.ts'
import type { Clause } from '../clause.ts'
import { you } from '../grammar.ts'
import { type Rewrite, turned, turns } from './turn.ts'

const word = '(?!(?:at|in|on|to|for|by|with|than|from|enough|too|so|still|and|or) )[^\\s,?]+'
const thing = `((?:the|your|our|my)(?: ${word}){1,4}?)`
const quality =
  "(?:(?:too|very|still|really|so) )?(?!(?:in|up|on|down|out|well|enough|together|yet|off|over)$)[\\w'-]+(?: (?:for|to|with) (?:you|us))?"
const verb =
  '(?:is|are|was|were|has|have|had|needs?|should|could|would|can|will|does|did|gets?|feels?|helps?|works?|meets?|goe?s?|went|ma[dk]es?|lands?|listens?|changed?|takes?|gone|come|fits?|suits?)'
const well = '(?:well|ok|okay|fine|alright|smoothly)'
const who = '(we|you|i|they)'
const about = '((?: (?:about|on|for|with|from|in|of) .+)?)'

/** From the particular to the general; the first that fits is used. */
const closedTurns = turns([
  [`(?:is|are) (?:everything|things|it|all) (?:going|working) ${well}(.*)`, "What's going well $1, and what isn't?"],
  [`(?:is|are) (.+?) going ${well}(.*)`, "What's going well with $1 $2, and what isn't?"],
  ['(?:(?:is|are) there )?(?:any|some)thing (?!else|new)(.+)', "What's one thing $1?"],
  ['(?:is|are) there any (.+)', 'What are the $1?'],
  [`(?:(?:do|have) ${you} (?:have |got )?)?any (?!other|new|more|further)(\\w+)${about}`, 'What $1 do you have $2?'],
  [`(?:do|are) ${you} (?:hav|gett?|receiv)(?:e|ing)? enough (.+)`, 'Where could you use more $1?'],
  ['am i giving you enough (.+)', 'Where could you use more $1 from me?'],
  ['am i (.+)', 'When am I $1, and when not?'],
  [`do ${you} have (.+)|(?:do|does) ${thing} ${verb}.*`, "What's it like for you with $1 $2?"],
  [`(?:do )?${you} (?:ever )?feel (?!like|that|as if)(.+)`, 'When do you feel $1, and when less so?'],
  [`do ${you} (?:like|enjoy|love) (.+)`, 'What do you enjoy about $1, and what less so?'],
  [`did ${you} (?:like|enjoy|love) (.+)|did ${thing} ${verb}.*`, 'How was $1 $2 for you?'],
  [`do ${you} (?:know|understand|see) ((?:what|how|who|why|where|which) .+)`, 'How clear is it to you $1?'],
  [
    `(?:(?:do|would) ${you} (?:think|believe|agree|say|feel)(?: that)? )?(?:should ${who}|${who} should) (.+)`,
    'What would change for you if $1 $2 $3?',
  ],
  [
    `(?:do|would) ${you} (?:really )?(?:think|believe|agree|say)(?: that)? ${thing}(?: ${verb} .*)?`,
    'What do you think about $1?',
  ],
  [`(?:do|would) ${you} (?:want|like) to (.+)|will ${you} (.+)`, 'What would it mean for you to $1 $2?'],
  [`(?:do|would) ${you} (?:want|like) (.+)`, 'What would $1 change for you?'],
  [`would ${you} (?:rather )?(?!mind|say|agree)(.+)`, "What would make you $1, and what wouldn't?"],
  [`(?:can|could) ${you} (.+)`, 'What would you need to $1?'],
  [
    `(?:(?:are|r) )?${you}(?:'re| are)? (happy|satisfied|comfortable|confident|clear|excited|ready|proud|worried|sure|motivated|glad|tired)((?: .+)?)`,
    'How $1 are you $2?',
  ],
  [`(?:is|are|was|were) ${thing} ${quality}`, 'How do you find $1?'],
  ['(?:did|was) (?:it|that|this) .*', 'How was that for you?'],
  [
    `do ${you} (?:ever |always |still )?((?!have|need|want|mind|remember|see|find|think|reali)\\w+(?: .+)?)`,
    'When do you $1, and when not?',
  ],
])
const twoAtOnce = / (?:and|or) (?:do|are|is|can|would|have) /i

/** An open version of a yes-or-no question; with a gap where the writer has to choose the words. */
export function ofClosed(clause: Clause): Rewrite {
  const general = `What's it like for you with ${GAP}?`
  const rewrite = twoAtOnce.test(clause.masked) ? null : turned(clause, closedTurns)
  return rewrite ? { rewrite, alternatives: [general] } : { rewrite: general }
}

/** The same for a clause whose "not" is dropped; null when no pattern fits. */
export const openedUp = (clause: Clause) => turned(clause, closedTurns)
