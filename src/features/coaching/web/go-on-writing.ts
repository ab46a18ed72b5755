import { GAP } from '../rules/hint.ts'

/**
 * Where the writing goes on after a rewrite was taken: over its gap, so that what is typed fills it, else at `caret`. The
 * field has the focus before what was pressed goes away, so that nobody who presses by keyboard has left the text.
 */
export function goOnWriting(field: HTMLTextAreaElement | null | undefined, caret: number): void {
  field?.focus()
  // Once the rewrite stands in the field, and before the next key.
  queueMicrotask(() => {
    const end = field?.value.startsWith(GAP, caret) ? caret + GAP.length : caret
    field?.setSelectionRange(caret, end)
  })
}
