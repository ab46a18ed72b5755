import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type * as Y from 'yjs'
import { blocksOf, elementsIn, type Marks, plainTextOf, type Run, runsOf } from './document.ts'
import { isSafeAddress } from './links.ts'
import { withPlainSpaces } from './spaces.ts'

const writer = unified().use(remarkGfm).use(remarkStringify, {
  bullet: '-',
  bulletOther: '*',
  rule: '-',
  emphasis: '*',
  strong: '*',
  fences: true,
  listItemIndent: 'one',
})

/** A note as Markdown that appendMarkdown reads back to the same note, but for white space at the ends of lines. */
export function markdownOf(doc: Y.Doc): string {
  const root: Root = { type: 'root', children: blocksOf(doc).flatMap(blockNodes) }
  return writer.stringify(root).trim()
}

function blockNodes(block: Y.XmlElement): BlockContent[] {
  switch (block.nodeName) {
    case 'heading':
      return nonEmpty({
        type: 'heading',
        depth: Math.min(6, Math.max(1, Number(block.getAttribute('level') ?? 2))) as 1,
        children: phrasing(runsOf(block).map((run) => (run.text === '\n' ? { ...run, text: ' ' } : run))),
      })
    case 'bulletList':
    case 'orderedList':
      return [listNode(block)]
    case 'blockquote':
      return [{ type: 'blockquote', children: elementsIn(block).flatMap(blockNodes) }]
    case 'codeBlock':
      return [{ type: 'code', lang: block.getAttribute('language') ?? null, value: plainTextOf(block) }]
    case 'horizontalRule':
      return [{ type: 'thematicBreak' }]
    case 'actionItem': // is written with the action items, as it is now
      return []
    default:
      return nonEmpty({ type: 'paragraph', children: phrasing(runsOf(block)) })
  }
}

function listNode(block: Y.XmlElement): List {
  const children = elementsIn(block).map(itemNode)
  return block.nodeName === 'orderedList'
    ? { type: 'list', ordered: true, start: Number(block.getAttribute('start') ?? 1), spread: false, children }
    : { type: 'list', ordered: false, spread: false, children }
}

/** An item that starts with a box is a task in Markdown; in the note the box is plain text. */
function itemNode(item: Y.XmlElement): ListItem {
  const children = elementsIn(item).flatMap(blockNodes)
  const first = children[0]
  const [text] = first?.type === 'paragraph' ? first.children : []
  const [box, mark] = (text?.type === 'text' && /^\[([ xX])\] (?=.)/s.exec(text.value)) || []
  if (box && text?.type === 'text') text.value = text.value.slice(box.length)
  return { type: 'listItem', spread: false, checked: box ? mark !== ' ' : null, children }
}

function nonEmpty<T extends Paragraph | Extract<RootContent, { type: 'heading' }>>(node: T): T[] {
  return node.children.length > 0 ? [node] : []
}

function phrasing(runs: Run[]): PhrasingContent[] {
  const trimmed = runs.slice()
  while (trimmed.at(-1)?.text === '\n') trimmed.pop() // Markdown has no line break at the end of a paragraph
  while (trimmed[0]?.text === '\n') trimmed.shift()
  return withPlainSpaces(nest(trimmed, ['link', 'bold', 'italic', 'strike']))
}

/** Consecutive runs that share a mark share one Markdown node, the outermost kind first. */
function nest(runs: Run[], kinds: string[]): PhrasingContent[] {
  const [kind, ...inner] = kinds
  if (kind === undefined) return runs.map(leaf)
  const nodes: PhrasingContent[] = []
  for (const { value, runs: group } of grouped(runs, kind)) {
    if (value === undefined) nodes.push(...nest(group, inner))
    else nodes.push(wrap(kind, group[0]!.marks, nest(group, inner)))
  }
  return nodes
}

function grouped(runs: Run[], kind: string): { value: string | undefined; runs: Run[] }[] {
  const groups: { value: string | undefined; runs: Run[] }[] = []
  for (const run of runs) {
    const mark = run.marks[kind]
    const address = kind === 'link' ? mark?.href : undefined
    const kept = kind === 'link' ? isSafeAddress(address) : mark !== undefined
    const value = kept ? (address ?? 'on') : undefined
    const last = groups.at(-1)
    if (last && last.value === value) last.runs.push(run)
    else groups.push({ value, runs: [run] })
  }
  return groups
}

function wrap(kind: string, marks: Marks, children: PhrasingContent[]): PhrasingContent {
  if (kind === 'link') return { type: 'link', url: marks.link?.href ?? '', children: children as [] }
  const type = ({ bold: 'strong', italic: 'emphasis', strike: 'delete' } as const)[kind as 'bold']
  return { type, children }
}

function leaf({ text, marks }: Run): PhrasingContent {
  if (text === '\n') return { type: 'break' }
  return marks.code ? { type: 'inlineCode', value: text } : { type: 'text', value: text }
}
