import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/** Whether a position lies between the two halves of one character, as of an emoji. */
export function splitsCharacter(doc: Node, position: number): boolean {
  if (position < 0 || position > doc.content.size) return false
  const { nodeBefore, nodeAfter } = doc.resolve(position)
  const before = nodeBefore?.text?.charCodeAt(nodeBefore.text.length - 1) ?? 0
  const after = nodeAfter?.text?.charCodeAt(0) ?? 0
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
}

/** Whether any step of a transaction begins or ends inside a character. */
export function cutsCharacter({ steps, docs }: Pick<Transaction, 'steps' | 'docs'>): boolean {
  return steps.some((step, index) => {
    const { from, to } = step as unknown as { from?: number; to?: number }
    return [from, to].some((position) => position !== undefined && splitsCharacter(docs[index]!, position))
  })
}

/** The selection with both ends moved out of any character they lie in; null when they lie in none. */
export function wholeSelection({ doc, selection }: Pick<EditorState, 'doc' | 'selection'>): TextSelection | null {
  if (!(selection instanceof TextSelection)) return null
  const { anchor, head, from } = selection
  const whole = (position: number) => {
    if (!splitsCharacter(doc, position)) return position
    return position === from && anchor !== head ? position - 1 : position + 1
  }
  const [newAnchor, newHead] = [whole(anchor), whole(head)]
  return newAnchor === anchor && newHead === head ? null : TextSelection.create(doc, newAnchor, newHead)
}

/**
 * Keeps edits off the inside of characters. Yjs replaces both halves when it has to split between them, on some replicas
 * and not on others: a format that begins inside an emoji makes two documents differ for ever.
 */
export function wholeCharacters(): Plugin {
  return new Plugin({
    filterTransaction: (transaction) =>
      transaction.getMeta(ySyncPluginKey) !== undefined || !transaction.docChanged || !cutsCharacter(transaction),
    appendTransaction: (_transactions, _before, state) => {
      const selection = wholeSelection(state)
      return selection ? state.tr.setSelection(selection) : null
    },
  })
}

export const WholeCharacters = Extension.create({
  name: 'wholeCharacters',
  addProseMirrorPlugins: () => [wholeCharacters()],
})
