import type * as Y from 'yjs'
import { blocksOf, elementsIn, plainTextOf } from './document.ts'

/** A note as plain lines, for search, history and summaries: list items keep their dash or number. */
export function noteText(doc: Y.Doc): string {
  return blocksOf(doc)
    .flatMap((block) => linesOf(block))
    .join('\n')
    .trim()
}

function linesOf(block: Y.XmlElement): string[] {
  switch (block.nodeName) {
    case 'bulletList':
      return elementsIn(block).flatMap((item) => itemLines(item, '- '))
    case 'orderedList': {
      const start = Number(block.getAttribute('start') ?? 1)
      return elementsIn(block).flatMap((item, index) => itemLines(item, `${start + index}. `))
    }
    case 'blockquote':
    case 'listItem':
      return elementsIn(block).flatMap(linesOf)
    case 'horizontalRule':
    case 'actionItem': // stands among the promises, as it is now
      return []
    default:
      return plainTextOf(block)
        .split('\n')
        .map((line) => line.trimEnd())
        .filter((line) => line !== '')
  }
}

function itemLines(item: Y.XmlElement, marker: string): string[] {
  return elementsIn(item)
    .flatMap(linesOf)
    .map((line, index) => (index === 0 ? marker : '  ') + line)
}
