import { addBeneath, isNothing } from '../items/action-item.ts'
import { limits } from '../limits.ts'
import { linesOf, type Root } from '../lines/roots.ts'
import type { UnderstoodPoint } from '../understood.ts'
import { addNote, addSummary, keepUnderSection, type Page, type PageContext } from './page.ts'

const bracketed = /^[[(]@?(\p{L}[^\])]{0,60})[\])]\s*:?\s+(?=\S)/u
const fateSign = /\s*\((carried over|dropped|not discussed|discussed)\)$/i
const fates: Record<string, UnderstoodPoint['fate']> = {
  'carried over': 'carried_over',
  dropped: 'dropped',
  'not discussed': 'open',
  discussed: 'discussed',
}

/** A list item of the agenda; what is indented beneath it are its notes. */
export function addPoint(page: Page, root: Root, context: PageContext, namedId: string | null = null): void {
  const said = readPoint(page, root, context, namedId)
  const { kind } = page.section
  const isNote = kind === 'notes' || context.isUndated || (kind === 'action-items' && isNothing(root.text))
  if (kind === 'summary') addSummary(page, linesOf(root))
  else if (isNote || said.text === '' || said.text.length > limits.pointText) addNote(page, linesOf(root))
  else {
    keepUnderSection(page)
    const range = { firstLine: root.line.number, lastLine: root.lastLine }
    const point: UnderstoodPoint = { key: '', ...said, notes: '', ...range }
    page.points.push(point)
    point.notes = addBeneath(page, root, context)
  }
}

type Said = Pick<UnderstoodPoint, 'authorId' | 'section' | 'text' | 'fate'>

function readPoint({ section, author }: Page, root: Root, context: PageContext, namedId: string | null): Said {
  const inBrackets = namedId ? null : bracketed.exec(root.text)
  const label = inBrackets ? context.label(inBrackets[1]!) : null
  const authorId = namedId ?? (label?.kind === 'author' ? label.personId : null)
  const words = authorId && inBrackets ? root.text.slice(inBrackets[0].length) : root.text
  const sign = fateSign.exec(words)
  return {
    authorId: authorId ?? author?.id ?? null,
    section: section.kind === 'topic' && section.text.length <= limits.section ? section.text : '',
    text: (sign ? words.slice(0, sign.index) : words).trim(),
    fate: sign ? fates[sign[1]!.toLowerCase()]! : fateOf(root, context),
  }
}

function fateOf({ line }: Root, { isPast }: PageContext): UnderstoodPoint['fate'] {
  if (line.box === 'dropped') return 'dropped'
  return isPast || line.box === 'done' ? 'discussed' : 'open'
}
