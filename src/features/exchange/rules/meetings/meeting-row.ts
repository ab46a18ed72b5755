import { actionColumns, addActionRow } from '../items/action-table.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import { cellsOf, rawCells } from '../lines/table.ts'
import { plainText } from '../text/plain-text.ts'
import type { MeetingTable } from './meeting-table.ts'
import { addHeading, addNote, addSummary, type Page, type PageContext } from './page.ts'
import { addPoint } from './points.ts'
import { readSkip } from './skipped.ts'

/** What the cells of a row say, each by the title of its column. */
export function readMeetingRow(page: Page, line: SourceLine, { titles }: MeetingTable, context: PageContext): void {
  const [, ...plain] = cellsOf(line)
  const [, ...cells] = rawCells(line).map(partsOf)
  addHeading(page, line, 'meeting')
  if (addSkip(page, line, plain)) return
  const columns = actionColumns(titles.slice(1))
  const about = new Set([columns.who, columns.when, columns.status])
  const actions = cells[columns.what] ?? []
  for (const what of actions)
    addActionRow(
      page,
      line,
      {
        what: plainText(what).trim(),
        who: plain[columns.who],
        when: plain[columns.when],
        status: plain[columns.status],
      },
      context,
    )
  for (const [index, parts] of cells.entries())
    if (index !== columns.what && !(actions.length > 0 && about.has(index)))
      addCell(page, { line, parts, title: titles[index + 1] ?? '' }, context)
}

const partsOf = (cell: string): string[] =>
  cell
    .split(/<br\s*\/?>/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** "cancelled" in one cell, and nothing in the others. */
function addSkip(page: Page, { number }: SourceLine, cells: readonly string[]): boolean {
  const [said, ...others] = cells.filter((cell) => cell !== '')
  const skip = said !== undefined && others.length === 0 ? readSkip(said) : null
  if (skip?.before !== '') return false
  page.skipped = { reason: skip.reason, firstLine: number, lastLine: number }
  return true
}

interface Cell {
  line: SourceLine
  parts: readonly string[]
  title: string
}

function addCell(page: Page, { line, parts, title }: Cell, context: PageContext): void {
  const label = context.label(title)
  if (label?.kind === 'agenda' || label?.kind === 'author') {
    const personId = label.kind === 'author' ? label.personId : null
    for (const body of parts) {
      const text = plainText(body).trim()
      const own: SourceLine = { ...line, kind: 'item', raw: body, body, text }
      addPoint(page, { line: own, own: [own], text, body, beneath: [], lastLine: line.number }, context, personId)
    }
    return
  }
  const isPlain = label?.kind === 'notes' || title === ''
  const lines = parts.map((part, index) => ({
    number: line.number,
    raw: isPlain || index > 0 ? part : `${title}: ${part}`,
  }))
  if (label?.kind !== 'summary') addNote(page, lines)
  else if (lines.length > 0) addSummary(page, lines)
}
