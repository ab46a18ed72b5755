import { GAP } from '../../../coaching/rules/index.ts'
import { bare, type Clause, type Item } from '../clause.ts'
import { auxiliary, questionWord, startsWith, you } from '../grammar.ts'
import { openedUp } from './closed.ts'
import { capitalised, type Rewrite, turned, turns } from './turn.ts'

export { ofClosed } from './closed.ts'

const weigh = 'What do you make of it?'
const adviceTurns = turns([
  [
    `(?:have|had|did|ever)(?: ${you})? (?:already |ever |maybe |just )*(?:consider(?:ed)?|th(?:ought|ink) (?:about|of)|tr(?:ied|y)|looked into) (.+)|(?:how|what) about (?!you )(.+)`,
    `One idea: $1 $2. ${weigh}`,
  ],
  [`.*? it (?:not )?be (?:much )?\\w+ to (.+)`, `One idea: $ing1. ${weigh}`],
  [
    `(?:why not|(?:why don't|couldn't|could|can't|can|maybe|perhaps|do you think) ${you}) (?:should )?(?:just |simply |could |not )*(.+)`,
    `One idea: $ing1. ${weigh}`,
  ],
])

/** Ask first what was tried; or say the idea as an idea. */
export function ofAdvice(clause: Clause): Rewrite {
  const weighed = /\btr(?:y|ied)\b/i.test(clause.masked) ? 'tried' : 'weighed up'
  const asIdea = turned(clause, adviceTurns) ?? `One idea: ${GAP}. ${weigh}`
  return { rewrite: `What have you ${weighed} so far?`, alternatives: [asIdea] }
}

const leadingTurns = turns([
  [
    '((?:the|your|our|my) .+?) (?:is|are|was|were|has|have|went|needs?|should|would|could|can|will)\\b.*',
    'What do you think about $1?',
  ],
  ["isn't it time to (.+)", 'What would change for you if we $1?'],
  [`you (?:liked|enjoyed|loved|hated) (.+),.*|how \\w+ (?:was|were) (.+)`, 'How was $1 $2 for you?'],
  [
    `how (?:much )?\\w+ (?:is|are) (.+)|how much do ${you} \\w+ (.+)|what(?:'s| is) so \\w+ about (.+)`,
    'What do you make of $1 $2 $3?',
  ],
])

/** A neutral version: without the presumption, without the "not", without the judgement. */
export function ofLeading(clause: Clause, isPresumed: boolean): Rewrite {
  const alternatives = [`What do you think about ${GAP}?`]
  // What stands behind the presumption is a question of its own only if its words are in a question's order.
  if (isPresumed && asks.test(clause.masked)) return { rewrite: capitalised(clause.raw), alternatives }
  const rewrite = turned(clause, leadingTurns) ?? openedUp(withoutNot(clause))
  return rewrite ? { rewrite, alternatives } : { rewrite: alternatives[0] }
}

const asks = startsWith(
  `${questionWord}(?: (?!the|your|our|my|this|that|i|you|we|they|he|she|it)[\\w'-]+){0,2} ${auxiliary}`,
)

/** Not "would you not" and "wouldn't you", but "would you". */
const withoutNot = (clause: Clause): Clause => {
  const plain = (text: string) => text.replace(/^(\w+?)n['\u2019]?t\b/i, '$1').replace(/^(\w+ \w+) not\b/i, '$1')
  return { ...clause, masked: plain(clause.masked), raw: plain(clause.raw) }
}

const stop =
  '(?:on|in|by|for|from|of|with|i|is|are|be|been|has|have|will|done|ready|sent|out|live|still|due|yet|already|now|today|tomorrow|soon|this|last|going|coming|progressing|looking|moving|pass|stand)'
const subjectOfWork = turns([
  [
    `.*(?<!\\w)((?:the|your|our) (?!status|latest|progress|eta|state|current|timeline|deadline|team)[\\w'-]+(?: (?!${stop}(?!\\w))[\\w'-]+){0,3})(?: ${stop}.*)?`,
    '$1',
  ],
])

/** The work stays the subject, the person comes in. */
export function ofStatus(clause: Clause): Rewrite {
  const work = turned(clause, subjectOfWork)
  const isPast = /^(?:did|have|has) /i.test(clause.masked)
  const about = (question: string, preposition: string) => `${question}${work ? ` ${preposition} ${work}` : ''}?`
  return {
    rewrite: about('What has been hardest', 'about'),
    alternatives: [isPast ? about('What did you learn', 'from') : about('What would help you most', 'with')],
    action: 'move-to-async',
  }
}

const inTheWay = 'What got in the way?'
const why = '(?:why|how come)(?: on earth| exactly)?'
const receiver = `(${you}|(?:the|your|this|our) [\\w'-]+)`
const often = '(?:always |ever |just |still )?'
const blameTurns = turns([
  [
    `${why} (?:didn't ${you}|did ${you} not|did (?:nobody|no ?one)|didn't any(?:one|body)) (.+)`,
    'What got in the way of $ing1?',
  ],
  [
    `${why} (?:(?:can't|couldn't|don't) (?:${you}|(?:the|your) \\w+)|do ${you} never) ${often}(.+)`,
    'What makes it hard to $1?',
  ],
  [`${why} (?:has|have|had) ((?:the|your|this|our) [\\w' -]+?) not .*`, 'What got in the way for $1?'],
  [`${why} \\w+n't ${you} \\w{3,} ((?:the|your|our|my|\\p{Lu}).+)`, 'What got in the way with $1?'],
  [`${why} \\w+n't .*`, inTheWay],
  [
    `${why} (?:is|are|was|were) ((?:the|your|our) .+?) (?:so )?(?:late|delayed|overdue|behind).*`,
    'What slowed $1 down?',
  ],
  [`${why} (?:are|were) ${you} ${often}(\\w+ing .+)`, 'What led to you $1?'],
  [`${why} (?:are|were) ${you} ${often}(?:so )?(.+)`, 'What led to you being $1?'],
  [`${why} (?:do|does) ${receiver} ${often}(.+)`, 'What leads $1 to $2?'],
  [`${why} (?:did|would) ${receiver} ${often}(.+)`, 'What led $1 to $2?'],
])

export function ofBlame(clause: Clause): Rewrite {
  const rewrite = turned(clause, blameTurns) ?? 'What led to it?'
  return { rewrite, alternatives: [rewrite === inTheWay ? `What led to ${GAP}?` : inTheWay] }
}

const oftenTurns = turns([[`.*?(?:do|did) ${you} (?:always|never) (.+)`, 'How often do you $1?']])

export function ofAbsolute(clause: Clause): Rewrite {
  const lastTime = `When was the last time ${GAP}?`
  const rewrite = turned(clause, oftenTurns)
  return rewrite ? { rewrite, alternatives: [lastTime] } : { rewrite: lastTime }
}

/** The two questions, one after the other. */
export function ofDouble({ raw }: Clause, second: { conjunction: number; start: number }): Rewrite {
  const [first, next] = [raw.slice(0, second.conjunction), raw.slice(second.start)]
  return { rewrite: `${bare(first)}? ${capitalised(bare(next))}?`, action: 'split' }
}

const rituals: readonly (readonly [RegExp, string, string])[] = [
  [/help|support|i do/i, `I could ${GAP} or ${GAP}: which would help more?`, 'What could I take off your plate?'],
  [
    /any|question|improve|else/i,
    `What is one thing you would change about ${GAP}?`,
    "What haven't we talked about yet?",
  ],
  [/^/, `How has ${GAP} been for you?`, 'What has been on your mind this week?'],
]

export function ofRitual(item: Item): Rewrite {
  const said = bare(item.clauses.at(-1)!.masked)
  const [, rewrite, alternative] = rituals.find(([sign]) => sign.test(said))!
  return { rewrite, alternatives: [alternative] }
}
