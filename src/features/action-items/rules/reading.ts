import { mask, normalise, quotations } from '../../coaching/rules/index.ts'
import type { Day } from './dates/days.ts'
import { type DueReading, readDue, type Span } from './dates/due.ts'
import { fold, nameReader, type Participant } from './names.ts'
import { type OwnerReading, readOwner } from './owner.ts'

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

export type Reading = {
  /** What was read, normalised and without markup; every position is one of the sentence as typed. */
  text: string
  /** The list marker, box or "AI:" in front. */
  front: Span
  owner: OwnerReading
  due: DueReading
}

/** As long as an action item may be; whatever comes after is not read, so that a pasted book costs nothing. */
const READ_AT_MOST = 1_000

const label =
  '(?:[Aa]ction(?:\\s+(?:[Ii]tem|[Pp]oint))?s?|ACTION|AI|AP|ai(?=:)|TODO|[Tt]o-?\\s?[Dd]o|[Tt]ask|[Nn]ext\\s+[Ss]teps?|[Ff]ollow-?up)'
/** "- [ ]", "1.", "AI:", "TODO Ana". */
const marker = new RegExp(
  `^[\\s\\u2022\\u25E6*+>-]*(?:\\d{1,2}[.)]\\s+)?(?:\\\\?\\[[ xX~-]?\\\\?\\]\\s*)?(?:${label}\\s*(?::|\\s?-{1,3}(?=\\s)|\\s(?=@|\\p{Lu}))\\s*)?`,
  'u',
)

/** Bold signs and backslashes become spaces of the same length, so that positions stay those of the sentence as typed. */
export const withoutMarkup = (text: string) =>
  text.replace(/\*\*|__|~~|\\(?=[^\w\s])|\n/g, (signs) => ' '.repeat(signs.length))

export function blanked(text: string, spans: readonly Span[], sign = ' '): string {
  return spans.reduce(
    (result, { start, end }) => result.slice(0, start) + sign.repeat(end - start) + result.slice(end),
    text,
  )
}

export function readSentence(sentence: string, context: ParseContext): Reading {
  const text = withoutMarkup(normalise(sentence.slice(0, READ_AT_MOST)))
  const front = { start: 0, end: marker.exec(text)?.[0].length ?? 0 }
  const body = blanked(text, [front])
  // What somebody said is not when it is due.
  const said = quotations(body).filter(({ start, end }) => end - start < body.trim().length)
  const due = readDue(withoutNames(blanked(body, said, '_'), context), context)
  return { text, front, due, owner: readOwner(blanked(body, due.removed), context) }
}

/** What is left to judge: the writer's own prose, as long as what was read, without owner, day and list marker. */
export function bodyOf(sentence: string, { front, owner, due }: Reading): string {
  const prose = mask(normalise(sentence.slice(0, READ_AT_MOST))).replace(/\*\*|__/g, '  ')
  return blanked(prose, [front, ...due.spans, ...(owner.span ? [owner.span] : [])])
}

const dayBefore = /\d(?:st|nd|rd|th)?(?: of)? $|\b(?:end|mid|middle|start)[ -]of $/

/** April, May and June may be one of the two: unless a number stands beside the name, it is no month. */
function withoutNames(text: string, { people }: ParseContext): string {
  const folded = fold(text)
  const names = nameReader(people)
    .find(text, folded)
    .map(({ start, end }) => ({ start: folded.at[start]!, end: folded.at[end]! }))
    .filter(({ start, end }) => !dayBefore.test(text.slice(0, start)) && !/^ \d/.test(text.slice(end)))
  return blanked(text, names, '_')
}
