/** Each sign is exchanged for exactly one other. */
const plain: readonly (readonly [RegExp, string])[] = [
  [/[‘-‛′ʼ´＇]/g, "'"],
  [/[“-‟″«»＂]/g, '"'],
  [/[‐-―−]/g, '-'],
  [/[\u2028\u2029]/g, '\n'],
  [/[^\S\n ]|\u200B/g, ' '],
  [/[？‽]/g, '?'],
  [/！/g, '!'],
  [/，/g, ','],
  [/：/g, ':'],
]

/**
 * Curly quotes, dashes and odd spaces made plain. The result is as long as the text typed: a position in the one is the
 * same position in the other.
 */
export function normalise(text: string): string {
  return plain.reduce((result, [signs, sign]) => result.replace(signs, sign), text)
}
