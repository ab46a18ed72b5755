import type { DateSpelling } from '../dates/spelled-dates.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import { cellsOf, isRuleRow } from '../lines/table.ts'
import { letters } from '../text/letters.ts'
import { readHeadingText } from './heading-text.ts'
import type { MeetingHeading } from './headings.ts'

/** A table with a meeting in every row: its first column says when. */
export interface MeetingTable {
  /** Index of the line with the titles; the rule is the line below. */
  header: number
  titles: string[]
}

const when = /^(?:date|day|when|(?:date of )?meeting|meeting date|1:1|one-on-one|datum|tag|termin|fecha|data|jour|dia)$/

/** The first row of each day in tables that keep the meetings of a document. */
export function meetingsOfTables(lines: readonly SourceLine[], spelling: DateSpelling): MeetingHeading[] {
  const found: MeetingHeading[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const table = lines[index]!.kind === 'table' ? tableAt(lines, index) : null
    if (table) found.push(...(daysOf(table, lines, spelling) ?? []))
    while (lines[index]?.kind === 'table' && lines[index + 1]?.kind === 'table') index += 1
  }
  return found
}

function tableAt(lines: readonly SourceLine[], header: number): MeetingTable | null {
  const titles = cellsOf(lines[header]!)
  const rule = lines[header + 1]
  const isOfMeetings = rule?.kind === 'table' && isRuleRow(rule) && titles.length > 1 && when.test(letters(titles[0]!))
  return isOfMeetings ? { header, titles } : null
}

/** Null where a row names no day: then it is another table. */
function daysOf(table: MeetingTable, lines: readonly SourceLine[], spelling: DateSpelling): MeetingHeading[] | null {
  const found: MeetingHeading[] = []
  let said = ''
  for (let index = table.header + 2; lines[index]?.kind === 'table'; index += 1) {
    const [cell = ''] = cellsOf(lines[index]!)
    // An empty first cell goes on with the day above.
    if (cell === '' && found.length > 0) continue
    const heading = readHeadingText(cell, spelling)
    if (!heading || heading.isAboutSomethingElse) return null
    if (cell !== said) found.push({ ...heading, ...ofATable, index, table })
    said = cell
  }
  return found
}

const ofATable = { style: 'heading', hintedYear: null, dayGuessed: false, namesAMeeting: false } as const
