import { anyOf, isEnglish, listOf, MASK, mask, normalise, splitSentences } from '../../coaching/rules/index.ts'

/** Words that the languages around English write and English does not; no names among them. */
const elsewhere = new RegExp(
  `(?<![\\p{L}'-])${anyOf(
    listOf(`
      ich, du, wir, ihr, und, oder, ist, nicht, auch, mit, bei, beim, zum, zu, auf, dem, das, ein, eine, einen, hast, sehr,
      je, tu, nous, vous, le, est, et, dans, avec, pas, très, une, trop, c'est, c'était, el, es, fue, por, muy, um, uma,
      não, você, foi, com, em, muito, il, che, è, sono, molto, het, een, niet, jij, och, det, är, inte, jag, ikke, jest,
      nie, się, en, og, jeg
    `),
  )}(?![\\p{L}'-])`,
  'iu',
)
/** What English can hardly do without in a longer sentence. */
const connects = /(?<![\p{L}'-])(?:it|of|for|to|at|as|an|by|has|had|been|me|us)(?![\p{L}'-])/iu
/** Names do not count. */
const word = /(?<![\p{L}'-])(?!\p{Lu})\p{L}[\p{L}'-]*/gu
const lettersAndQuotes = /[\p{L}\p{N}"']/gu
/** So many words with none of those between them are another language, whichever it is. */
const FEW = 9

/**
 * Whether a sentence is clearly in another language. Of a few words that tell nothing ("Maya was condescending.") neither
 * this nor `isEnglish` is true: they may be read, because whatever is found in them is found by English words.
 */
function isForeign(sentence: string): boolean {
  if (isEnglish(sentence)) return false
  const prose = mask(normalise(sentence))
  return elsewhere.test(prose) || (!connects.test(prose) && (prose.match(word) ?? []).length >= FEW)
}

/** The same text, equally long, with MASK for what is written in another language: nobody can say anything about that. */
export function withoutForeign(text: string): string {
  let result = ''
  for (const { start, end } of splitSentences(text, { left: true })) {
    const sentence = text.slice(start, end)
    const shown = isForeign(sentence)
      ? sentence.replace(lettersAndQuotes, (signs) => MASK.repeat(signs.length))
      : sentence
    result += text.slice(result.length, start) + shown
  }
  return result + text.slice(result.length)
}
