import { readActionItem } from '../items/read-action-item.ts'
import type { PromiseContext } from '../items/sentence.ts'
import { readLines } from '../lines/source-lines.ts'
import type {
  UnderstoodActionItem,
  UnderstoodDocument,
  UnderstoodNote,
  UnderstoodPoint,
  WarningKind,
} from '../understood.ts'
import { cutNote, type NoteLine } from './note-lines.ts'
import { freeKey, type MendedPage, onPages } from './pages.ts'

/** Whoever sets a day, or an owner, means it: the day is not read again, and nothing is left to look at. */
export function mendActionItem(
  document: UnderstoodDocument,
  key: string,
  change: Partial<UnderstoodActionItem>,
): UnderstoodDocument {
  const chosen = change.due === undefined ? change : { ...change, said: '' }
  const mended = onPages(document, (page) => ({
    ...page,
    actionItems: page.actionItems.map((item) => (item.key === key ? { ...item, ...chosen } : item)),
  }))
  const settled: WarningKind[] = [
    ...(change.due === undefined ? [] : ['due_unclear' as const]),
    ...(change.ownerId === undefined ? [] : ['owner_unknown' as const]),
  ]
  return { ...mended, warnings: withoutSettled(document, key, settled) }
}

function withoutSettled(document: UnderstoodDocument, key: string, kinds: readonly WarningKind[]) {
  const things = [document.undated, ...document.meetings].flatMap((page) => [...page.points, ...page.actionItems])
  const line = things.find((thing) => thing.key === key)?.firstLine
  return document.warnings.filter((warning) => warning.line !== line || !kinds.includes(warning.kind))
}

export function mendPoint(
  document: UnderstoodDocument,
  key: string,
  change: Partial<UnderstoodPoint>,
): UnderstoodDocument {
  const mended = onPages(document, (page) => ({
    ...page,
    points: page.points.map((point) => (point.key === key ? { ...point, ...change } : point)),
  }))
  const settled: WarningKind[] = change.authorId === undefined ? [] : ['private_of_other']
  return { ...mended, warnings: withoutSettled(document, key, settled) }
}

/** Notes and action items are for both to read: what is private can become neither. */
const canBeShared = (thing: UnderstoodPoint | UnderstoodActionItem): boolean =>
  !('visibility' in thing) || thing.visibility === 'both'

/** What is no talking point or action item stays as a line of the notes: nothing is lost by mending. */
export function keepAsNote(document: UnderstoodDocument, key: string): UnderstoodDocument {
  return onPages(document, (page) => {
    const found = [...page.points, ...page.actionItems].find((thing) => thing.key === key)
    if (!found || !canBeShared(found)) return page
    const more = 'notes' in found && found.notes !== '' ? `\n\n${found.notes}` : ''
    return withNote(without(page, key), found, { key, markdown: `${found.text}${more}` })
  })
}

/** A line of the notes, or an action item, that was something to talk about. What hangs beneath the line are its notes. */
export function makePoint(document: UnderstoodDocument, from: string | NoteLine): UnderstoodDocument {
  const newKey = freeKey(document, keyOf(from))
  return onPages(document, (page) => {
    const taken = take(page, from, newKey)
    if (!taken) return page
    const point: UnderstoodPoint = {
      key: taken.key,
      authorId: taken.ownerId,
      section: '',
      text: taken.text,
      fate: 'discussed',
      visibility: 'both',
      repeatsEvery: null,
      notes: taken.beneath,
      firstLine: taken.firstLine,
      lastLine: taken.lastLine,
    }
    return { ...taken.page, points: inOrder([...taken.page.points, point]) }
  })
}

/** A line of the notes, or a talking point, that promises something. The notes of a point stay notes. */
export function makeActionItem(document: UnderstoodDocument, from: string | NoteLine): UnderstoodDocument {
  const newKey = freeKey(document, keyOf(from))
  return onPages(document, (page, context) => {
    const taken = take(page, from, newKey)
    if (!taken) return page
    const { key, firstLine, lastLine } = taken
    const { unclearDue: _, ...read } = readAgain(taken.markdown, context)
    const item = { ...read, key, firstLine, lastLine, ownerId: read.ownerId ?? taken.ownerId }
    const rest =
      taken.beneath === ''
        ? taken.page
        : withNote(taken.page, taken, { key: freeKey(document, newKey), markdown: `${taken.text}\n\n${taken.beneath}` })
    return { ...rest, actionItems: inOrder([...rest.actionItems, item]) }
  })
}

const keyOf = (from: string | NoteLine) => (typeof from === 'string' ? from : from.key)

const readAgain = (markdown: string, context: PromiseContext) => readActionItem(readLines(markdown)[0]!, context)

interface Taken<P extends MendedPage> {
  page: P
  key: string
  ownerId: string | null
  markdown: string
  text: string
  beneath: string
  firstLine: number
  lastLine: number
}

function take<P extends MendedPage>(page: P, from: string | NoteLine, newKey: string): Taken<P> | null {
  if (typeof from !== 'string') {
    const cut = cutNote(page.notes, from, newKey)
    return cut && { ...cut, ownerId: null, page: { ...page, notes: cut.notes } }
  }
  const found = [...page.points, ...page.actionItems].find((thing) => thing.key === from)
  if (!found || !canBeShared(found)) return null
  const isPoint = 'authorId' in found
  const owner = isPoint ? found.authorId : found.ownerId
  const { key, text, firstLine, lastLine } = found
  return {
    page: without(page, from),
    key,
    ownerId: owner === 'both' ? null : owner,
    markdown: text,
    text,
    beneath: isPoint ? found.notes : '',
    firstLine,
    lastLine,
  }
}

const without = <P extends MendedPage>(page: P, key: string): P => ({
  ...page,
  points: page.points.filter((point) => point.key !== key),
  actionItems: page.actionItems.filter((item) => item.key !== key),
})

function withNote<P extends MendedPage>(
  page: P,
  { firstLine, lastLine }: Pick<UnderstoodNote, 'firstLine' | 'lastLine'>,
  note: Pick<UnderstoodNote, 'key' | 'markdown'>,
): P {
  return { ...page, notes: inOrder([...page.notes, { ...note, firstLine, lastLine }]) }
}

const inOrder = <T extends { firstLine: number }>(things: readonly T[]): T[] =>
  things.toSorted((a, b) => a.firstLine - b.firstLine)
