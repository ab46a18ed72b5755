import { bare, type Clause } from '../clause.ts'
import { pattern } from '../grammar.ts'

/** What a hint offers to click; see Hint. */
export type Rewrite = { rewrite?: string; alternatives?: readonly string[]; action?: string }

/** A way of saying it, and a way to say it instead: $1 are the writer's own words, $ing1 makes "ask her" "asking her". */
export type Turn = readonly [from: RegExp, to: string]

export const turns = (table: readonly (readonly [from: string, to: string])[]): Turn[] =>
  table.map(([from, to]) => [pattern(`^(?:${from})$`, 'di'), to])

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The writer's words fit into another sentence only while they are one clause. */
const anotherClause = /[,;:]|\s(?:that|because|but|unless)\s\S/i
/** What is no English, however it came about: "if you be late", "perhapsing", "why the customer was". */
const broken = pattern(
  '\\b(?:if|make|led) (?:you|we|i|they|he|she|it) (?:be|been|not|am|is|are)\\b|\\b(?:perhaps|maybe|not|just|the|a|you|it|on|in|at|to|even|ever)ing\\b|\\b(?:of|about|with|to|for|from) (?:not|just|ever|even|of|to|\\?)|\\b(\\w+) \\1\\b|^(?:why|how|what|who) (?:the|your|our|my|you|we|they|he|she|it)\\b',
)

/** The first turn that fits and gives a sentence, filled with the words as they were typed; null when none does. */
export function turned({ masked, raw, start, sentence }: Clause, table: readonly Turn[]): string | null {
  for (const [from, to] of table) {
    const match = from.exec(bare(masked))
    if (!match) continue
    const words = (group: string) => raw.slice(...(match.indices![Number(group)] ?? [0, 0])).trim()
    if (match.slice(1).some((_, index) => anotherClause.test(` ${words(String(index + 1))}`))) continue
    const filled = to
      .replace(/\$(ing)?(\d)/g, (_, ing, group) => (ing ? gerundOf(words(group)) : words(group)))
      .replace(/ +(?=[ ?,.])/g, '')
    if (broken.test(filled)) continue
    // After "So," or "Ana," the sentence goes on in small letters.
    const goesOn = start > sentence.start && /^\p{Ll}/u.test(raw)
    return goesOn ? filled.charAt(0).toLowerCase() + filled.slice(1) : filled
  }
  return null
}

const doubling =
  /^(?:begin|chat|cut|drop|forget|get|hit|let|log|plan|put|quit|run|set|ship|shut|sit|skip|split|stop|submit|win|wrap)$/i

/** "ask her" → "asking her". */
function gerundOf(phrase: string): string {
  return phrase.replace(/^\w+/, (verb) => {
    if (doubling.test(verb)) return `${verb}${verb.at(-1)}ing`
    return `${verb.replace(/ie$/, 'y').replace(/(?<=[^aeoy])e$/, '')}ing`
  })
}
