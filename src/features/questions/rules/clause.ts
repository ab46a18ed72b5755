import { MASK, type Prepared, type Sentence } from '../../coaching/rules/index.ts'
import { skipLeadIns } from './lead-ins.ts'
import { type Opening, openingOf } from './opening.ts'

/** A sentence, and within it the part that asks: "If you could, ⟨what would you change?⟩". */
export type Clause = {
  /** Positions in the text as typed. */
  start: number
  end: number
  /** The asking part, as rules match it; equally long as `raw`. */
  masked: string
  /** The same part with the writer's own words in it. */
  raw: string
  /** The whole sentence, for rules that look at its beginning too. */
  sentence: Sentence
  asked: boolean
  opening: Opening
}

/** A question with what belongs to it: its lead-up and its follow-ups. */
export type Item = { start: number; end: number; clauses: Clause[] }

const listMarker = /^[ ]*(?:[-*+\u2022\u25E6]|\(?\d{1,2}[.)]|\(?[a-z]\)|#{1,6})[ ]/

/** A blank line or a list marker begins a new item. */
export function readItems({ text, sentences, masked }: Prepared, names: readonly string[]): Item[] {
  const items: Item[] = []
  let last = 0
  for (const sentence of sentences) {
    const line = text.slice(text.lastIndexOf('\n', sentence.start - 1) + 1)
    const between = masked.slice(last, sentence.start)
    const begins = items.length === 0 || /\n\s*\n/.test(between) || (between.includes('\n') && listMarker.test(line))
    if (begins) items.push({ start: sentence.start, end: sentence.end, clauses: [] })
    const item = items.at(-1)!
    item.clauses.push(readClause(sentence, text, names, item.clauses.length === 0))
    item.end = sentence.end
    last = sentence.end
  }
  return items
}

function readClause(sentence: Sentence, text: string, names: readonly string[], isFirst: boolean): Clause {
  const skipped = skipLeadIns(sentence.text, names)
  const { opening, from } = openingOf(sentence.text.slice(skipped), sentence.ending, isFirst, names)
  const start = sentence.start + skipped + from
  return {
    start,
    end: sentence.end,
    masked: sentence.text.slice(skipped + from),
    raw: text.slice(start, sentence.end),
    sentence,
    asked: sentence.ending === '?',
    opening,
  }
}

const endMarks = ' \n"\')]?!.,;:-'

/** The words without what closes them. A loop, because a pattern would be slow on long runs of spaces. */
export function bare(text: string): string {
  let end = text.length
  while (end > 0 && endMarks.includes(text[end - 1]!)) end--
  return text.slice(0, end)
}

export const countWords = (text: string) => text.match(new RegExp(`[\\p{L}\\p{N}${MASK}'-]+`, 'gu'))?.length ?? 0
