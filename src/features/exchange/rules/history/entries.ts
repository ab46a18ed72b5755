import { type Day, dayOf, partsOf } from '../../../action-items/rules/dates/days.ts'
import { cleanNotes } from '../text/clean.ts'
import { endsWithBreak, unescapeText } from '../text/escape.ts'
import { plainText } from '../text/plain-text.ts'
import type { UnderstoodActionItem, UnderstoodPoint, UnderstoodRecord } from '../understood.ts'
import { boxes, detailsOf } from './format.ts'
import { readMarks } from './marks.ts'
import type { RecordKind } from './records.ts'

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

const listed = /^- (\S.*)$/s

/** A list of nothing but what was said in somebody's own name. Null when a line is not as we write it. */
export function readRecords(part: Lines, kindOf: (markdown: string) => RecordKind): UnderstoodRecord[] | null {
  const records: UnderstoodRecord[] = []
  for (let index = 0; index < part.lines.length; index += 1) {
    if (part.lines[index] === '') continue
    const entry = entryAt(part, index)
    const markdown = entry && listed.exec(entry.markdown)?.[1]
    if (!entry || !markdown) return null
    const { firstLine, lastLine } = entry
    records.push({ kind: kindOf(markdown), text: plainText(markdown), firstLine, lastLine })
    index += lastLine - firstLine
  }
  return records
}

const margin = '  '

/** The lines from `index` on that stand further in, moved to the margin. */
function beneath({ number, lines }: Lines, index: number): Lines {
  let end = index
  while (lines[end]?.startsWith(margin)) end += 1
  return { number: number + index, lines: lines.slice(index, end).map((line) => line.slice(margin.length)) }
}

const point = /^- \*\*((?:\\.|[^\\*:])*):\*\* (.*)$/s
const section = /^#### (.+)$/

/** Null when a line is not as we write it. */
export function readPoints(
  part: Lines,
  named: NamedAs,
): { points: UnderstoodPoint[]; records: UnderstoodRecord[]; sections: number[] } | null {
  const points: UnderstoodPoint[] = []
  const records: UnderstoodRecord[] = []
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
      // Its notes come after a blank line.
      const below = beneath(part, index + 1)
      const clarities = readRecords(below, () => 'clarity')
      if (!clarities) return null
      records.push(...clarities)
      index += below.lines.length
    }
  }
  finish()
  return { points, records, sections }
}

function authored(label: string, said: string, named: NamedAs) {
  const authorId = named(unescapeText(label))
  const { text, fate, visibility, repeatsEvery } = readMarks(said, 'ours')
  return {
    authorId: authorId === 'both' ? null : authorId,
    text: unescapeText(text),
    fate: fate ?? 'discussed',
    visibility,
    repeatsEvery,
  }
}

const item = /^- (\[[ x-]\]) ((?:\\.|[^\\:])*): (.*)$/s

export function readActionItems(
  part: Lines,
  named: NamedAs,
): { items: UnderstoodActionItem[]; records: UnderstoodRecord[] } | null {
  const items: UnderstoodActionItem[] = []
  const records: UnderstoodRecord[] = []
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
      said: '',
      firstLine: entry.firstLine,
      lastLine: entry.lastLine,
    })
    index += entry.lastLine - entry.firstLine
    const below = beneath(part, index + 1)
    const beside = readRecords(below, (markdown) => (markdown.startsWith('**') ? 'comment' : 'renegotiation'))
    if (!beside) return null
    records.push(...beside)
    index += below.lines.length
  }
  return { items, records }
}

const realDay = (day: Day | undefined): Day | null => (day && dayOf(...partsOf(day))) || null
