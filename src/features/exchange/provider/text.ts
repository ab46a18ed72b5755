/** The text of a file as UTF-8, UTF-16 with its mark, or else as Windows wrote it. Null: this is no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 4096).includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const page = /^\s*(?:<!doctype html|<html[\s>]|<meta[\s>]|<body[\s>]|<!--StartFragment)/i
const opens = /^\s*<(?:div|p|ul|ol|table|h[1-6]|span|b|section|article)[\s>]/i
const closes = /<\/\w{1,20}>\s*$/

/** Whether pasted text is the source of a page. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 500)
  return page.test(start) || (opens.test(start) && closes.test(text.slice(-200)))
}
