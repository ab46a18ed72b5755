import { clauseFrom, type Note, type Span } from '../note.ts'
import { withoutOverlap } from './situation.ts'

const asking =
  /(?<![\w'])(?:could\s+(?:you|we|i)|would\s+(?:you|it)|can\s+(?:you|we)|will\s+you|please|next\s+time|the\s+next\s+time|going\s+forward|in\s+(?:the\s+)?future|from\s+now\s+on|i(?:'d|\s+would)\s+(?:like|love|suggest|appreciate|ask|propose|prefer|be\s+grateful|want)|i\s+(?:suggest|propose|ask|recommend)|my\s+(?:request|ask|suggestion)|let's|let\s+(?:me|us)\s+(?:know|answer|look)|shall\s+we|should\s+we|what\s+would\s+(?:help|it\s+take|you)|what\s+do\s+you\s+(?:think|need)|how\s+(?:might|could|can|would)\s+(?:you|we|i)|keep\s+(?:doing|it\s+that\s+way|that|telling|asking|sharing|going\s+with|using)|do\s+(?:that|it|this)\s+again|more\s+of\s+(?:that|this)|try\s+to|next\s+sprint|i\s+need\s+you\s+to|i\s+want\s+you\s+to|feel\s+free\s+to)(?![\w])/gi

const intents =
  /(?<![\w'])(?:what\s+(?:were|was)\s+you\s+(?:hoping|thinking|trying|aiming|after|looking)|what\s+(?:did|do)\s+you\s+(?:have\s+in\s+mind|want|intend|hope|see|make\s+of)|help\s+me\s+(?:to\s+)?(?:understand|see)|how\s+(?:did|do)\s+you\s+(?:see|experience|read|remember|feel|find)\s+(?:it|that|this|about)|how\s+(?:was|is)\s+(?:it|that|this)\s+for\s+you|what\s+(?:was|is)\s+(?:going\s+on|happening|your\s+(?:intention|intent|view|thinking|side|take|idea|goal))|what\s+(?:happened|went\s+on)\s+(?:on\s+your\s+side|for\s+you|there|from\s+your)|what\s+(?:led|brought)\s+(?:you\s+)?to|what\s+(?:got|stood)\s+in\s+the\s+way|i(?:'d|\s+would)?\s+(?:like|love|want)\s+to\s+(?:hear|understand|know)\s+(?:how|what|your|more|from)|i(?:'m|\s+am)\s+curious|what\s+did\s+you\s+base|from\s+your\s+(?:side|point\s+of\s+view|perspective)|am\s+i\s+missing|what\s+am\s+i\s+missing|what's\s+your\s+(?:view|take|side))(?![\w])/gi

const clausesOf = (pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].map((match) => clauseFrom(text, match.index, match.index + match[0].length))

/** What the writer would like to happen next, or asks. Every question is one. */
export function requests({ masked, sentences }: Note): Span[] {
  const questions = sentences.filter(({ ending }) => ending === '?').map(({ start, end }) => ({ start, end }))
  return withoutOverlap([...clausesOf(asking, masked), ...questions])
}

/** The writer asks how the other meant or saw it. */
export const intentChecks = ({ masked }: Note): Span[] => withoutOverlap(clausesOf(intents, masked))
