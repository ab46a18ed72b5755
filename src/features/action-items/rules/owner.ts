import type { Span } from './dates/due.ts'
import { fold, nameReader, type Participant } from './names.ts'
import { type Addressed, anywhere, atTheStart, besidesTheStart } from './owner-places.ts'
import type { OwnerTerm, TermReader } from './owner-terms.ts'
import { matchAt, word } from './owner-words.ts'
import type { Second } from './second-outcome.ts'
import { isActionVerb } from './verbs.ts'

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
  /** "Ana not to…": what is promised is to leave it. */
  isRefusal?: boolean
  /** "… and Ben to…": a promise of the other's begins here, behind the words that join it. */
  second?: Second
}

type OwnerContext = { people: readonly Participant[]; writerId: string; assumedOwnerId?: string }

/**
 * Finds who takes it. `text` is normalised, and its date is already blanked out with spaces, so that "(Ana, Friday)"
 * reads as "(Ana,       )". Who is not understood is nobody, never the writer.
 */
export function readOwner(text: string, context: OwnerContext): OwnerReading {
  const folded = fold(text)
  const names = nameReader(context.people)
  const reader: TermReader = { ...context, ...names, folded: folded.folded, names: names.find(text, folded) }
  const addressed = atTheStart(reader) ?? anywhere(reader)
  if (!addressed || isAbout(addressed, reader, context)) return { owner: withoutName(context) }

  const asTyped = ({ start, end }: Span): Span => ({ start: folded.at[start]!, end: folded.at[end]! })
  const { term, verb, verbFollows, wasAsked, isRefusal } = addressed
  const second = besidesTheStart(reader, addressed)
  if (second) {
    const candidates = [...new Set([...term.ids, ...second.ids])]
    return {
      owner: candidates.length === 1 ? ownerOf(term, context) : { kind: 'unknown', candidates },
      second: { ...asTyped(second), joint: folded.at[second.joint]! },
      verbFollows,
    }
  }
  const companion = term.companion && asTyped(term.companion)
  return {
    owner: ownerOf(term, context),
    span: addressed.end > addressed.start ? asTyped(addressed) : undefined,
    verb: verb && { ...asTyped(verb), base: verb.base },
    companion: companion && text.slice(companion.start, companion.end),
    verbFollows: verbFollows || verb !== undefined || wasAsked,
    wasAsked,
    isRefusal,
  }
}

/** Under the heading "Mine", "Ana: conference budget" is about Ana. */
function isAbout(addressed: Addressed, { folded }: TermReader, { assumedOwnerId }: OwnerContext): boolean {
  return Boolean(assumedOwnerId && addressed.isLabel && !isActionVerb(matchAt(word, folded, addressed.end) ?? ''))
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
