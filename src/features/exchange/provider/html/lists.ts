import { classesOf, type Element, type ElementContent, element, isElement, named, styleOf, words } from './elements.ts'

interface FlatItem {
  level: number
  isOrdered: boolean
  item: Element
}

/** Lists inside lists, however the program that wrote the page says so. */
export function nestLists(children: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  let run: FlatItem[] = []
  const finish = () => {
    if (run.length > 0) result.push(...nested(run))
    run = []
  }
  for (const child of children) {
    const flat = flatItems(child)
    if (flat) run.push(...flat)
    else if (run.length === 0 || !isBlank(child)) {
      finish()
      result.push(child)
    }
  }
  finish()
  return result
}

/** A list directly inside a list, without an item around it, belongs to the item before it. */
export function adoptLists(children: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  let item: Element | null = null
  for (const child of children) {
    if (item && named(child, 'ul', 'ol')) item.children.push(child)
    else result.push(child)
    item = named(child, 'li') ?? item
  }
  return result
}

const isBlank = (node: ElementContent) => node.type === 'comment' || (node.type === 'text' && node.value.trim() === '')

/** Google Docs gives every level a list of its own ('lst-kix_abc-1'), Word a paragraph ('mso-list: l0 level2 lfo1'). */
function flatItems(node: ElementContent): FlatItem[] | null {
  const list = named(node, 'ul', 'ol')
  if (list) {
    const kix = classesOf(list).flatMap((name) => /^lst-kix_.+-(\d)$/.exec(name)?.[1] ?? [])[0]
    const items = list.children.flatMap((child) => named(child, 'li') ?? [])
    return kix ? items.map((item) => ({ level: Number(kix), isOrdered: list.tagName === 'ol', item })) : null
  }
  const paragraph = named(node, 'p')
  const level = paragraph && /mso-list:\s*l\d+ level(\d)/.exec(styleOf(paragraph))?.[1]
  if (!paragraph || !level) return null
  const [marker] = markersIn(paragraph)
  const item = element('li', withoutMarkers(paragraph).children)
  return [{ level: Number(level) - 1, isOrdered: marker !== undefined && /\d/.test(words(marker)), item }]
}

/** Word writes the bullet itself as words that readers of lists are to ignore. */
export const isMarker = (node: ElementContent) => isElement(node) && /mso-list:\s*ignore/.test(styleOf(node))

const markersIn = ({ children }: Element): ElementContent[] =>
  children.flatMap((child) => (isMarker(child) ? child : isElement(child) ? markersIn(child) : []))

const withoutMarkers = (parent: Element): Element => ({
  ...parent,
  children: parent.children
    .filter((child) => !isMarker(child))
    .map((child) => (isElement(child) ? withoutMarkers(child) : child)),
})

function nested(run: readonly FlatItem[]): Element[] {
  const tops: Element[] = []
  const open: { level: number; list: Element }[] = []
  for (const { level, isOrdered, item } of run) {
    while (open.length > 0 && open.at(-1)!.level > level) open.pop()
    const name = isOrdered ? 'ol' : 'ul'
    let current = open.at(-1)
    if (!current || current.level < level || (open.length === 1 && current.list.tagName !== name)) {
      const list = element(name, [])
      const parent = current && current.level < level ? current.list.children.at(-1) : undefined
      if (parent && isElement(parent)) parent.children.push(list)
      else {
        tops.push(list)
        open.length = 0
      }
      current = { level, list }
      open.push(current)
    }
    current.list.children.push(item)
  }
  return tops
}
