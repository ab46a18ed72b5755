import { type Editor, Node } from '@tiptap/core'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'

/** An action item as a chip shows it, as it stands now. */
export interface ShownPromise {
  words: string
  whose: 'you' | 'them' | 'nobody'
  done: boolean
}

/** What a note knows of the action items in it, and what can be done with them. */
export interface NotePromises {
  find(id: string): ShownPromise | undefined
  /** A line that began with a box was finished: what it says becomes an action item of this id. Rejects when it could not. */
  make(id: string, sentence: string): Promise<void>
  toggle(id: string): void
  open(id: string): void
  /** Calls back when any of them changed; returns how to stop that. */
  listen(changed: () => void): () => void
}

export interface PromiseChipOptions {
  /** Where action items can be written in this note; undefined where it is read, or for oneself alone. */
  promises: () => NotePromises | undefined
  newId: () => string
  classes: Record<'chip' | 'box' | ShownPromise['whose'], string>
}

const BOX = /^\[[ ]?\]\s+(\S.*)$/s

/**
 * An action item in the middle of the notes: "[] Ana to share the draft by Friday" and Enter makes one. The note keeps its id,
 * and its words for whoever reads the note alone; what it shows is the item as it is, on both screens.
 */
export const PromiseChip = Node.create<PromiseChipOptions>({
  name: 'actionItem',
  group: 'block',
  atom: true,

  addOptions: () => ({
    promises: () => undefined,
    newId: () => '',
    classes: { chip: '', box: '', you: '', them: '', nobody: '' },
  }),

  addAttributes: () => ({ id: { default: '' }, text: { default: '' } }),

  parseHTML: () => [
    {
      tag: 'div[data-action-item]',
      getAttrs: (element) => ({ id: element.getAttribute('data-action-item'), text: element.textContent }),
    },
  ],

  renderHTML: ({ node }) => ['div', { 'data-action-item': String(node.attrs.id) }, String(node.attrs.text)],

  addKeyboardShortcuts() {
    return { Enter: ({ editor }) => makeChip(editor, this.options) }
  },

  addNodeView() {
    const { promises, classes } = this.options
    return ({ node }) => {
      const { id, text } = node.attrs as { id: string; text: string }
      const dom = document.createElement('div')
      const box = document.createElement('input')
      const words = document.createElement('button')
      dom.contentEditable = 'false'
      box.type = 'checkbox'
      box.className = classes.box
      words.type = 'button'
      const show = () => {
        const item = promises()?.find(id)
        dom.className = `${classes.chip} ${classes[item?.whose ?? 'nobody']}`
        dom.dataset.done = String(item?.done ?? false)
        box.checked = item?.done ?? false
        box.disabled = !item
        words.disabled = !item
        words.textContent = item?.words ?? text
        box.setAttribute('aria-label', words.textContent)
      }
      box.addEventListener('change', () => promises()?.toggle(id))
      words.addEventListener('click', () => promises()?.open(id))
      dom.append(box, words)
      show()
      const stop = promises()?.listen(show)
      return { dom, stopEvent: () => true, ignoreMutation: () => true, destroy: () => stop?.() }
    }
  },
})

/** True when the line in hand was a promise and is one now. */
function makeChip(editor: Editor, { promises, newId }: PromiseChipOptions): boolean {
  const { $from, empty } = editor.state.selection
  const known = promises()
  const sentence = BOX.exec($from.parent.textContent)?.[1]?.trim()
  if (!known || !empty || !sentence || $from.depth !== 1 || $from.parent.type.name !== 'paragraph') return false
  const id = newId()
  const [from, to] = [$from.before(), $from.after()]
  editor
    .chain()
    .insertContentAt({ from, to }, [{ type: 'actionItem', attrs: { id, text: sentence } }, { type: 'paragraph' }])
    .setTextSelection(from + 2)
    .run()
  known.make(id, sentence).catch(() => turnBack(editor, id, sentence))
  return true
}

/** What could not be kept is a line of text again: not a word is lost. */
function turnBack(editor: Editor, id: string, sentence: string): void {
  if (editor.isDestroyed) return
  let at: { position: number; node: ProseMirrorNode } | undefined
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'actionItem' && node.attrs.id === id) at = { position, node }
  })
  if (!at) return
  const paragraph = editor.schema.nodes.paragraph!.create(null, editor.schema.text(`[ ] ${sentence}`))
  editor.view.dispatch(editor.state.tr.replaceWith(at.position, at.position + at.node.nodeSize, paragraph))
}
