import { classesOf, type Element, type ElementContent, element, named } from './elements.ts'

/** Every program's tick boxes as the one that Markdown knows: a box at the start of a list item. */
export function readCheckboxes(children: ElementContent[]): ElementContent[] {
  return asLists(children.map((child) => googleBox(child) ?? notionBox(child) ?? child))
}

const box = (checked: boolean): Element => element('input', [], { type: 'checkbox', checked })

/** Google Docs on the clipboard: <li role="checkbox" aria-checked="true"><img alt="checked">…</li> */
function googleBox(node: ElementContent): Element | null {
  const item = named(node, 'li')
  if (!item) return null
  const state = item.properties.ariaChecked
  const image = item.children
    .map((child) => named(child, 'img'))
    .find((child) => String(child?.properties.ariaRoleDescription) === 'checkbox')
  if (state === undefined && !image) return null
  const checked = state === undefined ? image?.properties.alt === 'checked' : String(state) === 'true'
  return { ...item, children: [box(checked), ...item.children.filter((child) => child !== image)] }
}

/** Notion: <div class="checkbox checkbox-on"></div> */
function notionBox(node: ElementContent): Element | null {
  const classes = classesOf(named(node, 'div'))
  return classes.includes('checkbox') ? box(classes.includes('checkbox-on')) : null
}

/** Word: a paragraph that starts with a box is an item of a list. */
function asLists(children: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  for (const child of children) {
    const paragraph = named(child, 'p')
    if (!paragraph || !startsWithBox(paragraph)) {
      result.push(child)
      continue
    }
    const list = named(result.at(-1), 'ul')
    const item = element('li', paragraph.children)
    if (list?.properties.dataBoxes) list.children.push(item)
    else result.push(element('ul', [item], { dataBoxes: true }))
  }
  return result
}

function startsWithBox({ children }: Element): boolean {
  const first = children.find((child) => child.type !== 'text' || child.value.trim() !== '')
  return named(first, 'input')?.properties.type === 'checkbox'
}
