import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** As much as a note takes at once; more than this is a document to import. */
export const MOST_PASTED = 200_000

export interface WritingAidsOptions {
  placeholder: () => string
  placeholderClass: string
  /** Something longer than a note takes was pasted; nothing of it was kept. */
  onPasteTooLong: () => void
}

/** What an empty note says, what is too long to paste, and a way out for the keyboard. */
export const WritingAids = Extension.create<WritingAidsOptions>({
  name: 'writingAids',

  addKeyboardShortcuts() {
    return {
      // The editor's own blur waits for the next frame: a shortcut pressed at once would be written into the note.
      Escape: () => {
        this.editor.view.dom.blur()
        return true
      },
    }
  },

  addProseMirrorPlugins() {
    const { placeholder, placeholderClass, onPasteTooLong } = this.options
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const [only] = doc.children
            if (doc.childCount !== 1 || only?.type.name !== 'paragraph' || only.content.size > 0) return null
            const shown = { class: placeholderClass, 'data-placeholder': placeholder() }
            return DecorationSet.create(doc, [Decoration.node(0, only.nodeSize, shown)])
          },
          handleDOMEvents: {
            // Before anything reads it: what is too long is not even parsed.
            paste: (_view, event) => {
              const text = event.clipboardData?.getData('text/plain') ?? ''
              const html = event.clipboardData?.getData('text/html') ?? ''
              if (text.length <= MOST_PASTED && html.length <= MOST_PASTED * 20) return false
              event.preventDefault()
              onPasteTooLong()
              return true
            },
          },
        },
      }),
    ]
  },
})
