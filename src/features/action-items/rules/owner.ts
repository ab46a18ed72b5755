import type { Span } from './dates/due.ts'
import { fold, nameReader, type Participant } from './names.ts'
import { type OwnerTerm, readTerm, type TermReader } from './owner-terms.ts'
import {
  afterOwner,
  asking,
  closingBracket,
  gap,
  matchAt,
  objectOf,
  opening,
  ownerLabel,
  pointer,
  restOfLine,
  word,
} from './owner-words.ts'
import { baseOfThirdPerson, isActionVerb } from './verbs.ts'

export type Owner =
  | { kind: 'person'; id: string }
  | { kind: 'both' }
  /** Nobody named, or a name both have: the ids to offer, the likeliest first. */
  | { kind: 'unknown'; candidates: string[] }

export type OwnerReading = {
  owner: Owner
  /** The words that name the owner, with "to", "will", ":" and brackets around them. */
  span?: Span
  /** "Ana sends": where the verb stands, and how it must stand in the item. */
  verb?: Span & { base: string }
  /** "Ana and Ruth to…": Ruth is none of the two, and would be lost. */
  companion?: string
  /** "Ana to", "Ana will": whatever follows is a verb, known or not. */
  verbFollows?: boolean
  /** It was put as a question: "Can you…?" */
  wasAsked?: boolean
}

type OwnerContext = { people: readonly Participant[]; writerId: string; assumedOwnerId?: string }

/** Positions in the folded text. */
type Reading = Span & {
  term: OwnerTerm
  verb?: Span & { base: string }
  isLabel?: boolean
  verbFollows?: boolean
  wasAsked?: boolean
}

/**
 * Finds who takes it. `text` is normalised, and its date is already blanked out with spaces, so that "(Ana, Friday)"
 * reads as "(Ana,       )".
 */
export function readOwner(text: string, context: OwnerContext): OwnerReading {
  const folded = fold(text)
  const names = nameReader(context.people)
  const reader: TermReader = { ...context, ...names, folded: folded.folded, names: names.find(text, folded) }
  const reading = atTheStart(reader) ?? anywhere(reader)
  if (!reading || isAbout(reading, reader, context)) return { owner: withoutName(context) }

  const asTyped = ({ start, end }: Span): Span => ({ start: folded.at[start]!, end: folded.at[end]! })
  const { term, verb, verbFollows, wasAsked } = reading
  const companion = term.companion && asTyped(term.companion)
  return {
    owner: ownerOf(term, context),
    span: asTyped(reading),
    verb: verb && { ...asTyped(verb), base: verb.base },
    companion: companion && text.slice(companion.start, companion.end),
    verbFollows: verbFollows || verb !== undefined || wasAsked,
    wasAsked,
  }
}

/** Under the heading "Mine", "Ana: conference budget" is about Ana. */
function isAbout(reading: Reading, { folded }: TermReader, { assumedOwnerId }: OwnerContext): boolean {
  return Boolean(assumedOwnerId && reading.isLabel && !isActionVerb(matchAt(word, folded, reading.end) ?? ''))
}

function withoutName(context: OwnerContext): Owner {
  const { assumedOwnerId } = context
  return assumedOwnerId ? { kind: 'person', id: assumedOwnerId } : { kind: 'unknown', candidates: everybody(context) }
}

const everybody = ({ people, writerId }: OwnerContext) =>
  people.map(({ id }) => id).sort((a, b) => Number(b === writerId) - Number(a === writerId))

function ownerOf(term: OwnerTerm, context: OwnerContext): Owner {
  if (term.isBoth) return { kind: 'both' }
  if (term.ids.length === 1) return { kind: 'person', id: term.ids[0]! }
  return { kind: 'unknown', candidates: term.ids.length > 0 ? term.ids : everybody(context) }
}

/** "I think we should…" promises nothing. */
const musing = /^(?:think|guess|feel|believe|hope|wonder|wish|suppose|suggest|propose|recommend)$/

/** "Ana to…", "I'll…", "Can you…", "[Ana] …", "Ana and I will…". */
function atTheStart(reader: TermReader): Reading | undefined {
  const text = reader.folded
  const start = matchAt(opening, text, 0)?.length ?? 0
  const question = matchAt(asking, text, start)
  const asked = question && readTerm(reader, start + question.length)
  const afterAsked = asked && matchAt(gap, text, asked.end)
  if (afterAsked) return { term: asked, start, end: asked.end + afterAsked.length, wasAsked: true }

  const term = readTerm(reader, start)
  if (!term || term.isPossessive) return undefined
  const link = matchAt(afterOwner, text, term.end)
  if (link !== undefined) {
    const end = term.end + link.length
    return {
      term,
      start,
      end,
      isLabel: /^\s*[:-]/.test(link),
      verbFollows: /\p{L}/u.test(link),
      wasAsked: /you\s/.test(link),
    }
  }
  const space = matchAt(gap, text, term.end)
  if (space === undefined) return undefined
  const end = term.end + space.length
  const next = matchAt(word, text, end) ?? ''
  if (musing.test(next) && !term.isNamed) return undefined
  if (isActionVerb(next) || term.isHandle || term.isBracketed) return { term, start, end }
  const base = term.isNamed ? baseOfThirdPerson(next) : undefined
  return base ? { term, start, end, verb: { start: end, end: end + next.length, base } } : undefined
}

/** "(Ana)", "→ Ana", "owner: Ana", and an @handle that is nobody's object. */
function anywhere(reader: TermReader): Reading | undefined {
  const text = reader.folded
  const termAt = (place: number) => {
    const term = readTerm(reader, place)
    return term?.isPossessive ? undefined : term
  }
  for (const match of text.matchAll(ownerLabel)) {
    const term = termAt(match.index + match[0].length)
    if (term) return { term, start: match.index, end: term.end }
  }
  for (const match of text.matchAll(pointer)) {
    const term = termAt(match.index + match[0].length)
    if (!term) continue
    const end = /[([]/.test(match[0]) ? closingBracket : restOfLine
    const closing = matchAt(end, text, term.end)
    if (closing !== undefined) return { term, start: match.index, end: term.end + closing.length }
  }
  for (const { index: start } of text.matchAll(/(?<![\p{L}\p{N}])@/gu)) {
    const term = termAt(start)
    if (term?.isHandle && !objectOf.test(text.slice(0, start))) return { term, start, end: term.end }
  }
  return undefined
}
