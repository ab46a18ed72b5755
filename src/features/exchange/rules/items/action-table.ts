import type { SourceLine } from '../lines/source-lines.ts'
import { addHeading, type Page, type PageContext } from '../meetings/page.ts'
import { letters } from '../text/letters.ts'
import { plainText } from '../text/plain-text.ts'
import { addActionItem } from './action-item.ts'

const columns = {
  what: /^(?:(?:action|to-?do|task)(?: items?)?|what|item|description|aufgabe|tarea|tarefa)$/,
  who: /^(?:owner|who|assignee|assigned to|responsible|person|wer|quien|quem|qui)$/,
  when: /^(?:due(?: date| by| on)?|when|by when|date|deadline|by|bis(?: wann)?|fecha|prazo)$/,
  status: /^(?:status|state|done\??|completed\??)$/,
} as const

/** A table of action items: one column says what, another who or when. False when it is another table. */
export function readActionTable(page: Page, rows: readonly SourceLine[], context: PageContext): boolean {
  const [header, rule, ...entries] = rows
  if (!header || !rule || !/^[|\s:-]+$/.test(rule.body)) return false
  const titles = cells(header).map(letters)
  const at = (pattern: RegExp) => titles.findIndex((title) => pattern.test(title))
  const [what, who, when, status] = [at(columns.what), at(columns.who), at(columns.when), at(columns.status)]
  const isReadable = (row: SourceLine) => (cells(row)[what] ?? '') !== ''
  const named = new Set([what, who, when, status])
  const saysNothingElse = (row: SourceLine) => cells(row).every((cell, index) => cell === '' || named.has(index))
  if (what === -1 || (who === -1 && when === -1) || !entries.every((row) => isReadable(row) && saysNothingElse(row)))
    return false
  for (const line of [header, rule]) addHeading(page, line, 'action-items')
  for (const line of entries) {
    const row = cells(line)
    const owner = row[who] ? `${row[who]}: ` : ''
    const due = row[when] ? ` (by ${row[when]})` : ''
    const state = statusOf(row[status] ?? '')
    const isOwned = /[:.]$/.test(row[what]!) ? row[what]!.slice(0, -1) : row[what]!
    const text = `${owner}${isOwned}${due}${state.words}`
    addActionItem(
      page,
      { line: { ...line, box: state.box }, text, body: text, own: [line], beneath: [], lastLine: line.number },
      context,
    )
  }
  return true
}

const cells = (row: SourceLine): string[] =>
  row.body
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => plainText(cell.trim()).trim())

function statusOf(said: string): { box: 'open' | 'done' | 'dropped'; words: string } {
  const text = letters(said)
  if (/^(?:done|complete[d]?|closed|finished|yes|y|x|\[x\]|\u2705|\u2714|erledigt)/u.test(text))
    return { box: 'done', words: '' }
  if (/^(?:dropped|cancell?ed|won'?t do|obsolete)/.test(text)) return { box: 'dropped', words: '' }
  const saysNothing = text === '' || /^(?:open|to-?do|not started|in progress|no|n|\[ \]|wip|offen)$/.test(text)
  return { box: 'open', words: saysNothing ? '' : ` (${said})` }
}
