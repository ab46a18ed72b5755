import { splitLines } from '../lines/source-lines.ts'
import type { LabelReader } from '../meetings/labels.ts'
import type { UnderstandContext, UnderstoodHeading } from '../understood.ts'
import { type OwnBlock, readBlock, splitAt } from './blocks.ts'
import type { NamedAs } from './entries.ts'
import { both, marker, peopleLabels, titleOf } from './format.ts'

export interface ReadHistory {
  blocks: OwnBlock[]
  headings: UnderstoodHeading[]
  /** What is not as we wrote it, every other line blank so that numbers stay; null: nothing. */
  rest: string | null
}

const topLines = 12
const exported = /^\*Exported from Rapport on .*\*$/

/** Our own export, read back exactly; null for any other document. */
export function readHistory(source: string, context: UnderstandContext, label: LabelReader): ReadHistory | null {
  const lines = splitLines(source)
  if (!lines.slice(0, topLines).includes(marker)) return null
  const [top, ...others] = splitAt({ number: 1, lines }, /^## /)
  const named = nameReader(context, label)
  const rest = new Array<string>(lines.length).fill('')
  const blocks: OwnBlock[] = []
  const headings: UnderstoodHeading[] = []
  const isTopOurs = (line: string, index: number) =>
    (index === 0 && line === titleOf(context.people)) || line === marker || exported.test(line)
  for (const [index, line] of top!.lines.entries()) {
    if (isTopOurs(line, index)) headings.push({ kind: 'title', text: line, firstLine: index + 1, lastLine: index + 1 })
    else rest[index] = line
  }
  for (const block of others) {
    const read = readBlock(block, named)
    if (read) blocks.push(read)
    else for (const [index, line] of block.lines.entries()) rest[block.number - 1 + index] = line
  }
  return { blocks, headings, rest: rest.some((line) => line.trim() !== '') ? rest.join('\n') : null }
}

function nameReader({ people }: UnderstandContext, label: LabelReader): NamedAs {
  const names = people.length === 2 ? peopleLabels(people) : []
  return (name) => {
    const index = names.indexOf(name)
    if (index !== -1) return people[index]!.id
    if (name === both) return 'both'
    const found = label(name)
    return found?.kind === 'author' ? found.personId : null
  }
}
