import { type Day, dayOf, partsOf } from '../../../action-items/rules/dates/days.ts'
import { cleanNotes } from '../text/clean.ts'
import { endsWithBreak, unescapeText } from '../text/escape.ts'
import type { UnderstoodActionItem, UnderstoodPoint } from '../understood.ts'
import { boxes, detailsOf, fateMarks } from './format.ts'

/** Who is meant by a label: a person, both, or nobody we know. */
export type NamedAs = (label: string) => string | 'both' | null

/** Lines of our own document; `number` is the number of the first. */
export interface Lines {
  number: number
  lines: readonly string[]
}

interface Entry {
  markdown: string
  firstLine: number
  lastLine: number
}

/** The entry that starts at `index`: a line, and the lines it goes on in. */
export function entryAt({ number, lines }: Lines, index: number): Entry | null {
  const said = [lines[index]!]
  for (let next = index + 1; endsWithBreak(said.at(-1)!); next += 1) {
    if (!lines[next]?.startsWith('  ')) return null
    said.push(lines[next]!.slice(2))
  }
  const markdown = said.map((line, at) => (at < said.length - 1 ? line.slice(0, -1) : line)).join('\n')
  return { markdown, firstLine: number + index, lastLine: number + index + said.length - 1 }
}

const point = /^- \*\*((?:\\.|[^\\*:])*):\*\* (.*)$/s
const section = /^#### (.+)$/

/** Null when a line is not as we write it. */
export function readPoints(part: Lines, named: NamedAs): { points: UnderstoodPoint[]; sections: number[] } | null {
  const points: UnderstoodPoint[] = []
  const sections: number[] = []
  let title = ''
  let noted: UnderstoodPoint | null = null
  let notes: string[] = []
  const finish = () => {
    if (noted) noted.notes = cleanNotes(notes.join('\n'))
    noted = null
    notes = []
  }
  for (let index = 0; index < part.lines.length; index += 1) {
    const line = part.lines[index]!
    const number = part.number + index
    if (line === '') notes.push('')
    else if (noted && line.startsWith('  ')) {
      notes.push(line.slice(2))
      noted.lastLine = number
    } else if (section.test(line)) {
      title = unescapeText(section.exec(line)![1]!)
      sections.push(number)
      finish()
    } else {
      const entry = entryAt(part, index)
      const read = entry && point.exec(entry.markdown)
      if (!read) return null
      finish()
      const { firstLine, lastLine } = entry
      noted = { key: '', section: title, notes: '', ...authored(read[1]!, read[2]!, named), firstLine, lastLine }
      points.push(noted)
      index += lastLine - firstLine
    }
  }
  finish()
  return { points, sections }
}

function authored(label: string, said: string, named: NamedAs): Pick<UnderstoodPoint, 'authorId' | 'text' | 'fate'> {
  const authorId = named(unescapeText(label))
  const marked = Object.entries(fateMarks).find(([, mark]) => mark !== '' && said.endsWith(mark))
  const fate = (marked?.[0] ?? 'discussed') as UnderstoodPoint['fate']
  const text = unescapeText(marked ? said.slice(0, -marked[1].length) : said)
  return { authorId: authorId === 'both' ? null : authorId, text, fate }
}

const item = /^- (\[[ x-]\]) ((?:\\.|[^\\:])*): (.*)$/s

export function readActionItems(part: Lines, named: NamedAs): UnderstoodActionItem[] | null {
  const items: UnderstoodActionItem[] = []
  for (let index = 0; index < part.lines.length; index += 1) {
    if (part.lines[index] === '') continue
    const entry = entryAt(part, index)
    const read = entry && item.exec(entry.markdown)
    const [, box, label, said] = read ?? []
    if (!entry || box === undefined || label === undefined || said === undefined) return null
    const details = detailsOf(said)
    items.push({
      key: '',
      ownerId: named(unescapeText(label)),
      text: unescapeText(details?.text ?? said),
      due: realDay(details?.due),
      state: box === boxes.done ? 'done' : box === boxes.dropped ? 'dropped' : 'open',
      doneOn: realDay(details?.doneOn),
      dropReason: unescapeText(details?.dropReason ?? ''),
      firstLine: entry.firstLine,
      lastLine: entry.lastLine,
    })
    index += entry.lastLine - entry.firstLine
  }
  return items
}

const realDay = (day: Day | undefined): Day | null => (day && dayOf(...partsOf(day))) || null
