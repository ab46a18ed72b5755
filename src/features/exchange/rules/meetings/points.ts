import { readMarks } from '../history/marks.ts'
import { addBeneath, isNothing } from '../items/action-item.ts'
import { limits } from '../limits.ts'
import { dedented, linesOf, type Root } from '../lines/roots.ts'
import type { UnderstoodPoint } from '../understood.ts'
import { addNote, addSummary, keepUnderSection, type Page, type PageContext } from './page.ts'

const bracketed = /^[[(]@?(\p{L}[^\])]{0,60})[\])]\s*:?\s+(?=\S)/u
/** A list item of the agenda; what is indented beneath it are its notes. */
export function addPoint(page: Page, root: Root, context: PageContext, namedId: string | null = null): void {
  const said = readPoint(page, root, context, namedId)
  const { kind } = page.section
  const isNote = kind === 'notes' || context.isUndated || (kind === 'action-items' && isNothing(root.text))
  // Whoever writes "(only me)" does not want it among what both read, wherever it stands.
  const isPrivate = said.visibility !== 'both'
  if (kind === 'summary' && !isPrivate) addSummary(page, linesOf(root))
  else if ((isNote && !isPrivate) || said.text === '' || said.text.length > limits.pointText)
    addNote(page, linesOf(root))
  else {
    keepUnderSection(page)
    const range = { firstLine: root.line.number, lastLine: root.lastLine }
    const point: UnderstoodPoint = { key: '', ...said, notes: '', ...range }
    page.points.push(point)
    point.notes = isPrivate ? dedented(root.beneath.map(({ raw }) => raw)) : addBeneath(page, root, context)
  }
}

type Said = Pick<UnderstoodPoint, 'authorId' | 'section' | 'text' | 'fate' | 'visibility' | 'repeatsEvery'>

function readPoint({ section, author }: Page, root: Root, context: PageContext, namedId: string | null): Said {
  const inBrackets = namedId ? null : bracketed.exec(root.text)
  const label = inBrackets ? context.label(inBrackets[1]!) : null
  const authorId = namedId ?? (label?.kind === 'author' ? label.personId : null)
  const words = authorId && inBrackets ? root.text.slice(inBrackets[0].length) : root.text
  const { text, fate, ...marks } = readMarks(words, 'typed')
  return {
    authorId: authorId ?? author?.id ?? null,
    section: section.kind === 'topic' && section.text.length <= limits.section ? section.text : '',
    text: text.trim(),
    fate: fate ?? fateOf(root, context),
    ...marks,
  }
}

function fateOf({ line }: Root, { isPast }: PageContext): UnderstoodPoint['fate'] {
  if (line.box === 'dropped') return 'dropped'
  return isPast || line.box === 'done' ? 'discussed' : 'open'
}
