import { Extension } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'

export interface CaretOptions {
  awareness: Awareness
  /** The reader; every other caret is the other person's. */
  personId: string
  otherName: string
  classes: { caret: string; selection: string; you: string; them: string }
}

/** Shows where the other person writes, in their colour and with their name. One's own other tabs get no name. */
export const Caret = Extension.create<CaretOptions>({
  name: 'caret',

  addProseMirrorPlugins() {
    const { awareness, personId, otherName, classes } = this.options
    const isOwn = (client: number) => awareness.getStates().get(client)?.person === personId
    const whose = (client: number) => (isOwn(client) ? classes.you : classes.them)
    return [
      yCursorPlugin(awareness, {
        cursorBuilder: (_user: unknown, client: number) => {
          const caret = document.createElement('span')
          caret.className = `${classes.caret} ${whose(client)}`
          caret.setAttribute('aria-hidden', 'true')
          if (!isOwn(client)) caret.dataset.name = otherName
          return caret
        },
        selectionBuilder: (_user: unknown, client: number) => ({ class: `${classes.selection} ${whose(client)}` }),
        getSelection: ({ selection }: EditorState) => selection,
      }),
    ]
  },
})
