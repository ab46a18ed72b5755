import type { Element, ElementContent, Nodes, Parents, Properties, RootContent } from 'hast'

export type { Element, ElementContent, Nodes, Parents, RootContent }

export const isElement = (node: Nodes): node is Element => node.type === 'element'

/** The node where it is one of these elements, else null. */
export const named = (node: Nodes | undefined, ...names: string[]): Element | null =>
  node && isElement(node) && names.includes(node.tagName) ? node : null

export const element = (tagName: string, children: ElementContent[], properties: Properties = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

export const words = (node: Nodes): string => {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(words).join('') : ''
}

export function classesOf(element: Element | null): string[] {
  const classes = element?.properties.className
  return Array.isArray(classes) ? classes.map(String) : []
}

export const styleOf = ({ properties }: Element): string =>
  typeof properties.style === 'string' ? properties.style.toLowerCase() : ''

/** Gives every element's children to `change`, the innermost first. */
export function rebuild(
  node: Parents,
  change: (children: ElementContent[], parent: Parents) => ElementContent[],
): void {
  for (const child of node.children) if (isElement(child)) rebuild(child, change)
  node.children = change(node.children as ElementContent[], node)
}
