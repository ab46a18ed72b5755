import { type Hint, isEnglish, type Prepared, prepare } from '../../coaching/rules/index.ts'
import { isAbsolute } from './absolute.ts'
import { isAdvice } from './advice.ts'
import { blameIn } from './blame.ts'
import { type Clause, countWords, type Item, readItems } from './clause.ts'
import { closedness, hasOpenTail, isClosed, isHalfOpen } from './closed.ts'
import { secondQuestionIn, thirdQuestionIn } from './double.ts'
import { startsWith } from './grammar.ts'
import { leanOf } from './leading.ts'
import { messages, type QuestionRule } from './messages.ts'
import { mayBeRequest } from './request.ts'
import * as rewrites from './rewrites/index.ts'
import { isRitual } from './ritual.ts'
import { asksStatus } from './status.ts'

export { type QuestionRule, questionRules } from './messages.ts'

export type QuestionHint = Hint<QuestionRule>

export type QuestionContext = {
  /** First names of the two people, so that "Ana how was it" is read as a call. */
  names?: readonly string[]
  /** Which of the two is writing: what a member asks of their lead by a yes-or-no question is mostly what they need. */
  me?: 'lead' | 'member'
  /** While somebody types: judge only sentences that have an end. */
  finishedOnly?: boolean
  /** The question follows up a promise; asking whether it is done is then the point. */
  followsUpActionItem?: boolean
}

const narrow = startsWith('(?:how (?:many|much|often|long|soon|old|big|far)|when|which|who)\\b')
const LONG = 35
/** A question is short; whatever comes after is not read, so that a pasted book costs nothing. */
const READ_AT_MOST = 2_000

/** Hints on a question somebody is writing. Pure; positions are those of the text as typed. Silent where it is not English. */
export function coachQuestion(typed: string, context: QuestionContext = {}): QuestionHint[] {
  if (!isEnglish(typed.slice(0, READ_AT_MOST))) return []
  const { items, prepared } = read(typed, context)
  return items
    .flatMap((item) => hintsOn(item, prepared, context))
    .sort((a, b) => a.start - b.start || b.severity - a.severity)
}

function read(typed: string, { finishedOnly, names = [] }: QuestionContext) {
  const prepared = prepare(typed.slice(0, READ_AT_MOST), { finishedOnly })
  return { prepared, items: readItems(prepared, names) }
}

export type Openness = 'open' | 'half-open' | 'closed' | 'none'

/** What an attentive reader would call the text as a whole: one open question in it opens it. */
export function opennessOf(typed: string, context: QuestionContext = {}): Openness {
  const clauses = read(typed, context).items.flatMap((item) => item.clauses)
  if (clauses.some(opens)) return 'open'
  const closed = clauses.filter(isClosed)
  if (closed.length === 0) return 'none'
  return closed.every(isHalfOpen) ? 'half-open' : 'closed'
}

const opens = (clause: Clause) => clause.opening === 'open' || (isClosed(clause) && hasOpenTail(clause))

function hintsOn(item: Item, prepared: Prepared, context: QuestionContext): QuestionHint[] {
  const hints: QuestionHint[] = []
  const add = (hint: QuestionHint) => {
    hints.push(hint)
  }
  if (isRitual(item)) {
    add({ ...spanOf(item), rule: 'Q6', severity: 1, message: messages.ritual, ...rewrites.ofRitual(item) })
  }
  const isOpenElsewhere = (clause: Clause) => item.clauses.some((other) => other !== clause && opens(other))
  for (const clause of item.clauses) {
    const specific = [...hintsOnClause(clause, item, context)]
    const isSpoken = specific.length > 0 || hints.some((hint) => hint.rule === 'Q6')
    specific.forEach(add)
    if (isClosed(clause)) {
      const { severity, message } = closedness(clause)
      const isQuiet = isSpoken || context.me === 'member'
      const heard = isOpenElsewhere(clause) ? 0 : isQuiet && severity > 1 ? 1 : severity
      const rewrite = heard === 0 || isSpoken ? {} : rewrites.ofClosed(clause)
      add({ ...spanOf(clause), rule: 'Q1', severity: heard, message, ...rewrite })
    }
    if (clause.opening === 'open' && narrow.test(clause.masked)) {
      add({ ...spanOf(clause), rule: 'Q1b', severity: 0, message: messages.counted })
    }
  }
  const third = thirdQuestionIn(item)
  if (third) add({ start: third.start, end: item.end, rule: 'Q4b', severity: 1, message: messages.stacked })
  const firstMark = prepared.masked.indexOf('?', item.start)
  if (firstMark >= 0 && firstMark < item.end && countWords(prepared.masked.slice(item.start, firstMark)) > LONG) {
    add({ start: item.start, end: firstMark + 1, rule: 'Q8', severity: 0, message: messages.counted })
  }
  return hints
}

function* hintsOnClause(clause: Clause, item: Item, context: QuestionContext): Generator<QuestionHint> {
  const span = spanOf(clause)
  const lean = leanOf(clause)
  const isSuggestion = isAdvice(clause)
  const blame = isSuggestion || lean ? null : blameIn(clause)
  const second = secondQuestionIn(clause)

  if (isSuggestion) {
    const severity = isClosed(clause) ? 2 : 1
    yield { ...span, rule: 'Q2b', severity, message: messages.advice, ...rewrites.ofAdvice(clause) }
  } else if (lean) {
    const { isPresumed, ...said } = lean
    // What is presumed stands before the question; the neutral version is without it.
    const start = isPresumed ? clause.sentence.start : span.start
    yield { rule: 'Q2', start, end: span.end, ...said, ...rewrites.ofLeading(clause, isPresumed) }
  }
  if (!context.followsUpActionItem && asksStatus(clause, item)) {
    const severity = context.me === 'member' || mayBeRequest(clause.masked) ? 1 : 2
    yield { ...span, rule: 'Q3', severity, message: messages.status, ...rewrites.ofStatus(clause) }
  }
  if (blame) yield { ...span, rule: 'Q5', ...blame, ...rewrites.ofBlame(clause) }
  if (isAbsolute(clause)) {
    yield { ...span, rule: 'Q7', severity: 1, message: messages.absolute, ...rewrites.ofAbsolute(clause) }
  }
  if (second) yield { ...span, rule: 'Q4', severity: 1, message: messages.double, ...rewrites.ofDouble(clause, second) }
}

const spanOf = ({ start, end }: { start: number; end: number }) => ({ start, end })
