import { type Topic, topicNames, topics } from './topics.ts'

export interface ReadQuestion {
  text: string
  topic: Topic
  /** The first line it stands on, counted from 1, and how many it takes. */
  line: number
  lines: number
}

/** So many new ones are kept at once. Our own: more than anybody asks in five years. */
export const MOST_AT_ONCE = 500

const LONGEST = 300
/** Shorter lines end because they are finished, longer ones because the page did. */
const WRAPPED = 40
const quoted = /^\s*(?:>\s*)+/
const marker =
  /^\s*(?:(?:[-*+•◦▪‣·–—→☐]|\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-z][.)])\s+)+(?:\[[ xX]\]\s+)?(?=\S)|^\s*\[[ xX]\]\s+/i
const label = /^Q(?:uestion)?\s*\d*\s*[:.)]\s*/i
const heading = /^\s*(?:(#{1,6})\s+(.+?)\s*#*|\*\*(.+?)\*\*:?|__(.+?)__:?)\s*$/
const asks = /[?？؟\u037E]\s*(?:["”’»)\]*_]|\([^)]*\))*$/
const tells = /^(?:tell me|describe|walk me|talk me through)\b/i
const ended = /[.!:?？؟。！]["”’»)]*$/
const rule = /^[-=|:*_\s]+$/

const named: [Topic, RegExp][] = [
  ['growth', /growth|grow\b|learn|career|develop|skill/i],
  ['feedback', /feedback|praise|recogni/i],
  ['concerns', /concern|challenge|block|stress|worr|problem/i],
  ['team', /team|collabor|improv|colleague|meeting/i],
  ['engagement', /engage|motivat|energy|work(?:load)?\b|goal/i],
  ['connection', /personal|connect|check-?in|wellbeing|life\b|weekend/i],
]

/**
 * Reads a Markdown list of questions, however odd: bullets, numbers, quotations, tables, bare lines, and lines that were
 * wrapped. The topic comes from the heading above or the column beside it, else from the question's own words. What is no
 * question comes back with its line, so that nothing disappears silently.
 */
export function readQuestionList(markdown: string): {
  questions: ReadQuestion[]
  rest: { line: number; text: string }[]
} {
  const questions: ReadQuestion[] = []
  const rest: { line: number; text: string }[] = []
  const seen = new Set<string>()
  const keep = (text: string, topic: Topic | undefined, { line, lines }: Pick<Block, 'line' | 'lines'>) => {
    if (!isQuestion(text)) {
      if (text !== '') rest.push({ line, text })
      return
    }
    const gist = gistOf(text)
    if (!seen.has(gist)) questions.push({ text, topic: topic ?? topicIn(text) ?? 'connection', line, lines })
    seen.add(gist)
  }
  /** The topics of the headings above, by their level. */
  const above: (Topic | undefined)[] = []
  let columns: Columns | null = null
  for (const block of blocksOf(markdown)) {
    if (!block.text.startsWith('|')) columns = null
    const [, signs, ...titles] = heading.exec(block.text) ?? []
    const title = titles.find(Boolean)
    if (title && !asks.test(title)) {
      const level = signs?.length ?? 7
      above.length = level
      above[level] = topicIn(title)
      continue
    }
    const topic = above.findLast((one) => one !== undefined)
    if (!block.text.startsWith('|')) {
      keep(bare(block.text), topic, block)
      continue
    }
    const cells = block.text
      .replace(/^\||\|$/g, '')
      .split('|')
      .map(bare)
    const header: Columns | null = columns === null ? columnsOf(cells) : null
    columns ??= header ?? {}
    if (header) continue
    const { topic: at } = columns
    const ofRow = at === undefined ? undefined : topicIn(cells[at] ?? '')
    for (const [index, cell] of cells.entries()) if (index !== at || !ofRow) keep(cell, ofRow ?? topic, block)
  }
  return { questions, rest }
}

/** The list with another wording where this question stands; what stands beside it, in a row of a table say, stays. */
export function rewordInList(markdown: string, { text, line, lines }: ReadQuestion, wanted: string): string {
  const all = markdown.split(/\r?\n/)
  const before = all[line - 1] ?? ''
  const begins = marker.exec(before)?.[0] ?? '- '
  all.splice(line - 1, lines, before.includes(text) ? before.replace(text, () => wanted) : begins + wanted)
  return all.join('\n')
}

/** The same question, whatever its quotation marks, dashes and capital letters. */
export const gistOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

interface Block {
  text: string
  line: number
  lines: number
}

/** The lines that say something, each with those it was wrapped onto. */
function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  for (const [index, raw] of markdown.split(/\r?\n/).entries()) {
    const line = raw.replace(quoted, '')
    const text = line.trim()
    if (text === '' || rule.test(text)) {
      open = null
      continue
    }
    if (open && goesOn(open, line)) {
      open.text += ` ${text}`
      open.lines = index + 2 - open.line
      continue
    }
    open = { text, line: index + 1, lines: 1 }
    blocks.push(open)
  }
  return blocks
}

function goesOn({ text }: Block, line: string): boolean {
  if (ended.test(text) || text.startsWith('|') || heading.test(text)) return false
  if (marker.test(line) || heading.test(line) || line.trimStart().startsWith('|')) return false
  const isIndented = /^\s+\S/.test(line) && marker.test(text)
  return isIndented || (text.length >= WRAPPED && /^\s*[\p{Ll}\p{N}(]/u.test(line))
}

interface Columns {
  topic?: number
}

/** What the columns of a table hold, if this is the line that says so. */
function columnsOf(cells: readonly string[]): Columns | null {
  if (cells.some((cell) => asks.test(cell))) return null
  const topic = cells.findIndex((cell) => /^(?:topic|theme|category|area|section)s?$/i.test(cell))
  return { topic: topic === -1 ? undefined : topic }
}

function bare(text: string): string {
  return text
    .replace(quoted, '')
    .replace(marker, '')
    .replaceAll(/\*\*|__|`/g, '')
    .replace(/^\s*[*_](.+)[*_]\s*$/, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .trim()
    .replace(label, '')
    .trim()
}

const isQuestion = (text: string) => text.length > 5 && text.length <= LONGEST && (asks.test(text) || tells.test(text))

function topicIn(title: string): Topic | undefined {
  return (
    topics.find((one) => topicNames[one] === title.toLowerCase()) ?? named.find(([, words]) => words.test(title))?.[0]
  )
}
