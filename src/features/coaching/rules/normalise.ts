const singleQuotes = '\u2018\u2019\u201A\u201B\u2032\u02BC\u00B4\u0060\uFF07'
const doubleQuotes = '\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\uFF02'
const dashes = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212'
const spaces =
  '\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u202F\u205F\u3000\uFEFF\t'

const plain = new Map<string, string>([
  // A backtick stays: it marks code, which is masked later.
  ...[...singleQuotes].filter((sign) => sign !== '\u0060').map((sign) => [sign, "'"] as const),
  ...[...doubleQuotes].map((sign) => [sign, '"'] as const),
  ...[...dashes].map((sign) => [sign, '-'] as const),
  ...[...spaces].map((sign) => [sign, ' '] as const),
  ['\u2028', '\n'],
  ['\u2029', '\n'],
  ['\r', ' '],
  ['\uFF1F', '?'],
  ['\u203D', '?'],
  ['\uFF01', '!'],
  ['\uFF0C', ','],
  ['\uFF1A', ':'],
])
const unusual = new RegExp(`[${[...plain.keys()].join('')}]`, 'g')

/**
 * Curly quotes, dashes and odd spaces made plain. Every sign is exchanged for exactly one other, so a position in the
 * result is the same position in the text as typed.
 */
export function normalise(text: string): string {
  return text.replace(unusual, (sign) => plain.get(sign)!)
}
