import type { Heading, List, ListItem, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import * as Y from 'yjs'
import { FIELD, linkAttributes, type Marks, type Run } from './document.ts'
import { isSafeAddress } from './links.ts'

const reader = unified().use(remarkParse).use(remarkGfm)

/** Appends Markdown to the end of a note. What the editor has no form for (tables, images, HTML) stays as it was typed. */
export function appendMarkdown(doc: Y.Doc, markdown: string): void {
  const source = markdown.replaceAll('\r\n', '\n')
  const blocks = new Blocks(source).of(reader.parse(source))
  const fragment = doc.getXmlFragment(FIELD)
  if (blocks.length > 0) doc.transact(() => fragment.insert(fragment.length, blocks))
}

class Blocks {
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  of({ children }: Parents | Root): Y.XmlElement[] {
    return children.flatMap((node) => this.#block(node as RootContent))
  }

  #block(node: RootContent): Y.XmlElement[] {
    switch (node.type) {
      case 'paragraph':
        return [element('paragraph', {}, this.#inline(node.children))]
      case 'heading':
        return this.#heading(node)
      case 'list':
        return [this.#list(node)]
      case 'blockquote':
        return [element('blockquote', {}, orParagraph(this.of(node)))]
      case 'code':
        return [
          element(
            'codeBlock',
            { language: [node.lang, node.meta].filter(Boolean).join(' ') || null },
            node.value ? [new Y.XmlText(node.value)] : [],
          ),
        ]
      case 'thematicBreak':
        return [element('horizontalRule', {}, [])]
      default:
        return [element('paragraph', {}, text(linked(this.#asTyped(node), {})))]
    }
  }

  /** One line: Markdown has no heading of two, and none of nothing. */
  #heading({ depth, children }: Heading): Y.XmlElement[] {
    const runs = this.#runs(children, {}).map((run) => (run.text === '\n' ? { ...run, text: ' ' } : run))
    return runs.length > 0 ? [element('heading', { level: depth }, text(runs))] : []
  }

  #list({ ordered, start, children }: List): Y.XmlElement {
    const items = children.map((item) => this.#item(item))
    return ordered ? element('orderedList', { start: start ?? 1 }, items) : element('bulletList', {}, items)
  }

  #item(item: ListItem): Y.XmlElement {
    const [first, ...rest] = item.children
    const box = typeof item.checked === 'boolean' ? [{ text: item.checked ? '[x] ' : '[ ] ', marks: {} }] : []
    const opens = first?.type === 'paragraph'
    const runs = opens ? this.#runs(first.children, {}) : []
    const blocks = (opens ? rest : item.children).flatMap((node) => this.#block(node))
    return element('listItem', {}, [element('paragraph', {}, text([...box, ...runs])), ...blocks])
  }

  #inline(children: PhrasingContent[]): (Y.XmlElement | Y.XmlText)[] {
    return text(this.#runs(children, {}))
  }

  #runs(children: PhrasingContent[], marks: Marks): Run[] {
    return children.flatMap((node): Run[] => {
      switch (node.type) {
        case 'text':
          return lines(node.value, marks)
        case 'break':
          return [{ text: '\n', marks: {} }]
        case 'strong':
          return this.#runs(node.children, { ...marks, bold: {} })
        case 'emphasis':
          return this.#runs(node.children, { ...marks, italic: {} })
        case 'delete':
          return this.#runs(node.children, { ...marks, strike: {} })
        case 'inlineCode':
          return [{ text: node.value.replaceAll('\n', ' '), marks: { code: {} } }] // the editor's code excludes every other mark
        case 'link':
          return isSafeAddress(node.url)
            ? this.#runs(node.children, { ...marks, link: { href: node.url, ...linkAttributes } })
            : linked(this.#asTyped(node), marks)
        default:
          return linked(this.#asTyped(node), marks)
      }
    })
  }

  #asTyped({ position }: Nodes): string {
    return this.#source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
  }
}

/** People who write one thought a line mean lines, whatever Markdown makes of them. */
function lines(value: string, marks: Marks): Run[] {
  return value
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ text: '\n', marks: {} }] : []),
      ...(line ? [{ text: line, marks }] : []),
    ])
}

/** Text that stays as typed; an address in it is a link, as it is anywhere else. */
function linked(typed: string, marks: Marks): Run[] {
  return typed.split(/(https?:\/\/[^\s<>()[\]|"'`]*[^\s<>()[\]|"'`.,;:!?*_~])/).flatMap((part, index) => {
    const link: Marks = index % 2 === 1 && isSafeAddress(part) ? { link: { href: part, ...linkAttributes } } : {}
    return lines(part, { ...marks, ...link })
  })
}

function text(runs: Run[]): (Y.XmlElement | Y.XmlText)[] {
  const children: (Y.XmlElement | Y.XmlText)[] = []
  let delta: { insert: string; attributes: Marks }[] = []
  const close = () => {
    if (delta.length === 0) return
    const formatted = new Y.XmlText()
    formatted.applyDelta(delta)
    children.push(formatted)
    delta = []
  }
  const first = runs.findIndex(({ text }) => text !== '\n')
  const last = runs.findLastIndex(({ text }) => text !== '\n')
  for (const run of first === -1 ? [] : runs.slice(first, last + 1)) {
    if (run.text !== '\n') delta.push({ insert: run.text, attributes: run.marks })
    else {
      close()
      children.push(new Y.XmlElement('hardBreak'))
    }
  }
  close()
  return children
}

function element(
  name: string,
  attributes: Record<string, unknown>,
  children: (Y.XmlElement | Y.XmlText)[],
): Y.XmlElement {
  const made = new Y.XmlElement<Record<string, never>>(name)
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value as never)
  if (children.length > 0) made.insert(0, children)
  return made as unknown as Y.XmlElement
}

const orParagraph = (blocks: Y.XmlElement[]): Y.XmlElement[] =>
  blocks.length > 0 ? blocks : [element('paragraph', {}, [])]
