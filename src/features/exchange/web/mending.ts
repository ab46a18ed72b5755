import type { Pair } from '../../pairs/contract.ts'
import type { SourceRange, UnderstoodDocument } from '../rules/understood.ts'

/** What every part of the review needs to mend the document. */
export interface Mending {
  pair: Pair
  document: UnderstoodDocument
  /** The lines of the document as it came. */
  source: readonly string[]
  /** `focus` is the key of what the keyboard goes on with, where the thing it was on is gone. */
  onMend(document: UnderstoodDocument, focus?: string): void
  onPoint(range: SourceRange | null): void
}

/** Puts the keyboard on what has this key. On a touch screen it only comes into view: no keyboard pops up. */
export function focusOn(key: string): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(`[data-mend="${CSS.escape(key)}"]`)
    if (matchMedia('(pointer: coarse)').matches) element?.scrollIntoView({ block: 'nearest' })
    else element?.focus()
  })
}

/** The key of the talking point or action item that is new in a mended document. */
export function newThing(before: UnderstoodDocument, after: UnderstoodDocument): string | undefined {
  const known = new Set(thingsOf(before))
  return thingsOf(after)
    .find((thing) => !known.has(thing))
    ?.slice(1)
}

// A point that became an action item keeps its key.
const thingsOf = ({ meetings, undated }: UnderstoodDocument): string[] =>
  [undated, ...meetings].flatMap(({ points, actionItems }) => [
    ...points.map(({ key }) => `p${key}`),
    ...actionItems.map(({ key }) => `a${key}`),
  ])
