import { type Day, dayOf } from '../../../action-items/rules/dates/days.ts'
import { cleanNotes } from '../text/clean.ts'
import { unescapeText } from '../text/escape.ts'
import type { HeadingKind, SourceRange, UnderstoodHeading, UnderstoodMeeting } from '../understood.ts'
import { type Lines, type NamedAs, readActionItems, readPoints, readRecords } from './entries.ts'
import { metaNames, titles } from './format.ts'

type Parts = Omit<UnderstoodMeeting, 'key' | 'date' | 'time' | 'title'>
/** A "## …" block of our own document; without `opens` it is what is still open. */
export interface OwnBlock extends Parts {
  opens: { date: Day; time: string | null; title: string } | null
}

const dated = /^## (\d{4})-(\d\d)-(\d\d)(?:, ((?:[01]\d|2[0-3]):[0-5]\d))?(?: \u2014 (.*))?$/

const recordKinds = {
  [titles.intentions]: 'intention',
  [titles.scores]: 'score',
  [titles.lookingBack]: 'reflection',
} as const

/** Null when somebody has edited the block: then it is read by its looks. */
export function readBlock(block: Lines, named: NamedAs): OwnBlock | null {
  const [head, ...parts] = splitAt(block, /^### /)
  const opens = head && readOpening(head.lines[0]!)
  if (!head || opens === undefined) return null
  const result: OwnBlock = { ...empty(rangeOf(block)), opens }
  result.headings.push(heading('meeting', head.number, head.lines[0]!))
  if (!readMeta(result, head)) return null
  return parts.every((part) => readPart(result, part, named)) ? result : null
}

const empty = (range: SourceRange): Parts => ({
  joined: [],
  skipped: null,
  movedFrom: null,
  mood: null,
  summary: null,
  points: [],
  notes: [],
  actionItems: [],
  records: [],
  headings: [],
  ...range,
})

/** Undefined: no opening of ours. */
function readOpening(line: string): OwnBlock['opens'] | undefined {
  if (line === `## ${titles.open}`) return null
  const [, year, month, day, time, title] = dated.exec(line) ?? []
  const date = year && dayOf(Number(year), Number(month), Number(day))
  return date ? { date, time: time ?? null, title: unescapeText(title ?? '') } : undefined
}

const meta = /^\*\*([^*:]+):?\*\*(?: (.+))?$/

function readMeta(result: OwnBlock, { number, lines }: Lines): boolean {
  return lines.slice(1).every((line, index) => {
    const at = { firstLine: number + 1 + index, lastLine: number + 1 + index }
    if (line === '') return true
    const [, name, markdown] = meta.exec(line) ?? []
    const value = unescapeText(markdown ?? '')
    if (name === metaNames.skipped) result.skipped = { reason: value, ...at }
    else if (name === metaNames.movedFrom && /^\d{4}-\d\d-\d\d$/.test(value)) {
      result.movedFrom = value
      result.headings.push(heading('meeting', at.firstLine, line))
    } else if (name === metaNames.mood && /^(?:10|[1-9])\/10$/.test(value)) {
      result.mood = { score: Number.parseInt(value, 10), wish: null, ...at }
    } else if (name === metaNames.wish && result.mood)
      result.mood = { ...result.mood, wish: value, lastLine: at.lastLine }
    else return false
    return true
  })
}

function readPart(result: OwnBlock, { number, lines }: Lines, named: NamedAs): boolean {
  const title = lines[0]!.slice('### '.length)
  const content = { number: number + 1, lines: lines.slice(1) }
  const range = rangeOf(content)
  switch (title) {
    case titles.points: {
      const read = readPoints(content, named)
      result.headings.push(heading('agenda', number, lines[0]!))
      for (const line of read?.sections ?? []) result.headings.push(heading('section', line, lines[line - number]!))
      result.points = [...result.points, ...(read?.points ?? [])]
      result.records.push(...(read?.records ?? []))
      return read !== null
    }
    case titles.actionItems: {
      const read = readActionItems(content, named)
      result.headings.push(heading('action-items', number, lines[0]!))
      result.actionItems = [...result.actionItems, ...(read?.items ?? [])]
      result.records.push(...(read?.records ?? []))
      return read !== null
    }
    case titles.intentions:
    case titles.scores:
    case titles.lookingBack: {
      const records = readRecords(content, () => recordKinds[title])
      result.headings.push(heading('records', number, lines[0]!))
      result.records.push(...(records ?? []))
      return records !== null
    }
    case titles.notes:
      result.headings.push(heading('notes', number, lines[0]!))
      result.notes.push({ key: '', markdown: notesOf(content), ...range })
      return true
    case titles.summary:
      result.headings.push(heading('summary', number, lines[0]!))
      result.summary = { markdown: notesOf(content), ...range }
      return true
    default:
      return false
  }
}

const notesOf = ({ lines }: Lines) =>
  cleanNotes(lines.map((line) => line.replace(/^\\(?=\\*#{1,3}(?:\s|$))/, '')).join('\n'))

const heading = (kind: HeadingKind, line: number, markdown: string): UnderstoodHeading => ({
  kind,
  text: unescapeText(markdown.replace(/^#+ /, '')),
  firstLine: line,
  lastLine: line,
})

/** From the first to the last line that is not blank. */
function rangeOf({ number, lines }: Lines): SourceRange {
  const first = lines.findIndex((line) => line !== '')
  const last = lines.findLastIndex((line) => line !== '')
  return { firstLine: number + Math.max(first, 0), lastLine: number + Math.max(last, 0) }
}

/** Parts the lines before every line of this kind; the first part is what stands before all of them. */
export function splitAt({ number, lines }: Lines, start: RegExp): Lines[] {
  const parts: { number: number; lines: string[] }[] = []
  for (const [index, line] of lines.entries()) {
    if (index === 0 || start.test(line)) parts.push({ number: number + index, lines: [] })
    parts.at(-1)!.lines.push(line)
  }
  return parts
}
