import type { Due, Span } from './dates/due.ts'
import type { Participant } from './names.ts'
import type { Owner } from './owner.ts'
import { type ParseContext, readSentence, withoutMarkup } from './reading.ts'
import { sentenceLeft } from './sentence-left.ts'

export type { Due, Owner, ParseContext, Participant, Span }

export type ParsedActionItem = {
  owner: Owner
  /** What will be done: verb first, without the words for owner and date. */
  text: string
  due: Due
  /** Where in the sentence the owner and the date were read, to be shown as chips. */
  spans: (Span & { kind: 'owner' | 'due' })[]
}

/** Reads "Ana to share the draft by Friday". Pure, and always a proposal: the two confirm it before it is kept. */
export function parseActionItem(sentence: string, context: ParseContext): ParsedActionItem {
  const { text, front, owner, due } = readSentence(sentence, context)
  const ownerSpans = owner.span ? [owner.span] : []
  return {
    owner: owner.owner,
    text: sentenceLeft(withoutMarkup(sentence), [front, ...due.removed, ...ownerSpans], owner),
    due: due.due.kind === 'none' ? due.due : { ...due.due, words: asTyped(sentence, text, due.due.words) },
    spans: [
      ...ownerSpans.map((span) => ({ ...trimmed(text, span), kind: 'owner' as const })),
      ...due.spans.map((span) => ({ ...trimmed(text, span), kind: 'due' as const })),
    ].sort((a, b) => a.start - b.start),
  }
}

function trimmed(text: string, { start, end }: Span): Span {
  const raw = text.slice(start, end)
  const lead = raw.length - raw.trimStart().length
  return { start: start + lead, end: start + lead + raw.trim().length }
}

/** The words as they were typed, curly quotes and all. */
function asTyped(sentence: string, text: string, words: string): string {
  const at = text.indexOf(words)
  return at < 0 ? words : sentence.slice(at, at + words.length)
}
