import { classesOf, type ElementContent, element, isElement, type Nodes, named, styleOf, words } from './elements.ts'
import { isMarker } from './lists.ts'

/** What classes of the page's own style sheet look like, as far as it means something. */
export type ClassLooks = ReadonlyMap<string, { isBold: boolean; isStruck: boolean }>

const isBold = (style: string) => /font-weight:\s*(?:bold|[6-9]00)/.test(style)
const isPlain = (style: string) => /font-weight:\s*(?:normal|[1-5]00)/.test(style)
const isStruck = (style: string) => /text-decoration[a-z-]*:[^;]*line-through/.test(style)

/** Google Docs writes bold words as class c5, and what c5 is into a style sheet. */
export function classLooks(tree: Nodes): ClassLooks {
  const looks = new Map<string, { isBold: boolean; isStruck: boolean }>()
  for (const sheet of styleSheets(tree))
    for (const [, name, style] of sheet.matchAll(/\.([\w-]{1,40})\s*\{([^{}]{0,2000})\}/g)) {
      const lower = style!.toLowerCase()
      if (isBold(lower) || isStruck(lower)) looks.set(name!, { isBold: isBold(lower), isStruck: isStruck(lower) })
    }
  return looks
}

function styleSheets(node: Nodes): string[] {
  if (named(node, 'style')) return [words(node)]
  return 'children' in node ? node.children.flatMap(styleSheets) : []
}

/** Bold and struck-out words as elements instead of styles; a <b> that is styled as plain is none. */
export function readLooks(children: ElementContent[], looks: ClassLooks): ElementContent[] {
  return children.flatMap((child) => {
    if (!isElement(child)) return child
    const style = styleOf(child)
    if (named(child, 'b', 'strong') && isPlain(style)) return { ...child, tagName: 'span' }
    if (!named(child, 'span', 'font') || isMarker(child)) return child
    const classes = classesOf(child).flatMap((name) => looks.get(name) ?? [])
    const bold = isBold(style) || (!isPlain(style) && classes.some((each) => each.isBold))
    const struck = isStruck(style) || classes.some((each) => each.isStruck)
    const inner = struck ? [element('del', child.children)] : child.children
    return bold ? element('strong', inner) : inner
  })
}
