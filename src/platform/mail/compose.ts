/** What leads somewhere in a letter: as text its address stands behind it, in HTML the words themselves are the link. */
export interface LetterLine {
  text: string
  /** Stands behind the link. */
  detail?: string
  url?: string
}

/** A paragraph, or a list under its heading. */
export type LetterPart = string | { heading: string; lines: readonly LetterLine[] }

/** A letter as text and as plain, readable HTML from the same parts; `link` becomes the one button. */
export function compose(
  parts: readonly LetterPart[],
  link?: { label: string; url: string },
): { text: string; html: string } {
  const text = [...parts.map(asText), ...(link ? [`${link.label}: ${link.url}`] : [])].join('\n\n')
  const button = link ? `<p><a href="${escapeHtml(link.url)}" style="${BUTTON}">${escapeHtml(link.label)}</a></p>` : ''
  return {
    text,
    html: `<!doctype html><html><body style="background:#faf8f4"><div style="${PAGE}">${parts.map(asHtml).join('\n')}${button}</div></body></html>`,
  }
}

const PAGE = 'font:16px/1.5 Georgia,serif;color:#23211c;max-width:36em;margin:0 auto;padding:24px'
const BUTTON =
  'display:inline-block;background:#23211c;color:#faf8f4;padding:10px 16px;border-radius:8px;text-decoration:none;font:500 15px system-ui,sans-serif'
const LINK = 'color:#1b6b68'

function asText(part: LetterPart): string {
  if (typeof part === 'string') return part
  return [part.heading, ...part.lines.map(lineAsText)].join('\n')
}

function lineAsText({ text, detail, url }: LetterLine): string {
  const words = detail ? `${text} ${detail}` : text
  if (!url) return `• ${words}`
  return /[.!?…:]$/u.test(words) ? `• ${words} ${url}` : `• ${words}: ${url}`
}

function asHtml(part: LetterPart): string {
  if (typeof part === 'string') return `<p>${escapeHtml(part).replaceAll('\n', '<br>')}</p>`
  const lines = part.lines.map((line) => `<li>${lineAsHtml(line)}</li>`).join('')
  return `<p>${escapeHtml(part.heading)}</p><ul>${lines}</ul>`
}

function lineAsHtml({ text, detail, url }: LetterLine): string {
  const words = escapeHtml(text)
  const linked = url ? `<a href="${escapeHtml(url)}" style="${LINK}">${words}</a>` : words
  return detail ? `${linked} ${escapeHtml(detail)}` : linked
}

export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
