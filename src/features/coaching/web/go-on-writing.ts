import { GAP } from '../rules/hint.ts'

/** Where the writing goes on after a rewrite was taken: over its gap, so that what is typed fills it, else at `caret`. */
export function goOnWriting(field: () => HTMLTextAreaElement | null | undefined, caret: number): void {
  requestAnimationFrame(() => {
    const written = field()
    const end = written?.value.startsWith(GAP, caret) ? caret + GAP.length : caret
    written?.focus()
    written?.setSelectionRange(caret, end)
  })
}
