import { GAP } from '../../../coaching/rules/index.ts'
import { bare, type Clause, type Item } from '../clause.ts'
import { you } from '../grammar.ts'
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

const subject =
  '((?:the|your|our|my) .+?) (?:is|are|was|were|has|have|went|needs?|should|would|could|can|will|feels?|takes?|looks?)\\b.*'
const leadingTurns = turns([
  [
    `(?:do|would)(?:n't)? ${you} (?:not |really )?(?:think|agree|feel|say)(?: that)? (we|you|i|they) should (.+)`,
    'What would change for you if $1 $2?',
  ],
  [
    `(?:do|would)(?:n't)? ${you} (?:not |really )?(?:think|agree|feel|say|find)(?: that)? ${subject}|${subject}`,
    'What do you think about $1 $2?',
  ],
  ["isn't it time to (.+)", 'What would change for you if we $1?'],
  [`you (?:liked|enjoyed|loved|hated) (.+),.*|how \\w+ (?:was|were) (.+)`, 'How was $1 $2 for you?'],
  [`how (?:much )?\\w+ (?:is|are) (.+)|how much do ${you} \\w+ (.+)`, 'What do you think of $1 $2?'],
  ["what(?:'s| is) so \\w+ about (.+)|what makes (.+) so .+", 'What do you make of $1 $2?'],
])

/** A neutral version: without the presumption, without the "not", without the judgement. */
export function ofLeading(clause: Clause, isPresumed: boolean): Rewrite {
  const alternatives = [`What do you think about ${GAP}?`]
  if (isPresumed && clause.opening === 'open') return { rewrite: capitalised(clause.raw), alternatives }
  const leans = clause.opening === 'negative'
  const rewrite = turned(clause, leadingTurns) ?? (leans ? openedUp(withoutNot(clause)) : null)
  return rewrite ? { rewrite, alternatives } : { rewrite: alternatives[0] }
}

const withoutNot = (clause: Clause): Clause => {
  const not = /^(\w+?)n['\u2019]?t\b/i
  return { ...clause, masked: clause.masked.replace(not, '$1'), raw: clause.raw.replace(not, '$1') }
}

const rest =
  '(?: (?:yet|already|now|today|tomorrow|yesterday|soon|this \\w+|last \\w+|next \\w+|by .+|since .+|done|sent|ready))*'
const subjectOfWork = turns(
  [
    `(?:.*? )?(?:status|latest|progress|eta|updates?|news|timeline|deadline|update me|update us) (?:of|on|with|for|about|from) (.+?)${rest}`,
    "how(?:'s|s| is| are) (.+?) (?:going|coming|progressing|looking|tracking|doing|moving|shaping).*",
    `(?:how far (?:along )?(?:are|is|have)(?: ${you})?|where (?:are|do|is) \\w+(?: at| stand)?) (?:with |on )?(.+?)${rest}`,
    `(?:did|have|has) ${you} (?:\\w+ )??\\w+ ((?:the|your|our) .+?)${rest}`,
    '(?:(?:when )?(?:is|are|has|have|was|were|will)) ((?:the|your|our) .+?) (?:on|be|been|done|ready|merged|live|finished|gone|out|still|closed|due)\\b.*',
  ].map((from) => [from, '$1'] as const),
)

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
const blameTurns = turns([
  [`why didn't ${you} (.+)|why did ${you} not (.+)`, 'What got in the way of $ing1$ing2?'],
  ["why (?:\\w+n't|did (?:nobody|no ?one)) .*", inTheWay],
  [`why can't ${you} (?:just )?(.+)`, 'What makes it hard to $1?'],
  [`why (?:did|would) (${you}|(?:the|your|this) \\w+) (.+)`, 'What led $1 to $2?'],
  ['why (?:is|are|was|were) ((?:the|your|our) .+?) (?:so )?(?:late|delayed|overdue|behind).*', 'What slowed $1 down?'],
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
  [/question|feedback|concern|problem|issue/i, `What is still unclear to you about ${GAP}?`, 'What bothers you most?'],
  [/help|support|i do/i, `I could ${GAP} or ${GAP}: which would help more?`, 'What could I take off your plate?'],
  [/improve/i, `What is one thing you would change about ${GAP}?`, 'What annoys you about how we work?'],
  [/else|add|all$|new/i, "What haven't we talked about yet?", `What has happened with ${GAP}?`],
  [/^/, `How has ${GAP} been for you?`, 'What has been on your mind this week?'],
]

export function ofRitual(item: Item): Rewrite {
  const said = bare(item.clauses.at(-1)!.masked)
  const [, rewrite, alternative] = rituals.find(([sign]) => sign.test(said))!
  return { rewrite, alternatives: [alternative] }
}
