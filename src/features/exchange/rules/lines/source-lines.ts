import { sourceLimits } from '../limits.ts'
import { cleanText } from '../text/clean.ts'
import { plainText } from '../text/plain-text.ts'
import { nestNumbered } from './outline.ts'
import { fencedLines, frontMatterEnd } from './verbatim.ts'

export type Box = 'open' | 'done' | 'dropped'

export interface SourceLine {
  /** Counted from 1. */
  number: number
  raw: string
  /** verbatim: code, and lines too long to be read; property: a line of the front matter. */
  kind: 'blank' | 'heading' | 'item' | 'text' | 'table' | 'rule' | 'verbatim' | 'property'
  /** Columns of white space in front, a tab counting four. */
  indent: number
  /** '-', '1.' and so on; empty where there is none. */
  marker: string
  /** 1 to 6 for a heading, else 0. */
  level: number
  box: Box | null
  /** The line's Markdown without quote signs, list marker, box and heading signs. */
  body: string
  /** The same as plain words. */
  text: string
  isBold: boolean
  isStruck: boolean
}

/** The lines as everything here counts them. */
export const splitLines = (source: string): string[] => cleanText(source).split('\n')

/** The document as lines that know what they look like. Every line of the source is there, in order. */
export function readLines(source: string): SourceLine[] {
  const raws = splitLines(source)
  const verbatim = fencedLines(raws)
  const properties = frontMatterEnd(raws)
  const lines = raws.map((raw, index) => {
    if (index < properties) return asIs(raw, index, index === 0 || index === properties - 1 ? 'rule' : 'property')
    return verbatim.has(index) ? asIs(raw, index, 'verbatim') : readLine(raw, index)
  })
  for (let index = 1; index < lines.length; index += 1) underline(lines, index)
  nestNumbered(lines, (line, body) => finished(line, 'item', body, 0))
  return lines
}

const lineOf = (raw: string, index: number): SourceLine => ({
  number: index + 1,
  raw,
  kind: 'text',
  indent: 0,
  marker: '',
  level: 0,
  box: null,
  body: '',
  text: '',
  isBold: false,
  isStruck: false,
})

const asIs = (raw: string, index: number, kind: SourceLine['kind']): SourceLine => ({
  ...lineOf(raw, index),
  kind: raw.trim() === '' ? 'blank' : kind,
})

const quote = /^[ \t]{0,3}(?:>[ \t]?){1,20}/
const callout = /^\[!([\w-]{1,30})\][+-]?[ \t]*/
const marker = /^(?:[-*+\u2022\u25E6\u25AA\u25CF\u25CB\u2023\u2043\u2013\u2014]|\d{1,3}[.)]|[a-z][.)])(?:[ \t]+|$)/
const boxSign =
  /^(?:\\?\[(?: ?|[xX~>/!?\u2713\u2714-])\\?\](?![([:])|[\u2610\u2611\u2612\u2B1C]\uFE0F?|\{\{(?:\[\[)?(?:TODO|DONE)(?:\]\])?\}\})[ \t]*/
const bareMarkerBox = /^[-*+](?=\\?\[[ xX~-]\\?\](?![([:]))/
const headingSign = /^(#{1,6})(?:[ \t]+|$)/
const ruleSign = /^(?:-{3,}|\*{3,}|_{3,}|={3,}|~{3,})$/
const tagsOnly =
  /^(?:<\/?(?:details|summary|div|br|hr|ul|ol|li|p|span|table|tbody|aside|figure)(?:\s[^<>]{0,200})?\/?>\s*){1,20}$/i

function readLine(raw: string, index: number): SourceLine {
  const line = lineOf(raw, index)
  if (raw.trim() === '') return { ...line, kind: 'blank' }
  if (raw.length > sourceLimits.lineLength) return { ...line, kind: 'verbatim' }
  const unquoted = raw.replace(quote, '')
  const rest = unquoted.trimStart()
  line.indent = columns(unquoted.slice(0, unquoted.length - rest.length))
  const body = rest.replace(callout, '').trimEnd()
  if (body === '') return { ...line, kind: rest === '' ? 'rule' : 'text', body: rest, text: rest }
  if (ruleSign.test(body.replace(/\s+/g, '')) || tagsOnly.test(body)) return { ...line, kind: 'rule' }
  if (body.startsWith('|') && body.indexOf('|', 1) > 0) return { ...line, kind: 'table', body }
  const heading = headingSign.exec(body)
  if (heading) return finished(line, 'heading', withoutClosing(body.slice(heading[0].length)), heading[1]!.length)
  const sign = (marker.exec(body) ?? bareMarkerBox.exec(body))?.[0] ?? ''
  const inside = body.slice(sign.length)
  const box = boxSign.exec(inside)?.[0] ?? ''
  line.marker = sign.trim()
  line.box = box === '' ? null : boxOf(box)
  // The title of a callout stands out like bold words.
  line.isBold = body.length < rest.length
  return finished(line, sign + box === '' ? 'text' : 'item', inside.slice(box.length), 0)
}

function boxOf(sign: string): Box {
  if (/[xX\u2713\u2714\u2611\u2612]|DONE/.test(sign)) return 'done'
  return /\[\\?[~-]/.test(sign) ? 'dropped' : 'open'
}

function finished(line: SourceLine, kind: SourceLine['kind'], body: string, level: number): SourceLine {
  const bare = body.replace(/[:\s]+$/, '')
  return {
    ...line,
    kind,
    level,
    body,
    text: plainText(body).normalize('NFC').replace(/\s+/g, ' ').trim(),
    isBold: line.isBold || isWrapped(bare, '**') || isWrapped(bare, '__'),
    isStruck: isWrapped(bare, '~~'),
  }
}

function isWrapped(text: string, sign: string): boolean {
  const inside = text.slice(sign.length, -sign.length)
  return text.length > 2 * sign.length && text.startsWith(sign) && text.endsWith(sign) && !inside.includes(sign)
}

function columns(space: string): number {
  let count = 0
  for (const sign of space) count += sign === '\t' ? 4 - (count % 4) : 1
  return count
}

function withoutClosing(heading: string): string {
  const text = heading.trimEnd()
  let end = text.length
  while (text[end - 1] === '#') end -= 1
  return end === text.length || end === 0 || /\s/.test(text[end - 1]!) ? text.slice(0, end).trimEnd() : text
}

/** A short line with === or --- beneath it is a heading too. */
function underline(lines: SourceLine[], index: number): void {
  const sign = /^ {0,3}(=+|-{2,})\s*$/.exec(lines[index]!.raw)?.[1]
  const above = lines[index - 1]!
  const standsAlone = index === 1 || ['blank', 'heading', 'rule'].includes(lines[index - 2]!.kind)
  if (!sign || above.kind !== 'text' || above.text.length > 100 || !standsAlone) return
  above.kind = 'heading'
  above.level = sign[0] === '=' ? 1 : 2
  lines[index]!.kind = 'rule'
}
