import type { Span } from './dates/due.ts'
import type { NameFound, Participant } from './names.ts'

/** Words that stand for one of the two, both or nobody in particular, at one place of the folded text. */
export type OwnerTerm = {
  end: number
  /** One: that person. Two: a name both have. None: nobody in particular ("we", "someone"). */
  ids: string[]
  isBoth?: boolean
  isNamed?: boolean
  isHandle?: boolean
  isBracketed?: boolean
  isPossessive?: boolean
  /** Somebody who is none of the two. */
  companion?: Span
}

export type TermReader = {
  folded: string
  names: NameFound[]
  ofHandle: (handle: string) => string[]
  people: readonly Participant[]
  writerId: string
}

const both =
  /(?:@both|we\s+both|we'll\s+both|both\s+of\s+us|each\s+of\s+us|us\s+both|the\s+two\s+of\s+us|both|you\s+(?:and|&|\+)\s+(?:i|me)|(?:me|i)\s+(?:and|&|\+)\s+you)(?![\p{L}\p{N}])/uy
const writer = /(?:i|me|myself|my\s+(?:action|to-?do|task|promise)|mine|for\s+me|let\s+me)(?![\p{L}\p{N}-])/uy
const reader = /(?:you|your\s+(?:action|to-?do|task|promise)|yours|for\s+you)(?![\p{L}\p{N}-])/uy
const nobody = /(?:we|us|let's|let\s+us|somebody|someone|anyone|anybody|one\s+of\s+us)(?![\p{L}\p{N}-])/uy
const handle = /@([\p{L}\p{N}_.-]*[\p{L}\p{N}])/uy
const conjunction = /\s*(?:and|&|\+|\/|,)\s*|\s+(?=@)/uy
const otherName = /\p{L}[\p{L}'-]*/uy
const bracket = /[([]\s*/uy
const closing = /[\s,;:-]*[)\]]/uy

function match(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}

/** Reads "Ana", "@ana", "me", "[Ana]", "Ana and I", "both", … at exactly this place. */
export function readTerm(context: TermReader, from: number): OwnerTerm | undefined {
  const open = match(bracket, context.folded, from)
  if (open) {
    const inside = readTogether(context, from + open[0].length)
    const close = inside && match(closing, context.folded, inside.end)
    return close ? { ...inside, end: inside.end + close[0].length, isBracketed: true } : undefined
  }
  return readTogether(context, from)
}

function readTogether(context: TermReader, from: number): OwnerTerm | undefined {
  const first = readOne(context, from)
  if (!first || first.isBoth || first.ids.length === 0) return first
  const text = context.folded
  const joined = match(conjunction, text, first.end)
  if (!joined) return first
  const secondAt = first.end + joined[0].length
  const second = readOne(context, secondAt)
  if (second?.ids.length === 1 && first.ids.length === 1 && second.ids[0] !== first.ids[0]) {
    return { ...second, ids: [], isBoth: true }
  }
  const other = /^\s*,?\s*$/.test(joined[0]) ? null : match(otherName, text, secondAt)
  const end = secondAt + (other?.[0].length ?? 0)
  const goesOn = /^\s*(?::|to\s|will\s|should\s)/.test(text.slice(end))
  return other && goesOn ? { ...first, end, companion: { start: secondAt, end } } : first
}

function readOne(context: TermReader, from: number): OwnerTerm | undefined {
  const { folded: text, names, people, writerId } = context
  const together = match(both, text, from)
  if (together) return { end: from + together[0].length, ids: [], isBoth: true }
  const mention = match(handle, text, from)
  if (mention) {
    const end = from + mention[0].length
    const name = names.find(({ start }) => start === from + 1)
    const ids = context.ofHandle(mention[1]!)
    if (ids.length > 0) return { end, ids, isHandle: true, isNamed: true }
    return name ? { end: name.end, ids: name.ids, isHandle: true, isNamed: true } : undefined
  }
  const named = names.find(({ start }) => start === from)
  if (named) {
    const isPossessive = /^'(?:s\s(?!(?:going|to)\b)|\s)/.test(text.slice(named.end))
    return { end: named.end, ids: named.ids, isNamed: true, isPossessive }
  }
  const mine = match(writer, text, from)
  if (mine) return { end: from + mine[0].length, ids: people.some(({ id }) => id === writerId) ? [writerId] : [] }
  const yours = match(reader, text, from)
  if (yours) return { end: from + yours[0].length, ids: people.flatMap(({ id }) => (id === writerId ? [] : [id])) }
  const open = match(nobody, text, from)
  return open ? { end: from + open[0].length, ids: [] } : undefined
}
