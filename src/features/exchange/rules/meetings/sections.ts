import { promises } from '../items/sentence.ts'
import type { Root } from '../lines/roots.ts'
import type { Label } from './labels.ts'
import type { Page, PageContext, Section } from './page.ts'

const longestTopic = 80

/** Whether the line opens a section: a heading, a bold line, "Tomás:", "Action items". */
export function sectionOf(
  { root, next }: { root: Root; next: Root | undefined },
  page: Page,
  context: PageContext,
): Section | null {
  const { line, text } = root
  if (line.box !== null || text === '') return null
  const label = text.length <= longestTopic ? context.label(text) : null
  const level = line.kind === 'heading' ? line.level : 7
  if (line.kind === 'heading') return opened({ root, label, level }, page)
  if (root.beneath.length > 0 || promises(text, context.parse)) return null
  const endsWithColon = /:$/.test(text)
  const leadsAList = next?.line.kind === 'item'
  if (line.kind === 'item') {
    // "2. Actions" in a numbered agenda.
    const isNumbered = /^\d/.test(line.marker) && label?.kind !== 'author'
    return label && (endsWithColon || isNumbered) ? opened({ root, label, level }, page) : null
  }
  if (label && (line.isBold || endsWithColon || label.kind !== 'author' || leadsAList))
    return opened({ root, label, level }, page)
  const isTopic =
    text.length <= longestTopic && (line.isBold ? !/[.!]$/.test(text) : leadsAList && namesAList(root, next))
  return isTopic ? opened({ root, label: null, level }, page) : null
}

/** "Career goals:", and right above its list "What went well?" or "Parking lot". */
function namesAList({ text, lastLine }: Root, next: Root): boolean {
  if (text.endsWith(':')) return true
  const isRightAbove = next.line.number === lastLine + 1
  return isRightAbove && (text.endsWith('?') || (/^\p{Lu}[\p{L}\s'&/-]+$/u.test(text) && text.split(' ').length <= 4))
}

/** "- Tomás:" with his points indented beneath it. */
export function groupOf(root: Root, page: Page, context: PageContext): Section | null {
  const { line, text } = root
  if (line.kind !== 'item' || line.box !== null || !root.beneath.some(({ kind }) => kind === 'item')) return null
  const label = context.label(text)
  return label && opened({ root, label, level: 8 }, page)
}

function opened({ root, label, level }: { root: Root; label: Label | null; level: number }, page: Page): Section {
  const section = { line: root.line, level, text: root.text.replace(/\s*:$/, ''), personId: null, isUsed: false }
  if (label === null) return { ...section, kind: 'topic' }
  if (label.kind === 'action-items') return { ...section, kind: 'action-items', personId: label.personId, isUsed: true }
  if (label.kind !== 'author') return { ...section, kind: label.kind, isUsed: true }
  return isOwnerOf(page, level)
    ? { ...section, kind: 'action-items', personId: label.personId, isUsed: true }
    : { ...section, kind: 'author', personId: label.personId }
}

/** A name inside "Action items" says whose they are: right beneath it, further in, or after another such name. */
function isOwnerOf({ section, actionItems }: Page, level: number): boolean {
  if (section.kind !== 'action-items' || !section.line) return false
  const hasItems = actionItems.some(({ firstLine }) => firstLine > section.line!.number)
  return level > section.level || !hasItems || section.personId !== null
}
