import { type Prepared, type PrepareOptions, prepare } from '../../coaching/rules/index.ts'
import { receiverSource } from './parts/subject.ts'

export type Span = { start: number; end: number }

export type FeedbackKind = 'high-five' | 'watch-out'

export type FeedbackContext = PrepareOptions & {
  /** Chosen by the writer with a button; never guessed. */
  kind: FeedbackKind
  shape?: 'sbi' | 'four-steps'
  giver?: string
  /** Names by which the note may call its receiver. */
  receiver?: string | readonly string[]
  /** The writer's day; without it nothing is said about age. */
  today?: string
}

/** A note made ready to be read by the parts and the flags. */
export type Note = Prepared & {
  kind: FeedbackKind
  /** The source of a pattern for the receiver as the one who acts. */
  receiver: string
  today?: string
}

export function readNote(typed: string, context: FeedbackContext): Note {
  const { receiver = [], kind, today, finishedOnly } = context
  const names = typeof receiver === 'string' ? [receiver] : receiver
  return { ...prepare(typed, { finishedOnly }), kind, today, receiver: receiverSource(names) }
}

/** From `start` to the end of its clause: a comma, a stop, a line break. */
export function clauseFrom(text: string, start: number, atLeast = start): Span {
  const rest = text.slice(atLeast)
  const stop = rest.search(/[.!?;:\n](?=\s|$|["'])|[,;]\s|\s-\s/)
  const end = stop < 0 ? text.length : atLeast + stop
  return { start, end: start + text.slice(start, end).trimEnd().length }
}

export const isInside = ({ start, end }: Span, spans: readonly Span[]) =>
  spans.some((other) => other.start <= start && end <= other.end)

export function matchesOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Where a pattern matches, to the end of the clause. */
export const clausesOf = (pattern: RegExp, text: string): Span[] =>
  matchesOf(pattern, text).map(({ start, end }) => clauseFrom(text, start, end))

/** Patterns that contain names are built once per pair of names. */
export function perReceiver<Value>(build: (receiver: string) => Value): (receiver: string) => Value {
  const built = new Map<string, Value>()
  return (receiver) => {
    const known = built.get(receiver)
    if (known !== undefined) return known
    if (built.size > 50) built.clear()
    const value = build(receiver)
    built.set(receiver, value)
    return value
  }
}
