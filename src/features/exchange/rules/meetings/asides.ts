import { addActionItem } from '../items/action-item.ts'
import { readSentence } from '../items/sentence.ts'
import { linesOf, type Root } from '../lines/roots.ts'
import { readMood, readWish } from './mood.ts'
import { addHeading, addNote, addSummary, noSection, openSection, type Page, type PageContext } from './page.ts'
import { addPoint } from './points.ts'
import { readSkip } from './skipped.ts'

/** Lines that say something about the meeting itself, or whose first word says what they are. */
export function readAside(
  page: Page,
  { root, isOnly }: { root: Root; isOnly: boolean },
  context: PageContext,
): boolean {
  if (root.line.box !== null) return false
  if (context.isDated && (addSkip(page, root, isOnly) || addMood(page, root))) return true
  return root.line.kind !== 'heading' && readWithLabel(page, root, context)
}

const longestSkip = 120

/** "Skipped (Priya ill)" as the first words beneath the date. */
function addSkip(page: Page, { line, own, text, beneath }: Root, isOnly: boolean): boolean {
  const isFirst = page.points.length + page.actionItems.length + page.notes.length + page.noteLines.length === 0
  const skip = isFirst && !page.skipped && text.length <= longestSkip ? readSkip(text) : null
  if (skip?.before !== '' || !(skip.isPlain || isOnly)) return false
  page.skipped = { reason: skip.reason, firstLine: line.number, lastLine: own.at(-1)!.number }
  addNote(page, beneath)
  return true
}

const nearby = 3

function addMood(page: Page, { line, own, text, beneath, lastLine }: Root): boolean {
  const ownLast = own.at(-1)!.number
  if (page.mood?.wish === null && line.number <= page.mood.lastLine + nearby) {
    const wish = readWish(text)
    if (wish !== null) {
      page.mood = { ...page.mood, wish, lastLine: ownLast }
      addNote(page, beneath)
      return true
    }
  }
  const mood = page.mood ? null : readMood(text)
  if (!mood) return false
  const wishAt = mood.wish === null ? beneath.findIndex((each) => readWish(each.text) !== null) : -1
  const wish = wishAt === -1 ? mood.wish : readWish(beneath[wishAt]!.text)
  page.mood = { score: mood.score, wish, firstLine: line.number, lastLine: wishAt === -1 ? ownLast : lastLine }
  const others = beneath.filter((_, index) => index !== wishAt)
  addNote(page, mood.saysMore ? [...own, ...others] : others)
  return true
}

/** "Tomás to send the plan; Priya to reply" is one promise each. */
function addActionItems(page: Page, root: Root, context: PageContext, ownerId: string | null): void {
  const parts = root.text.split(/;\s+/)
  const isOneEach = parts.length > 1 && parts.length <= 5 && parts.every((text) => ownerOf(text, context) !== null)
  for (const [index, text] of (isOneEach ? parts : [root.text]).entries())
    addActionItem(page, { ...root, text, beneath: index === 0 ? root.beneath : [] }, context, ownerId)
}

const ownerOf = (text: string, { parse }: PageContext) => (text.length > 200 ? null : readSentence(text, parse).ownerId)

const labelled = /^([^:]{1,40}?)\s*:\s+(\S.*)$/s

/** "Notes: agreed that…", "Tomás: …", "Next steps: …": the rest of the line is what the first words call it. */
function readWithLabel(page: Page, root: Root, context: PageContext): boolean {
  const [, name, said] = labelled.exec(root.text) ?? []
  const label = name && said ? context.label(name) : null
  if (!label || !said) return false
  const [first, ...others] = linesOf(root)
  const lines = [{ number: first!.number, raw: first!.body.replace(/^[^:]*:[*_\s]*/, '') }, ...others]
  switch (label.kind) {
    case 'notes':
      if (root.line.kind === 'item') return false
      openSection(page, { ...noSection, kind: 'notes', level: 7 })
      addNote(page, lines)
      return true
    case 'summary':
      addSummary(page, lines)
      return true
    case 'action-items':
      addActionItems(page, { ...root, text: said }, context, label.personId)
      return true
    case 'author':
      if (page.section.kind === 'action-items' || context.isUndated) return false
      addPoint(page, { ...root, text: said }, context, label.personId)
      return true
    default:
      addHeading(page, root.line, 'agenda')
      addNote(page, lines)
      return true
  }
}
