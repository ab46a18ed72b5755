const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A word list written as prose: words and phrases between commas, over as many lines as it takes. */
export function listOf(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

/**
 * The source of a pattern that matches any of these words or phrases. A space stands for any run of spaces; longer
 * phrases win over their beginnings.
 */
export function anyOf(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  return `(?:${longestFirst.map((word) => escaped(word).replace(/ /g, '\\s+')).join('|')})`
}

/** Matches any of the words as whole words, in any case. */
export function wordPattern(words: readonly string[], flags = 'i'): RegExp {
  return new RegExp(`(?<![\\w'])${anyOf(words)}(?![\\w])`, flags)
}
