import { normalise } from '../../coaching/rules/normalise.ts'
import type { Day } from './dates/days.ts'
import { type Due, readDue, type Span } from './dates/due.ts'
import { fold, nameReader, type Participant } from './names.ts'
import { type Owner, readOwner } from './owner.ts'
import { sentenceLeft } from './sentence-left.ts'

export type { Due, Owner, Participant, Span }

export type ParseContext = {
  /** The two. Anybody else in the sentence is a stakeholder. */
  people: readonly Participant[]
  writerId: string
  /** The meeting's day in the pair's own zone. */
  today: Day
  nextMeetingOn?: Day | null
  /** Decides whether 5/6 is June or May. */
  locale?: string
  /** Already given by a heading ("Mine", "For Ana"): then "Tom: budget" is about Tom. */
  assumedOwnerId?: string
}

export type ParsedActionItem = {
  owner: Owner
  /** What will be done: verb first, without the words for owner and date. */
  text: string
  due: Due
  /** Where in the sentence the owner and the date were read, to be shown as chips. */
  spans: (Span & { kind: 'owner' | 'due' })[]
}

const label =
  '(?:[Aa]ction(?:\\s+(?:[Ii]tem|[Pp]oint))?s?|ACTION|AI|AP|ai(?=:)|TODO|[Tt]o-?\\s?[Dd]o|[Tt]ask|[Nn]ext\\s+[Ss]teps?|[Ff]ollow-?up)'
/** "- [ ]", "1.", "AI:", "TODO Ana". */
const marker = new RegExp(
  `^[\\s\\u2022\\u25E6*+>-]*(?:\\d{1,2}[.)]\\s+)?(?:\\\\?\\[[ xX~-]?\\\\?\\]\\s*)?(?:${label}\\s*(?::|\\s?-{1,3}(?=\\s)|\\s(?=@|\\p{Lu}))\\s*)?`,
  'u',
)

/** Reads "Ana to share the draft by Friday". Pure, and always a proposal: the two confirm it before it is kept. */
export function parseActionItem(sentence: string, context: ParseContext): ParsedActionItem {
  const text = withoutMarkup(normalise(sentence))
  const front = { start: 0, end: marker.exec(text)?.[0].length ?? 0 }
  const body = blanked(text, [front])
  const { due, spans, removed } = readDue(withoutNames(body, context), context)
  const reading = readOwner(blanked(body, removed), context)
  const ownerSpans = reading.span ? [reading.span] : []
  return {
    owner: reading.owner,
    text: sentenceLeft(withoutMarkup(sentence), [front, ...removed, ...ownerSpans], reading),
    due: due.kind === 'none' ? due : { ...due, words: asTyped(sentence, text, due.words) },
    spans: [
      ...ownerSpans.map((span) => ({ ...trimmed(text, span), kind: 'owner' as const })),
      ...spans.map((span) => ({ ...trimmed(text, span), kind: 'due' as const })),
    ].sort((a, b) => a.start - b.start),
  }
}

/** Bold signs and backslashes become spaces of the same length, so that positions stay those of the sentence as typed. */
const withoutMarkup = (text: string) =>
  text.replace(/\*\*|__|~~|\\(?=[^\w\s])|\n/g, (signs) => ' '.repeat(signs.length))

function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (result, { start, end }) => result.slice(0, start) + ' '.repeat(end - start) + result.slice(end),
    text,
  )
}

/** April, May and June may be one of the two: unless a number stands beside the name, it is no month. */
function withoutNames(text: string, context: ParseContext): string {
  const folded = fold(text)
  const months = nameReader(context.people)
    .find(text, folded)
    .map(({ start, end }) => ({ start: folded.at[start]!, end: folded.at[end]! }))
    .filter(
      ({ start, end }) =>
        !/\d(?:st|nd|rd|th)?(?: of)? $|\b(?:end|mid|middle|start)[ -]of $/.test(text.slice(0, start)) &&
        !/^ \d/.test(text.slice(end)),
    )
  return months.reduce(
    (result, { start, end }) => result.slice(0, start) + '_'.repeat(end - start) + result.slice(end),
    text,
  )
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
