const escaped = /\\([!-/:-@[-`{-~])/y
const run = /[^\\`![<&*_~=]+/y
const link = /!?\[((?:[^[\]\\]|\\.)*)\]\(\s*<?([^()\s<>]*(?:\([^()\s<>]*\)[^()\s<>]*)?)>?(?:\s+"[^"]*")?\s*\)/y
const wikiLink = /!?\[\[([^[\]|]+)(?:\|([^[\]|]+))?\]\]/y
const address = /<(?:mailto:)?([a-z][a-z0-9+.-]*:\/\/[^\s<>]+|[^\s<>@:]+@[^\s<>]+)>/iy
const tag = /<\/?([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/iy
const entity = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,6})|#x([0-9a-f]{1,5}));/iy
const signs = /\*+|_+|~+|=+/y

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** A number for a sign that Markdown or HTML would take for its own. */
function signOf(code: number): string {
  if (code === 0xa0) return ' '
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code)
}
const looks = new Set(
  'a abbr b br center code del details div em font h1 h2 h3 h4 h5 h6 i img ins kbd li mark ol p s small span strong sub summary sup time u ul wbr'.split(
    ' ',
  ),
)

interface Piece {
  text: string
  /** Emphasis that may open or close; it is dropped when it finds its other half. */
  sign?: { opens: boolean; closes: boolean }
}

/** The words of one line of Markdown, without the signs that only give them their looks. Linear in its length. */
export function plainText(markdown: string): string {
  if (!/[\\`![<&*_~=]/.test(markdown)) return markdown
  const pieces: Piece[] = []
  const cursor = { markdown, at: 0 }
  while (cursor.at < markdown.length) {
    const piece = take(cursor, run)?.[0] ?? special(cursor)
    if (piece === null) {
      pieces.push({ text: markdown[cursor.at]! })
      cursor.at += 1
    } else pieces.push(typeof piece === 'string' ? { text: piece } : piece)
  }
  return withoutEmphasis(pieces)
}

interface Cursor {
  markdown: string
  at: number
}

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at
  const match = pattern.exec(cursor.markdown)
  if (match) cursor.at = pattern.lastIndex
  return match
}

function special(cursor: Cursor): string | Piece | null {
  switch (cursor.markdown[cursor.at]) {
    case '\\':
      return take(cursor, escaped)?.[1] ?? null
    case '`':
      return code(cursor)
    case '!':
    case '[': {
      const wiki = take(cursor, wikiLink)
      if (wiki) return (wiki[2] ?? wiki[1]!).trim()
      const found = take(cursor, link)
      return found && linkText(found[1]!, found[2]!)
    }
    case '<':
      return take(cursor, address)?.[1] ?? tagAt(cursor)
    case '&': {
      const found = take(cursor, entity)
      if (!found) return null
      const [, name, decimal, hex] = found
      return name ? entities[name.toLowerCase()]! : signOf(decimal ? Number(decimal) : Number.parseInt(hex!, 16))
    }
    default:
      return emphasis(cursor)
  }
}

/** The address stays readable beside the words, unless it only says whom the words name. */
function linkText(text: string, url: string): string {
  const shown = plainText(text)
  const saysMore = /^https?:/i.test(url) && shown !== url && !/^https?:/i.test(shown)
  return saysMore ? `${shown} (${url})`.trim() : shown
}

function tagAt(cursor: Cursor): string | null {
  const from = cursor.at
  const name = take(cursor, tag)?.[1]?.toLowerCase()
  if (name && looks.has(name)) return name === 'br' ? ' ' : ''
  cursor.at = from
  return null
}

function code(cursor: Cursor): string {
  const ticks = take(cursor, /`+/y)![0]
  const end = cursor.markdown.indexOf(ticks, cursor.at)
  if (end === -1 || cursor.markdown[end + ticks.length] === '`') return ticks
  const inside = cursor.markdown.slice(cursor.at, end)
  cursor.at = end + ticks.length
  return inside
}

function emphasis(cursor: Cursor): Piece | null {
  const before = cursor.markdown[cursor.at - 1] ?? ' '
  const text = take(cursor, signs)?.[0]
  if (!text) return null
  const after = cursor.markdown[cursor.at] ?? ' '
  const emphasises = /[*_]/.test(text) ? text.length <= 3 : text.length === 2
  if (!emphasises) return { text }
  const insideWord =
    (text[0] === '_' || text.length === 1) && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
  return { text, sign: { opens: !insideWord && /\S/.test(after), closes: !insideWord && /\S/.test(before) } }
}

function withoutEmphasis(pieces: Piece[]): string {
  const open = new Map<string, number[]>()
  for (const [index, { text, sign }] of pieces.entries()) {
    if (!sign) continue
    const waiting = open.get(text) ?? []
    open.set(text, waiting)
    const partner = sign.closes ? waiting.pop() : undefined
    if (partner !== undefined) {
      pieces[partner] = { text: '' }
      pieces[index] = { text: '' }
    } else if (sign.opens) waiting.push(index)
  }
  return pieces.map(({ text }) => text).join('')
}
