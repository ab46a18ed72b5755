import { Node } from '@tiptap/core'
import type { ReactNode } from 'react'

/** An action item as a chip shows it, as it stands now. */
export interface ShownPromise {
  words: string
  whose: 'you' | 'them' | 'nobody'
  done: boolean
}

/** What the row needs in which a line is confirmed as an action item. */
export interface PromiseFormProps {
  sentence: string
  /** Puts the chip in the place of the line; returns how to put the line back. More of the sentence may be waiting. */
  onKeep(id: string, sentence: string, waiting: boolean): () => void
  onLeave(): void
}

/** What a note knows of the action items in it, and what can be done with them. */
export interface NotePromises {
  find(id: string): ShownPromise | undefined
  /** Whether a finished line could be an action item that is not there yet. */
  couldBe(line: string): boolean
  form(props: PromiseFormProps): ReactNode
  toggle(id: string): void
  open(id: string): void
  /** A chip was taken out of the note by whoever writes here; what it stood for is still there. */
  takenOut(id: string): void
  /** Calls back when any of them changed; returns how to stop that. */
  listen(changed: () => void): () => void
}

export interface PromiseChipOptions {
  /** Where action items can be written in this note; undefined where it is read, or for oneself alone. */
  promises: () => NotePromises | undefined
  classes: Record<'chip' | 'box' | ShownPromise['whose'], string>
}

/**
 * An action item in the middle of the notes. The note keeps its id, and its words for whoever reads the note alone; what it
 * shows is the item as it is, on both screens.
 */
export const PromiseChip = Node.create<PromiseChipOptions>({
  name: 'actionItem',
  group: 'block',
  atom: true,

  addOptions: () => ({
    promises: () => undefined,
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
