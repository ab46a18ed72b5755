import type { Span } from './dates/due.ts'
import { type OwnerTerm, readTerm, type TermReader } from './owner-terms.ts'
import {
  afterOwner,
  ahead,
  andAnother,
  asking,
  closingBracket,
  gap,
  hastyWriter,
  matchAt,
  objectOf,
  opening,
  ownerLabel,
  please,
  pointer,
  refusing,
  restOfLine,
  spokenTo,
  toMe,
  twoForTo,
  word,
} from './owner-words.ts'
import { baseOfThirdPerson, isActionVerb } from './verbs.ts'

/** Who is named where. Positions in the folded text; from start to end stand the words that only say whose it is. */
export type Addressed = Span & {
  term: OwnerTerm
  verb?: Span & { base: string }
  isLabel?: boolean
  verbFollows?: boolean
  wasAsked?: boolean
  isRefusal?: boolean
}

/** "I think we should…" promises nothing. */
const musing = /^(?:think|guess|feel|believe|hope|wonder|wish|suppose|suggest|propose|recommend)$/

/** "Ana to…", "I'll…", "Can you…", "[Ana] …", "Ana and I will…", "Maybe Ana could…". */
export function atTheStart(reader: TermReader): Addressed | undefined {
  const text = reader.folded
  const start = matchAt(opening, text, 0)?.length ?? 0
  const question = matchAt(asking, text, start)
  const asked = question && readTerm(reader, start + question.length)
  const afterAsked = asked && matchAt(gap, text, asked.end)
  if (afterAsked) return { term: asked, start, end: asked.end + afterAsked.length, wasAsked: true }

  const inFront = matchAt(ahead, text, start)?.length ?? 0
  const term = readTerm(reader, start + inFront)
  if (!term) return inHaste(reader, start)
  if (term.isPossessive || (inFront > 0 && term.ids.length === 0)) return undefined
  const linked = withLink(text, start, term)
  if (linked || inFront > 0) return linked
  const space = matchAt(gap, text, term.end)
  if (space === undefined) return undefined
  const end = term.end + space.length
  const next = matchAt(word, text, end) ?? ''
  if (musing.test(next) && !term.isNamed) return undefined
  if (isActionVerb(next) || term.isHandle || term.isBracketed) return { term, start, end }
  const base = term.isNamed || term.isBoth ? baseOfThirdPerson(next) : undefined
  return base ? { term, start, end, verb: { start: end, end: end + next.length, base } } : undefined
}

/** "Ana to", "Ana:", "Ana not to", "ana 2": words that lead from the owner to what they do. */
function withLink(text: string, start: number, term: OwnerTerm): Addressed | undefined {
  const refusal = matchAt(refusing, text, term.end)
  if (refusal) return { term, start, end: term.end + refusal.length, verbFollows: true, isRefusal: true }
  const two = matchAt(twoForTo, text, term.end)
  if (two && isActionVerb(matchAt(word, text, term.end + two.length) ?? ''))
    return { term, start, end: term.end + two.length, verbFollows: true }
  const link = matchAt(afterOwner, text, term.end)
  if (link === undefined) return undefined
  return {
    term,
    start,
    end: term.end + link.length,
    isLabel: /^\s*[:-]/.test(link),
    verbFollows: /\p{L}/u.test(link),
    wasAsked: /you\s/.test(link),
  }
}

/** "Ill book the room". */
function inHaste({ folded, writerId }: TermReader, start: number): Addressed | undefined {
  const typed = matchAt(hastyWriter, folded, start)
  const end = start + (typed?.length ?? 0)
  const goesOn = typed !== 'ill ' || isActionVerb(matchAt(word, folded, end) ?? '')
  if (!typed || !goesOn) return undefined
  return { term: { end, ids: [writerId] }, start, end, verbFollows: true }
}

/** A second promise of one of the two in the same sentence: "Ana to call Ruth and Ben to write it down". */
export function besidesTheStart(
  reader: TermReader,
  first: Addressed,
): (Span & { ids: string[]; joint: number }) | undefined {
  const text = reader.folded
  if (first.term.ids.length !== 1) return undefined
  for (const { index, 0: joint } of text.slice(first.end).matchAll(andAnother)) {
    const start = first.end + index + joint.length
    const term = readTerm(reader, start)
    const linked = term?.ids.length === 1 && !term.isPossessive ? withLink(text, start, term) : undefined
    if (linked?.verbFollows) return { start, end: text.length, ids: term!.ids, joint: first.end + index }
  }
  return undefined
}

/** "(Ana)", "→ Ana", "owner: Ana", an @handle that is nobody's object, "…, Ana, by Friday", "Please…". */
export function anywhere(reader: TermReader): Addressed | undefined {
  return labelled(reader) ?? pointedAt(reader) ?? mentioned(reader) ?? addressedIn(reader) ?? askedFor(reader)
}

function termAt(reader: TermReader, place: number): OwnerTerm | undefined {
  const term = readTerm(reader, place)
  return term?.isPossessive ? undefined : term
}

function labelled(reader: TermReader): Addressed | undefined {
  for (const match of reader.folded.matchAll(ownerLabel)) {
    const term = termAt(reader, match.index + match[0].length)
    if (term) return { term, start: match.index, end: term.end }
  }
  return undefined
}

function pointedAt(reader: TermReader): Addressed | undefined {
  for (const match of reader.folded.matchAll(pointer)) {
    const term = termAt(reader, match.index + match[0].length)
    if (!term) continue
    const end = /[([]/.test(match[0]) ? closingBracket : restOfLine
    const closing = matchAt(end, reader.folded, term.end)
    if (closing !== undefined) return { term, start: match.index, end: term.end + closing.length }
  }
  return undefined
}

function mentioned(reader: TermReader): Addressed | undefined {
  for (const { index: start } of reader.folded.matchAll(/(?<![\p{L}\p{N}])@/gu)) {
    const term = termAt(reader, start)
    if (term?.isHandle && !objectOf.test(reader.folded.slice(0, start))) return { term, start, end: term.end }
  }
  return undefined
}

/** "Book the train, Ana": to whom it is said. "Invite Ruth, Ana" names guests: there the first comma ends a name as well. */
function addressedIn(reader: TermReader): Addressed | undefined {
  const text = reader.folded
  const start = matchAt(opening, text, 0)?.length ?? 0
  const commas = [...text.matchAll(spokenTo)]
  if (commas.length === 0 || !isActionVerb(matchAt(word, text, start) ?? '')) return undefined
  const [{ index, 0: comma }] = commas as [RegExpExecArray]
  const saidBefore = text.slice(start, index).trim().split(/\s+/).length
  const term = termAt(reader, index + comma.length)
  const closing = term && matchAt(restOfLine, text, term.end)
  const isAddressed = closing !== undefined && term!.isNamed && term!.ids.length === 1 && saidBefore > 2
  return isAddressed ? { term: term!, start: index, end: term!.end + closing.length } : undefined
}

/** "Please send the slides", "Send me the slides": asked of the other. */
function askedFor({ folded: text, people, writerId }: TermReader): Addressed | undefined {
  const start = matchAt(opening, text, 0)?.length ?? 0
  const politely = matchAt(please, text, start)
  const at = start + (politely?.length ?? 0)
  const verb = matchAt(word, text, at) ?? ''
  if (!isActionVerb(verb) || (!politely && matchAt(toMe, text, at + verb.length) === undefined)) return undefined
  const others = people.flatMap(({ id }) => (id === writerId ? [] : [id]))
  return { term: { end: start, ids: others }, start, end: start, verbFollows: true }
}
