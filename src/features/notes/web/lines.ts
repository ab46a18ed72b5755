import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'

/** A line of a note that can become an action item: a paragraph of its own, or the whole of a list's item. */
export interface Line {
  text: string
  /** The paragraph. */
  from: number
  to: number
}

/** The line a position lies in; null where it lies in something else, as in a heading, a quotation or a chip. */
export function lineAt(doc: Node, position: number): Line | null {
  if (position < 0 || position > doc.content.size) return null
  const at = doc.resolve(position)
  const { parent, depth } = at
  if (parent.type.name !== 'paragraph' || !parent.children.every((part) => part.isText)) return null
  const isListed = depth === 3 && at.node(2).type.name === 'listItem' && at.node(2).childCount === 1
  return depth === 1 || isListed ? { text: parent.textContent, from: at.before(), to: at.after() } : null
}

export function linesOf(doc: Node): Line[] {
  const lines: Line[] = []
  doc.descendants((node, position) => {
    const line = node.type.name === 'paragraph' ? lineAt(doc, position + 1) : null
    if (line) lines.push(line)
    return !node.isTextblock
  })
  return lines
}

/** The line the caret is in, as long as nothing is selected. */
export function lineInHand({ doc, selection }: EditorState): Line | null {
  return selection.empty ? lineAt(doc, selection.from) : null
}

/**
 * Puts a block in the place of a line; a list is parted around it. `line` adds an empty one behind it, which is done anyway at
 * the end of the note, so that one can go on writing. Returns where that is, else where the block ends.
 */
export function replaceLine(tr: Transaction, { from, to }: Line, block: Node, { line }: { line: boolean }): number {
  const at = tr.doc.resolve(from)
  const { paragraph } = block.type.schema.nodes
  const isLast = at.depth === 0 ? at.index() === tr.doc.childCount - 1 : at.index(0) === tr.doc.childCount - 1
  const behind = line || isLast ? [paragraph!.create()] : []
  if (at.depth === 0) {
    tr.replaceWith(from, to, [block, ...behind])
    return from + block.nodeSize
  }
  const list = at.node(1)
  const place = at.index(1)
  const part = (items: readonly Node[], start: number) =>
    items.length > 0 ? [list.type.create({ ...list.attrs, ...('start' in list.attrs && { start }) }, [...items])] : []
  const start = Number(list.attrs.start ?? 1)
  const before = part(list.children.slice(0, place), start)
  const after = part(list.children.slice(place + 1), start + place)
  const isEnd = after.length === 0
  tr.replaceWith(at.before(1), at.after(1), [...before, block, ...(line || (isEnd && isLast) ? behind : []), ...after])
  return at.before(1) + before.reduce((size, node) => size + node.nodeSize, 0) + block.nodeSize
}
