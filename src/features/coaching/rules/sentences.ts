export type Sentence = {
  start: number
  /** Exclusive; closing punctuation is inside. */
  end: number
  text: string
  ending: '?' | '!' | '.' | 'newline' | 'none'
  /** The writer has moved on: closing punctuation, a line break, or the field was left. */
  finished: boolean
}

const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|mr|mrs|ms|dr|prof|approx|incl|no|st|dept|a\.m|p\.m)\.$/i
const initial = /(?:^|[\s.(])\p{Lu}\.$/u
const lettered = /\b(?:I|(?:plan|option|team|part|grade|group) [A-Z])\.$/i
const restOfLine = /[^\S\n]*(?:\n|$)/y
const boundary = /([.?!]+)(["')\]]*)(?=\s|$)|\n/g

/**
 * Splits normalised text. A line break ends a sentence, because people write lists; "e.g.", "v2.1", initials and a
 * trailing-off "..." in mid-sentence do not.
 */
export function splitSentences(text: string, options: { left?: boolean } = {}): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  const close = (to: number, ending: Sentence['ending']) => {
    const raw = text.slice(from, to)
    const start = from + (raw.length - raw.trimStart().length)
    const trimmed = raw.trim()
    from = to
    if (!/[\p{L}\p{N}_]/u.test(trimmed)) return
    const finished = ending !== 'none' || options.left === true
    sentences.push({ start, end: start + trimmed.length, text: trimmed, ending, finished })
  }
  for (const match of text.matchAll(boundary)) {
    const to = match.index + match[0].length
    if (match[0] === '\n') {
      close(match.index, 'newline')
      continue
    }
    const signs = match[1]!
    if (!goesOn(text, from, match.index + signs.length, to, signs)) {
      close(to, signs.includes('?') ? '?' : signs.includes('!') ? '!' : '.')
    }
  }
  close(text.length, 'none')
  return sentences
}

function goesOn(text: string, from: number, endOfSigns: number, to: number, signs: string): boolean {
  const next = text.slice(to, to + 40).match(/^\s*(\S)/)?.[1] ?? ''
  restOfLine.lastIndex = to
  const lineEnds = restOfLine.test(text)
  if (signs.length > 1 && /^\.+$/.test(signs)) return !lineEnds && !/[\p{Lu}\p{N}]/u.test(next)
  if (signs !== '.') return false
  const before = text.slice(Math.max(from, endOfSigns - 12), endOfSigns)
  if (initial.test(before) && !lettered.test(before)) return /\p{Lu}/u.test(next) && !lineEnds
  if (!abbreviation.test(before)) return false
  const mayCloseToo = /(?:etc|a\.m|p\.m|no)\.$/i.test(before)
  return !lineEnds && !(mayCloseToo && /\p{Lu}/u.test(next))
}
