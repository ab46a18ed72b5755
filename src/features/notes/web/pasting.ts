import { Extension } from '@tiptap/core'
import { DOMParser, type ParseOptions, type Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'

/**
 * Reads what other programs put on the clipboard. They say bold and italic in style attributes, which our page's policy
 * blinds the parser to (and Google Docs wraps everything in a <b> that is not bold): so the attributes are set aside
 * before the browser sees them, and turned into elements the editor knows.
 */
export const Pasting = Extension.create({
  name: 'pasting',

  addProseMirrorPlugins() {
    const { schema } = this.editor
    return [
      new Plugin({
        props: {
          transformPastedHTML: withoutStyles,
          clipboardParser: new PastedParser(schema, DOMParser.fromSchema(schema).rules),
        },
      }),
    ]
  },
})

const SET_ASIDE = 'data-style'

/** Renames style attributes and takes the names of event handlers away. */
export function withoutStyles(html: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(/\sstyle\s*=/gi, ` ${SET_ASIDE}=`).replace(/\son[a-z]+\s*=/gi, ' data-off='),
  )
}

class PastedParser extends DOMParser {
  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    if (dom instanceof Element || dom instanceof DocumentFragment) {
      for (const element of dom.querySelectorAll(`[${SET_ASIDE}]`)) restyle(element)
    }
    return super.parseSlice(dom, options)
  }
}

const styles: [pattern: RegExp, tag: string][] = [
  [/font-weight:\s*(?:bold|[6-9]00)/i, 'strong'],
  [/font-style:\s*italic/i, 'em'],
  [/text-decoration[^;]*line-through/i, 's'],
]

function restyle(element: Element): void {
  const style = element.getAttribute(SET_ASIDE) ?? ''
  for (const [pattern, tag] of styles) {
    if (!pattern.test(style) || /^H[1-6]$/.test(element.tagName)) continue
    const inner = element.ownerDocument.createElement(tag)
    inner.append(...element.childNodes)
    element.append(inner)
  }
  if (/^(?:B|STRONG)$/.test(element.tagName) && /font-weight:\s*(?:normal|[1-4]00)/i.test(style))
    element.replaceWith(...element.childNodes)
}
