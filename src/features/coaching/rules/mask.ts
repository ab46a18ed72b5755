/** Stands for every letter that is not the writer's own prose. It counts as part of a word, so a masked link reads as one noun. */
export const MASK = '_'

const code = /```[\s\S]*?(?:```|$)|`[^`\n]+`/g
const links = /\b(?:https?:\/\/|www\.)[^\s<>"')\]]*[^\s<>"')\].,;:!?]/gi
const addresses = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g
const handles = /(?<![\w@/])@[\w.-]*\w/g
const quotedLines = /^[ ]*>.*$/gm
const listMarkers =
  /^[ ]*(?:(?:[-*+\u2022\u25E6]|\(?\d{1,2}[.)]|\(?[a-z]\))[ ]+)?(?:\[[ xX~-]?\][ ]*|#{1,6}[ ]+|(?=\S))/gm
const doubleQuoted = /(?<![\w"])"([^"\n]{1,400})"/g
const singleQuoted = /(?<![\w'])'(?!(?:s|t|re|ve|ll|d|m|em|til|cause|bout|n)\b)([^'\n]*(?:\w'\w[^'\n]*)*)'(?!\w)/g

const blank = (span: string) => span.replace(/\S/g, MASK)
const inner = (span: string) => span[0] + blank(span.slice(1, -1)) + span.at(-1)

/**
 * The same text, equally long, in which quoted speech, code, links, addresses and @handles are filled with MASK and list
 * markers with spaces: what a coach must not judge. Expects normalised text. A text that is one single quotation is
 * somebody writing their sentence in quotes, and stays.
 */
export function mask(text: string): string {
  const whole = text.trim()
  const isOneQuotation = /^"[^"]*"$|^'[^"]*'$/.test(whole)
  let result = text.replace(listMarkers, (span) => ' '.repeat(span.length))
  for (const foreign of [code, links, addresses, handles, quotedLines]) result = result.replace(foreign, blank)
  if (!isOneQuotation) result = result.replace(doubleQuoted, inner).replace(singleQuoted, inner)
  return result
}

/** The stretches of quoted speech, quotation marks included: a quotation is something a camera would have recorded. */
export function quotations(text: string): { start: number; end: number }[] {
  return [...text.matchAll(doubleQuoted), ...text.matchAll(singleQuoted)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .sort((a, b) => a.start - b.start)
}
