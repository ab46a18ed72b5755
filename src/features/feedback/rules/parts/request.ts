import { isActionVerb } from '../../../action-items/rules/verbs.ts'
import { clausesOf, type Note, type Span } from '../note.ts'
import { withoutOverlap } from './situation.ts'

const asking =
  /(?<![\w'])(?:could\s+(?:you|we|i)|would\s+(?:you|it)|can\s+(?:you|we)|will\s+you|please|next\s+time|the\s+next\s+time|going\s+forward|in\s+(?:the\s+)?future|from\s+now\s+on|i(?:'d|\s+would)\s+(?:like|love|suggest|appreciate|ask|propose|prefer|be\s+grateful|want)|i\s+(?:suggest|propose|ask|recommend)|i\s+(?:need|want)(?!\s+(?:it\s+)?to\b)|my\s+(?:request|ask|suggestion)|let's|let\s+(?:me|us)\s+(?:know|answer|look)|shall\s+we|should\s+we|what\s+would\s+(?:help|it\s+take|you)|what\s+do\s+you\s+(?:think|need)|how\s+(?:might|could|can|would)\s+(?:you|we|i)|keep\s+(?:doing|it\s+that\s+way|that|telling|asking|sharing|going\s+with|using)|do\s+(?:that|it|this)\s+again|more\s+of\s+(?:that|this)|try\s+to|next\s+sprint|feel\s+free\s+to)(?![\w])/gi

const intents =
  /(?<![\w'])(?:what\s+(?:were|was)\s+you\s+(?:hoping|thinking|trying|aiming|after|looking)|what\s+(?:did|do)\s+you\s+(?:have\s+in\s+mind|want|intend|hope|see|make\s+of)|help\s+me\s+(?:to\s+)?(?:understand|see)|how\s+(?:did|do)\s+you\s+(?:see|experience|read|remember|feel|find)\s+(?:it|that|this|about)|how\s+(?:was|is)\s+(?:it|that|this)\s+for\s+you|what\s+(?:was|is)\s+(?:going\s+on|happening|your\s+(?:intention|intent|view|thinking|side|take|idea|goal))|what\s+(?:happened|went\s+on)\s+(?:on\s+your\s+side|for\s+you|there|from\s+your)|what\s+(?:led|brought)\s+(?:you\s+)?to|what\s+(?:got|stood)\s+in\s+the\s+way|i(?:'d|\s+would)?\s+(?:like|love|want)\s+to\s+(?:hear|understand|know)\s+(?:how|what|your|more|from)|i(?:'m|\s+am)\s+curious|what\s+did\s+you\s+base|from\s+your\s+(?:side|point\s+of\s+view|perspective)|am\s+i\s+missing|what\s+am\s+i\s+missing|what's\s+your\s+(?:view|take|side))(?![\w])/gi

/** "Ask before you merge", "Next time, let her finish", "Never leave it open": a sentence that begins with its verb. */
const opening =
  /^(?:(?:and|so|then|but|also|just|instead|simply|next\s+time|going\s+forward|from\s+now\s+on|please)[,\s]+)*(?:(?:never|always|first)\s+)?(?<verb>[a-z][a-z-]*|don't|do\s+not)\s+(?<next>[\w'_]+)/i
const ordinary = ['be', 'have', 'let', 'say', 'speak', 'come', 'stay', 'remember']
/** A noun that looks like a verb is told by what comes next: "Work was slow", "Review took a week". */
const told = /^(?:was|were|is|are|has|had|have|took|came|went|ran|of|did|does)$/i

function isImperative(sentence: string): boolean {
  const { verb, next } = opening.exec(sentence)?.groups ?? {}
  if (!verb || !next || told.test(next)) return false
  return /^do(?:n't|\s+not)/i.test(verb) || isActionVerb(verb) || ordinary.includes(verb.toLowerCase())
}

/** What the writer would like to happen next, or asks. Every question is one. */
export function requests({ masked, sentences }: Note): Span[] {
  const whole = sentences
    .filter(({ ending, text }) => ending === '?' || isImperative(text))
    .map(({ start, end }) => ({ start, end }))
  return withoutOverlap([...clausesOf(asking, masked), ...whole])
}

/** The writer asks how the other meant or saw it. */
export const intentChecks = ({ masked }: Note): Span[] => withoutOverlap(clausesOf(intents, masked))
