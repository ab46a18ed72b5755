import * as Y from 'yjs'

/**
 * How a note lies in its Yjs document: the fragment `default` holds the editor's blocks (paragraph, heading, bulletList,
 * orderedList, listItem, blockquote, codeBlock, horizontalRule, hardBreak, actionItem) as XML elements, text with its marks (bold,
 * italic, strike, code, link) as formatted text. The names and attributes are those of web/schema.ts; a test holds both together.
 */
export const FIELD = 'default'

export type Marks = Record<string, Record<string, string | null>>

/** What the editor writes for a link beside its address. */
export const linkAttributes = { target: '_blank', rel: 'noopener noreferrer nofollow', class: null }

export function documentOf(updates: Iterable<Uint8Array>): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

export function blocksOf(doc: Y.Doc): Y.XmlElement[] {
  return elementsIn(doc.getXmlFragment(FIELD))
}

export function elementsIn(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().filter((child) => child instanceof Y.XmlElement)
}

export interface Run {
  text: string
  marks: Marks
}

/** The text of a paragraph, heading or code block in runs of equal marks; a line break is a run of its own. */
export function runsOf(block: Y.XmlElement): Run[] {
  const runs: Run[] = []
  for (const run of block.toArray().flatMap(piecesOf)) {
    const last = runs.at(-1)
    // Yjs keeps apart what was formatted apart, also where it looks the same.
    if (last && last.text !== '\n' && run.text !== '\n' && sameMarks(last.marks, run.marks)) last.text += run.text
    else runs.push({ ...run })
  }
  return runs
}

function piecesOf(child: unknown): Run[] {
  if (child instanceof Y.XmlText) {
    const delta = child.toDelta() as { insert: unknown; attributes?: Marks }[]
    return delta.flatMap(({ insert, attributes }) =>
      typeof insert === 'string' ? [{ text: insert, marks: attributes ?? {} }] : [],
    )
  }
  return child instanceof Y.XmlElement && child.nodeName === 'hardBreak' ? [{ text: '\n', marks: {} }] : []
}

function sameMarks(one: Marks, other: Marks): boolean {
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name in other && other[name]?.href === one[name]?.href)
  )
}

export const plainTextOf = (block: Y.XmlElement): string =>
  runsOf(block)
    .map(({ text }) => text)
    .join('')
