import type { Delete, Emphasis, PhrasingContent, Strong } from 'mdast'

/**
 * The words of one paragraph with no white space at the ends of lines, nor inside the signs of bold, italic and struck-out
 * words: Markdown can hold it there only as "&#x20;".
 */
export function withPlainSpaces(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children
    .flatMap(lifted)
    .reduce<PhrasingContent[]>(joined, [])
    .flatMap((node, index, all): PhrasingContent[] => {
      if (node.type !== 'text') return [node]
      const opens = index === 0 || all[index - 1]!.type === 'break'
      const closes = index === all.length - 1 || all[index + 1]!.type === 'break'
      const value = (closes ? node.value.trimEnd() : node.value).slice(opens ? leadOf(node.value).length : 0)
      return value === '' ? [] : [{ ...node, value }]
    })
}

const isEmphasised = (node: PhrasingContent): node is Strong | Emphasis | Delete =>
  node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete'

const leadOf = (text: string) => /^\s*/.exec(text)![0]
const trailOf = (text: string) => /\s*$/.exec(text)![0]

/** "**bold **" → "**bold**" and a space */
function lifted(node: PhrasingContent): PhrasingContent[] {
  if (!isEmphasised(node)) return [node]
  const children = node.children.flatMap(lifted).reduce<PhrasingContent[]>(joined, [])
  const [first] = children
  const lead = first?.type === 'text' ? leadOf(first.value) : ''
  if (first?.type === 'text') children[0] = { ...first, value: first.value.slice(lead.length) }
  const last = children.at(-1)
  const trail = last?.type === 'text' ? trailOf(last.value) : ''
  if (last?.type === 'text')
    children[children.length - 1] = { ...last, value: last.value.slice(0, last.value.length - trail.length) }
  const left = children.filter((child) => child.type !== 'text' || child.value !== '')
  return [
    ...(lead === '' ? [] : [{ type: 'text' as const, value: lead }]),
    ...(left.length === 0 ? [] : [{ ...node, children: left }]),
    ...(trail === '' ? [] : [{ type: 'text' as const, value: trail }]),
  ]
}

function joined(before: PhrasingContent[], node: PhrasingContent): PhrasingContent[] {
  const last = before.at(-1)
  return last?.type === 'text' && node.type === 'text'
    ? [...before.slice(0, -1), { ...last, value: last.value + node.value }]
    : [...before, node]
}
