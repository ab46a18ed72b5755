import type { SourceLine } from '../lines/source-lines.ts'
import { cellsOf, isRuleRow } from '../lines/table.ts'
import { addHeading, type Page, type PageContext } from '../meetings/page.ts'
import { letters } from '../text/letters.ts'
import { addActionItem } from './action-item.ts'

const columns = {
  what: /^(?:(?:actions?|to-?dos?|tasks?)(?: items?)?|what|item|description|aufgabe|tarea|tarefa)$/,
  who: /^(?:owner|who|assignee|assigned to|responsible|person|wer|quien|quem|qui)$/,
  when: /^(?:due(?: date| by| on)?|when|by when|date|deadline|by|bis(?: wann)?|fecha|prazo)$/,
  status: /^(?:status|state|done\??|completed\??)$/,
} as const

/** Where a table of action items has what; -1: nowhere. */
export interface ActionColumns {
  what: number
  who: number
  when: number
  status: number
}

export function actionColumns(titles: readonly string[]): ActionColumns {
  const at = (pattern: RegExp) => titles.findIndex((title) => pattern.test(letters(title)))
  return { what: at(columns.what), who: at(columns.who), when: at(columns.when), status: at(columns.status) }
}

/** A table of action items: one column says what, another who or when. False when it is another table. */
export function readActionTable(page: Page, rows: readonly SourceLine[], context: PageContext): boolean {
  const [header, rule, ...entries] = rows
  if (!header || !rule || !isRuleRow(rule)) return false
  const found = actionColumns(cellsOf(header))
  const named = new Set(Object.values(found))
  const isReadable = (row: SourceLine) => (cellsOf(row)[found.what] ?? '') !== ''
  const saysNothingElse = (row: SourceLine) => cellsOf(row).every((cell, index) => cell === '' || named.has(index))
  const isOfActions = found.what !== -1 && (found.who !== -1 || found.when !== -1)
  if (!isOfActions || !entries.every((row) => isReadable(row) && saysNothingElse(row))) return false
  for (const line of [header, rule]) addHeading(page, line, 'action-items')
  for (const line of entries) {
    const row = cellsOf(line)
    const { what, who, when, status } = found
    addActionRow(page, line, { what: row[what]!, who: row[who], when: row[when], status: row[status] }, context)
  }
  return true
}

interface ActionRow {
  what: string
  who?: string
  when?: string
  status?: string
}

/** One row of a table as one action item. */
export function addActionRow(
  page: Page,
  line: SourceLine,
  { what, who, when, status }: ActionRow,
  context: PageContext,
): void {
  const isStatus = when !== undefined && statusOf(when).box !== 'open'
  const state = statusOf((isStatus ? when : status) ?? '')
  const owner = who ? `${who}: ` : ''
  const due = when && !isStatus ? ` (by ${when})` : ''
  const text = `${owner}${/[:.]$/.test(what) ? what.slice(0, -1) : what}${due}${state.words}`
  addActionItem(
    page,
    { line: { ...line, box: state.box }, text, body: text, own: [line], beneath: [], lastLine: line.number },
    context,
  )
}

function statusOf(said: string): { box: 'open' | 'done' | 'dropped'; words: string } {
  const text = letters(said)
  if (/^(?:done|complete[d]?|closed|finished|yes|y|x|\[x\]|\u2705|\u2714|erledigt)/u.test(text))
    return { box: 'done', words: '' }
  if (/^(?:dropped|cancell?ed|won'?t do|obsolete)/.test(text)) return { box: 'dropped', words: '' }
  const saysNothing = text === '' || /^(?:open|to-?do|not started|in progress|no|n|\[ \]|wip|offen)$/.test(text)
  return { box: 'open', words: saysNothing ? '' : ` (${said})` }
}
