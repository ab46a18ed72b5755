import { firstName } from '../../../people/rules/names.ts'
import { cleanText } from '../text/clean.ts'
import { escapeText } from '../text/escape.ts'
import { letters } from '../text/letters.ts'
import type { HistoryActionItem, HistoryPerson } from './history.ts'

/** The signs that the writer and the reader of our own Markdown share. */
export const marker = '<!-- rapport history 1 -->'

export const titles = {
  intentions: 'Intentions',
  scores: 'How work feels',
  summary: 'Summary',
  points: 'Talking points',
  notes: 'Notes',
  actionItems: 'Action items',
  lookingBack: 'Looking back',
  open: 'Still open',
} as const

export const metaNames = {
  skipped: 'Skipped',
  movedFrom: 'Moved from',
  mood: 'Mood',
  wish: 'What would make it a 10?',
} as const

export const boxes: Record<HistoryActionItem['state'], string> = { open: '[ ]', done: '[x]', dropped: '[-]' }

export const both = 'Both'

/** What the two are called in the document: by first name, by full name where that is the same or says nothing. */
export function peopleLabels(people: readonly HistoryPerson[]): string[] {
  const full = people.map(({ name }) => cleanText(name).replace(/\s+/g, ' ').trim())
  const first = full.map((name) => firstName({ name }))
  const usable = first.every((name) => /^\p{L}[\p{L}\p{M}'\u2019-]+$/u.test(name) && letters(name) !== letters(both))
  if (usable && new Set(first.map(letters)).size === first.length) return first
  return full.map((name, index) => {
    const isTaken = full.slice(0, index).includes(name) || name === both || name === ''
    return isTaken ? `${name} (${index + 1})`.trim() : name
  })
}

export const titleOf = (people: readonly HistoryPerson[]): string =>
  `# ${peopleLabels(people).map(escapeText).join(' & ')}`

/** Words in a list item's label end with an unescaped colon, so their own colons are escaped. */
export const escapeColons = (markdown: string): string => markdown.replace(/:/g, '\\:')

const brackets = / \(((?:\\.|[^\\()])*)\)$/s
const detail = /^(?:due (\d{4}-\d\d-\d\d)(?:; |$))?(?:done (\d{4}-\d\d-\d\d)(?:; |$))?(?:dropped: (.+))?$/s

/** "(due 2025-11-18; dropped: no budget)" at the end of an action item; null when there is none. */
export function detailsOf(said: string): { text: string; due?: string; doneOn?: string; dropReason?: string } | null {
  const behind = brackets.exec(said)
  const [matched, due, doneOn, dropReason] = behind ? (detail.exec(behind[1]!) ?? []) : []
  return behind && matched ? { text: said.slice(0, behind.index), due, doneOn, dropReason } : null
}
