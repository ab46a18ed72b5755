import { limits } from '../limits.ts'
import { dedented, linesOf, type Root } from '../lines/roots.ts'
import type { SourceLine } from '../lines/source-lines.ts'
import { addNote, keepUnderAuthor, type Page, type PageContext } from '../meetings/page.ts'
import type { UnderstoodActionItem } from '../understood.ts'
import { readActionItem } from './read-action-item.ts'
import { isTopicToTick, promises, readSentence } from './sentence.ts'

const nothing = /^(?:none|nothing|n\/?a|-+|nil|no(?: new)? (?:actions?|action items?)|tbd)[.!]?$/i

/** "None" where action items are expected. */
export const isNothing = (text: string): boolean => nothing.test(text)

/** Whether a line is an action item where it stands. */
export function isActionItem({ line, text }: Root, { section }: Page, context: PageContext): boolean {
  if (text === '' || line.kind === 'heading' || isNothing(text)) return false
  if (section.kind === 'agenda') return false
  if (section.kind !== 'action-items') {
    if (line.box !== null) return !isTopicToTick(text)
    return promises(text, context.parse) || isDated(text, context)
  }
  if (line.box !== null || promises(text, context.parse)) return true
  if (line.kind === 'item') return true
  // A paragraph among them may as well be a remark: it must say who or when.
  if (text.length > limits.actionItemText || context.budget.actionItems <= 0) return false
  const sentence = readSentence(text, context.parse)
  return sentence.ownerId !== null || sentence.due !== null
}

/** "I'll ask Ruth tomorrow": said with a day, it is a promise. */
function isDated(text: string, context: PageContext): boolean {
  if (!/^(?:I['’]ll|I will|we both|we['’]ll both)\s/i.test(text) || text.length > limits.actionItemText) return false
  return context.budget.actionItems > 0 && readSentence(text, context.parse).due !== null
}

/** Keeps the line as an action item with its owner, date and state, and what hangs beneath it. */
export function addActionItem(page: Page, root: Root, context: PageContext, ownerId: string | null = null): void {
  const { line } = root
  const item = readItem({ line, text: root.text, lastLine: line.number }, page, context, ownerId)
  if (item) {
    keepUnderAuthor(page)
    page.actionItems.push({ ...item, lastLine: root.lastLine })
    keepBeside(page, addBeneath(page, root, context), { ...item, lastLine: root.lastLine })
  } else addNote(page, linesOf(root))
}

/** An action item has no notes of its own: they stay on the page, under its words. */
function keepBeside(page: Page, notes: string, { text, firstLine, lastLine }: UnderstoodActionItem): void {
  if (notes === '') return
  const markdown = `- ${text}\n${notes.replace(/^(?=.)/gm, '  ')}`
  page.notes.push({ key: '', markdown, firstLine, lastLine })
}

interface Said {
  line: SourceLine
  text: string
  lastLine: number
}

function readItem(
  { line, text, lastLine }: Said,
  page: Page,
  context: PageContext,
  ownerId: string | null,
): UnderstoodActionItem | null {
  if (text.length > limits.actionItemText) return null
  context.budget.actionItems -= 1
  if (context.budget.actionItems === -1) {
    const message = 'From here on action items are kept as notes: this document has more than Rapport reads at once.'
    context.warnings.push({ kind: 'too_many_action_items', line: line.number, message })
  }
  if (context.budget.actionItems < 0) return null
  const { spelling, parse } = context
  const assumedOwnerId = ownerId ?? page.section.personId ?? undefined
  const { unclearDue, ...item } = readActionItem(
    { text, box: line.box, isStruck: line.isStruck },
    { spelling, parse: { ...parse, assumedOwnerId } },
  )
  if (item.text.trim() === '' || item.text.length > limits.actionItemText) return null
  if (unclearDue && item.state === 'open') {
    const message = `"${unclearDue}" names no day. The words are kept; add a date if you want one.`
    context.warnings.push({ kind: 'due_unclear', line: line.number, message })
  }
  return { key: '', ...item, firstLine: line.number, lastLine }
}

/** Takes the action items out of the lines beneath something and returns the rest as Markdown. */
export function addBeneath(page: Page, { beneath }: Root, context: PageContext): string {
  const rest: string[] = []
  const isAgenda = page.section.kind === 'agenda'
  for (let index = 0; index < beneath.length; index += 1) {
    const line = beneath[index]!
    const isTask =
      line.kind === 'item' && line.text !== '' && !isAgenda && (line.box !== null || promises(line.text, context.parse))
    const said = isTask ? wrapped(beneath, index) : null
    const item = said && readItem(said, page, context, null)
    if (item) {
      page.actionItems.push(item)
      index += item.lastLine - line.number
    } else rest.push(line.raw)
  }
  return dedented(rest)
}

/** A sentence that goes on in further-in lines right below it. */
function wrapped(lines: readonly SourceLine[], from: number): Said {
  const line = lines[from]!
  let { text } = line
  let last = from
  while (lines[last + 1]?.kind === 'text' && lines[last + 1]!.indent > line.indent) {
    last += 1
    text += ` ${lines[last]!.text}`
  }
  return { line, text, lastLine: lines[last]!.number }
}
