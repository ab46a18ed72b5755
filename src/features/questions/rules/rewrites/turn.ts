import { bare, type Clause } from '../clause.ts'
import { pattern } from '../grammar.ts'

/** What a hint offers to click; see Hint. */
export type Rewrite = { rewrite?: string; alternatives?: readonly string[]; action?: string }

/** A way of saying it, and a way to say it instead: $1 are the writer's own words, $ing1 makes "ask her" "asking her". */
export type Turn = readonly [from: RegExp, to: string]

export const turns = (table: readonly (readonly [from: string, to: string])[]): Turn[] =>
  table.map(([from, to]) => [pattern(`^(?:${from})$`, 'di'), to])

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The first turn that fits, filled with the words as they were typed. */
export function turned({ masked, raw, start, sentence }: Clause, table: readonly Turn[]): string | null {
  for (const [from, to] of table) {
    const match = from.exec(bare(masked))
    if (!match) continue
    const words = (group: string) => raw.slice(...(match.indices![Number(group)] ?? [0, 0])).trim()
    const filled = to
      .replace(/\$(ing)?(\d)/g, (_, ing, group) => (ing ? gerundOf(words(group)) : words(group)))
      .replace(/ +(?=[ ?,.])/g, '')
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
