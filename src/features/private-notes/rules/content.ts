/** What is in a private note: the editor's document, and versions of other devices that could not be merged into it. */
export interface Block {
  type: string
  content?: Block[]
  text?: string
  attrs?: Record<string, unknown>
  marks?: { type: string; attrs?: Record<string, unknown> }[]
}
export interface Content {
  blocks: Block[]
  others: { blocks: Block[]; at: string }[]
}

export const emptyContent: Content = { blocks: [], others: [] }

export const writeContent = (content: Content): string => JSON.stringify({ v: 1, ...content })
export function readContent(text: string): Content {
  const { blocks, others } = JSON.parse(text) as Content
  return { blocks, others: others ?? [] }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Two devices wrote on top of the same version. What each changed in its own place is brought together, block by block;
 * where both changed the same place, mine stands and the other is kept beside it. Nothing of either is lost.
 */
export function merge(base: Content, mine: Content, theirs: Content, at: string): Content {
  const others = [...theirs.others, ...mine.others]
  if (same(mine.blocks, theirs.blocks) || same(base.blocks, theirs.blocks)) return beside(mine.blocks, others)
  if (same(base.blocks, mine.blocks)) return beside(theirs.blocks, others)
  if (theirs.blocks.length === 0) return beside(mine.blocks, others) // emptied there: what is written here stands
  const [ours, other] = [changedRange(base.blocks, mine.blocks), changedRange(base.blocks, theirs.blocks)]
  const [first, second] = ours.from <= other.from ? [ours, other] : [other, ours]
  if (first.to > second.from || (first.to === second.from && first.from === second.from))
    return beside(mine.blocks, [...others, { blocks: theirs.blocks, at }])
  const blocks = [
    ...base.blocks.slice(0, first.from),
    ...first.blocks,
    ...base.blocks.slice(first.to, second.from),
    ...second.blocks,
    ...base.blocks.slice(second.to),
  ]
  return beside(blocks, others)
}

/** What was brought together more than once is kept once, and nothing beside itself. */
function beside(blocks: Block[], others: Content['others']): Content {
  const isFirst = (version: Block[], index: number) =>
    others.findIndex((other) => same(other.blocks, version)) === index && !same(version, blocks)
  return { blocks, others: others.filter((other, index) => isFirst(other.blocks, index)) }
}

/** The stretch of the base that was replaced, and by what. */
function changedRange(base: Block[], changed: Block[]): { from: number; to: number; blocks: Block[] } {
  let from = 0
  while (from < base.length && from < changed.length && same(base[from], changed[from])) from++
  let end = 0
  while (end < base.length - from && end < changed.length - from && same(base.at(-1 - end), changed.at(-1 - end))) end++
  return { from, to: base.length - end, blocks: changed.slice(from, changed.length - end) }
}

/** A note as plain text, one line for each block. */
export const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => lineOf(block))
    .join('\n')
    .trim()

/** Everything a note holds as plain text, versions that were kept beside it included. */
export const wholeText = (content: Content): string => versionsOf(content).join('\n\n')

const versionsOf = ({ blocks, others }: Content): string[] =>
  [blocks, ...others.map((other) => other.blocks)].map(textOf).filter(Boolean)

const EXCERPT = 240

/** The version of a note that has these words, from shortly before them on; null: none has them all. */
export function partWith(content: Content, q: string): string | null {
  const text = versionsOf(content).find((version) => hasWords(version, q))
  if (text === undefined) return null
  const lines = text.split('\n')
  const first = Math.max(0, lines.findIndex((line) => wordsOf(q).some((word) => hasWords(line, word))) - 1)
  const part = lines.slice(first).join('\n')
  return `${first > 0 ? '…\n' : ''}${part.length > EXCERPT ? `${part.slice(0, EXCERPT)}…` : part}`
}

const lineOf = (block: Block): string => {
  if (block.type === 'text') return block.text ?? ''
  if (block.type === 'hardBreak') return '\n'
  const inside = (block.content ?? []).map(lineOf)
  return /List$|^listItem$|^blockquote$/.test(block.type) ? inside.join('\n') : inside.join('')
}

/** A note as Markdown, to take along, with the versions that were kept beside it under a heading of their own. */
export const markdownOf = ({ blocks, others }: Content, otherHeading: (at: string) => string): string =>
  [blocks, ...others.map((other) => other.blocks)]
    .map((version) => version.map((block) => blockMarkdown(block, '')).join('\n\n'))
    .reduce((all, version, index) => `${all}\n\n### ${otherHeading(others[index - 1]!.at)}\n\n${version}`)

function blockMarkdown(block: Block, indent: string): string {
  const inline = (block.content ?? []).map(inlineMarkdown).join('')
  const inside = (joint: string, deeper = indent) =>
    (block.content ?? []).map((child) => blockMarkdown(child, deeper)).join(joint)
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(Number(block.attrs?.level ?? 2))} ${inline}`
    case 'bulletList':
      return (block.content ?? []).map((item) => `${indent}- ${itemMarkdown(item, indent)}`).join('\n')
    case 'orderedList':
      return (block.content ?? [])
        .map((item, index) => `${indent}${index + 1}. ${itemMarkdown(item, indent)}`)
        .join('\n')
    case 'blockquote':
      return inside('\n\n').replaceAll(/^/gm, '> ')
    case 'codeBlock':
      return `\`\`\`\n${textOf([block])}\n\`\`\``
    case 'horizontalRule':
      return '---'
    default:
      return inline
  }
}

const itemMarkdown = (item: Block, indent: string) =>
  (item.content ?? []).map((child) => blockMarkdown(child, `${indent}  `)).join('\n')

function inlineMarkdown({ type, text = '', marks = [] }: Block): string {
  if (type === 'hardBreak') return '  \n'
  return marks.reduce((inner, { type: mark, attrs }) => {
    if (mark === 'bold') return `**${inner}**`
    if (mark === 'italic') return `*${inner}*`
    if (mark === 'strike') return `~~${inner}~~`
    if (mark === 'code') return `\`${inner}\``
    return mark === 'link' ? `[${inner}](${attrs?.href})` : inner
  }, text)
}

/** Whether all words, or their beginnings, are in a text. */
export function hasWords(text: string, q: string): boolean {
  const words = wordsOf(text)
  return wordsOf(q).every((wanted) => words.some((word) => word.startsWith(wanted)))
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
