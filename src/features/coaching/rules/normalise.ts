/** Each sign is exchanged for exactly one other. */
const plain: readonly (readonly [RegExp, string])[] = [
  [/[\u2018-\u201B\u2032\u02BC\u00B4\uFF07]/g, "'"],
  [/[\u201C-\u201F\u2033\u00AB\u00BB\uFF02]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\u2028\u2029]/g, '\n'],
  [/[^\S\n ]|\u200B/g, ' '],
  [/[\uFF1F\u203D]/g, '?'],
  [/\uFF01/g, '!'],
  [/\uFF0C/g, ','],
  [/\uFF1A/g, ':'],
]

/**
 * Curly quotes, dashes and odd spaces made plain. The result is as long as the text typed: a position in the one is the
 * same position in the other.
 */
export function normalise(text: string): string {
  return plain.reduce((result, [signs, sign]) => result.replace(signs, sign), text)
}
