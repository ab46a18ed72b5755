import { addActionItem, isActionItem } from '../items/action-item.ts'
import { readActionTable } from '../items/action-table.ts'
import { linesOf, type Root, splitRoots } from '../lines/roots.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import { readAside } from './asides.ts'
import { readMeetingRow } from './meeting-row.ts'
import {
  addHeading,
  addNote,
  addSummary,
  closeNote,
  closeSection,
  emptyPage,
  noSection,
  openSection,
  type Page,
  type PageContext,
} from './page.ts'
import { addPoint } from './points.ts'
import { groupOf, sectionOf } from './sections.ts'

const deepestGroup = 3

/** What the lines beneath one meeting's heading say. Every line that is not blank ends up in some part of the page. */
export function readPage(lines: readonly SourceLine[], context: PageContext): Page {
  const page = emptyPage()
  readRoots(page, splitRoots(lines), context)
  closeSection(page)
  return page
}

function readRoots(page: Page, roots: readonly Root[], context: PageContext, depth = 0): void {
  for (let index = 0; index < roots.length; index += 1) {
    const root = roots[index]!
    if (root.line.kind === 'table' && context.table) readMeetingRow(page, root.line, context.table, context)
    else if (root.line.kind === 'table') {
      const rows = tableFrom(roots, index)
      if (!readActionTable(page, rows, context)) addNote(page, rows)
      index += rows.length - 1
    } else readRoot(page, { root, next: roots[index + 1], depth, isOnly: depth === 0 && roots.length === 1 }, context)
  }
}

function tableFrom(roots: readonly Root[], from: number): SourceLine[] {
  const rows: SourceLine[] = []
  for (let index = from; roots[index]?.line.kind === 'table'; index += 1) {
    const { line } = roots[index]!
    if (rows.length > 0 && line.number !== rows.at(-1)!.number + 1) break
    rows.push(line)
  }
  return rows
}

interface Place {
  root: Root
  next: Root | undefined
  depth: number
  /** There is nothing else on the page. */
  isOnly: boolean
}

function readRoot(page: Page, place: Place, context: PageContext): void {
  const { root, next, isOnly } = place
  const { line } = root
  const isEmpty = root.text === '' && root.beneath.length === 0 && !isVerbatim(line)
  if (line.kind === 'rule' || isEmpty) {
    closeNote(page)
    addHeading(page, line, 'rule')
  } else if (isVerbatim(line)) addNote(page, [line])
  else if (!readGroup(page, place, context)) {
    const isAside = readAside(page, { root, isOnly }, context)
    const section = isAside ? null : sectionOf({ root, next }, page, context)
    if (section) openSection(page, section)
    else if (!isAside) readWords(page, root, context)
  }
}

/** "- Tomás:" with a list of his own beneath it. */
function readGroup(page: Page, { root, depth }: Place, context: PageContext): boolean {
  const group = depth < deepestGroup ? groupOf(root, page, context) : null
  if (!group) return false
  const { section, author } = page
  openSection(page, group)
  readRoots(page, splitRoots(root.beneath), context, depth + 1)
  closeSection(page)
  page.section = { ...section, isUsed: true }
  page.author = author
  return true
}

function readWords(page: Page, root: Root, context: PageContext): void {
  if (isActionItem(root, page, context)) addActionItem(page, root, context)
  else if (root.line.kind === 'item') addPoint(page, root, context)
  else {
    if (startsAfresh(page, root)) openSection(page, { ...noSection, level: 7 })
    if (page.section.kind === 'summary') addSummary(page, linesOf(root))
    else addNote(page, linesOf(root))
  }
}

const isVerbatim = ({ kind }: SourceLine) => kind === 'verbatim' || kind === 'property'

/** A paragraph after the list of "Tomás:" is not Tomás's any more. */
function startsAfresh(page: Page, { line }: Root): boolean {
  const { section, points, actionItems } = page
  const last = Math.max(points.at(-1)?.lastLine ?? 0, actionItems.at(-1)?.lastLine ?? 0)
  const hasList = section.line !== null && last > section.line.number
  return section.level >= 7 && section.kind !== 'notes' && hasList && line.number > last + 1
}
