import type { Root } from 'hast'
import { readCheckboxes } from './checkboxes.ts'
import { classesOf, type Element, type ElementContent, element, isElement, named, rebuild, words } from './elements.ts'
import { adoptLists, nestLists } from './lists.ts'
import { classLooks, readLooks } from './looks.ts'

// Nothing of these is ever read, let alone run.
const unwanted = new Set(
  'script style template noscript iframe frame object embed applet svg math canvas audio video head link meta base title button select textarea'.split(
    ' ',
  ),
)

/** Makes of a page from Google Docs, Notion, Word or anywhere plain paragraphs, lists and tables, and nothing else. */
export function tidy() {
  return (tree: Root): void => {
    const looks = classLooks(tree)
    rebuild(tree, (children, parent) => {
      const read = readCheckboxes(readLooks(children.flatMap(readElement), looks)).filter((child) => !isUnwanted(child))
      const lists = nestLists(read)
      return parent.type === 'element' && named(parent, 'ul', 'ol') ? adoptLists(lists) : lists
    })
  }
}

const isUnwanted = (node: ElementContent) => node.type === 'comment' || (isElement(node) && unwanted.has(node.tagName))

function readElement(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return [node]
  if (node.tagName === 'summary') return [element('p', [element('strong', node.children)])]
  if (node.tagName === 'details') return [{ ...node, tagName: 'div' }]
  if (node.tagName === 'table' && classesOf(node).includes('properties')) return properties(node)
  return [node.tagName === 'table' ? withHeader(node) : node]
}

/** Notion's properties of a page: "Date: November 6, 2025". */
function properties(table: Element): Element[] {
  return rowsOf(table).map((row) => {
    const [name, ...values] = row.children
      .flatMap((cell) => named(cell, 'th', 'td') ?? [])
      .map((cell) => words(cell).trim())
    return element('p', [{ type: 'text', value: `${name ?? ''}: ${values.join(' ')}` }])
  })
}

/** Markdown wants a first row that is the header; most tables people type only mean it. */
function withHeader(table: Element): Element {
  const [first, ...others] = rowsOf(table)
  const cells = first?.children.flatMap((cell) => named(cell, 'td') ?? []) ?? []
  if (!first || cells.length === 0 || first.children.some((cell) => named(cell, 'th'))) return table
  return { ...table, children: [{ ...first, children: cells.map((cell) => ({ ...cell, tagName: 'th' })) }, ...others] }
}

const rowsOf = (node: Element): Element[] =>
  node.children.flatMap((child) => named(child, 'tr') ?? (isElement(child) ? rowsOf(child) : []))
