import type { ParseContext } from '../../../action-items/rules/parse.ts'
import type { DateSpelling } from '../dates/spelled-dates.ts'
import { limits } from '../limits.ts'
import { dedented } from '../lines/roots.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import type {
  HeadingKind,
  UnderstoodActionItem,
  UnderstoodHeading,
  UnderstoodMeeting,
  UnderstoodNote,
  UnderstoodPoint,
  UnderstoodWarning,
} from '../understood.ts'
import type { LabelReader } from './labels.ts'
import type { MeetingTable } from './meeting-table.ts'

export interface PageContext {
  parse: ParseContext
  label: LabelReader
  spelling: DateSpelling
  /** The top of the document or an appendix: there are no talking points there. */
  isUndated: boolean
  /** Somebody says which day the page is of: only then can it say that it was skipped, or the mood of that day. */
  isDated: boolean
  /** Held: what was on its agenda was talked about. */
  isPast: boolean
  /** Every row of the page is one of this table of meetings. */
  table: MeetingTable | null
  /** Shared by all pages of a document. */
  budget: { actionItems: number }
  warnings: UnderstoodWarning[]
}

export interface Section {
  kind: 'none' | 'author' | 'topic' | 'agenda' | 'notes' | 'summary' | 'action-items'
  line: SourceLine | null
  /** 1 to 6 for a heading, 7 for a bold line or one that ends with a colon, 8 for a list item. */
  level: number
  text: string
  /** Whose points or action items stand beneath it. */
  personId: string | null
  /** Something beneath it carries its meaning, so that the line itself need not be kept. */
  isUsed: boolean
}

/** One meeting's page while it is read. */
export interface Page {
  skipped: UnderstoodMeeting['skipped']
  mood: UnderstoodMeeting['mood']
  summary: UnderstoodMeeting['summary']
  points: UnderstoodPoint[]
  notes: UnderstoodNote[]
  actionItems: UnderstoodActionItem[]
  headings: UnderstoodHeading[]
  section: Section
  author: { id: string; level: number } | null
  /** Lines of the note that is being read. */
  noteLines: { number: number; raw: string }[]
}

export const noSection: Section = { kind: 'none', line: null, level: 0, text: '', personId: null, isUsed: true }

export const emptyPage = (): Page => ({
  skipped: null,
  mood: null,
  summary: null,
  points: [],
  notes: [],
  actionItems: [],
  headings: [],
  section: noSection,
  author: null,
  noteLines: [],
})

export function addHeading(page: Page, line: SourceLine, kind: HeadingKind): void {
  page.headings.push({ kind, text: line.text, firstLine: line.number, lastLine: line.number })
}

/** Lines that follow each other become one note; a section nobody used is kept as its heading. */
export function addNote(page: Page, lines: readonly { number: number; raw: string }[]): void {
  const [first] = lines
  if (!first) return
  keepSectionLine(page)
  const last = page.noteLines.at(-1)
  if (last && first.number > last.number + 1) page.noteLines.push({ number: first.number - 1, raw: '' })
  for (const { number, raw } of lines) page.noteLines.push({ number, raw })
}

/** Ends the note that is being read. */
export function closeNote(page: Page): void {
  const lines = page.noteLines.filter(({ raw }) => raw.trim() !== '')
  const markdown = dedented(page.noteLines.map(({ raw }) => raw))
  if (markdown !== '')
    page.notes.push({ key: '', markdown, firstLine: lines[0]!.number, lastLine: lines.at(-1)!.number })
  page.noteLines = []
}

/** A section whose words nothing else carries: they open the note beneath, or stand alone in one. */
function keepSectionLine(page: Page): void {
  const { section } = page
  if (section.isUsed || !section.line) return
  section.isUsed = true
  if (section.kind === 'topic' || section.kind === 'author') {
    const { number, raw } = section.line
    addNote(page, [{ number, raw }])
  }
}

/** A point is kept under the name of its section, or with its author; a name too long for that is kept as a note. */
export function keepUnderSection(page: Page): void {
  const { section } = page
  if (section.text.length > limits.section) keepSectionLine(page)
  closeNote(page)
  if (section.isUsed || !section.line) return
  section.isUsed = true
  addHeading(page, section.line, section.kind === 'author' ? 'author' : 'section')
}

/** An action item carries the name above it, but not the topic. */
export function keepUnderAuthor(page: Page): void {
  if (page.section.kind === 'author') keepUnderSection(page)
  else closeNote(page)
}

export function openSection(page: Page, section: Section): void {
  closeSection(page)
  page.section = section
  if (page.author && section.level <= page.author.level) page.author = null
  if (section.kind === 'author') page.author = { id: section.personId!, level: section.level }
  else if (section.line && section.kind !== 'topic' && section.kind !== 'none')
    addHeading(page, section.line, section.kind)
}

export function closeSection(page: Page): void {
  // A name with nothing beneath it is an empty form, not a note.
  if (page.section.kind === 'author') keepUnderSection(page)
  else keepSectionLine(page)
  closeNote(page)
  page.section = noSection
}

export function addSummary(page: Page, lines: readonly { number: number; raw: string }[]): void {
  closeNote(page)
  const markdown = dedented(lines.map(({ raw }) => raw))
  const firstLine = lines[0]!.number
  const before = page.summary
  const gap = before && (firstLine > before.lastLine + 1 ? '\n\n' : '\n')
  page.summary = {
    markdown: before ? `${before.markdown}${gap}${markdown}` : markdown,
    firstLine: before?.firstLine ?? firstLine,
    lastLine: lines.at(-1)!.number,
  }
}
