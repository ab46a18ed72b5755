import { Editor } from '@tiptap/core'
import { UndoRedo } from '@tiptap/extensions'
import type { Node } from '@tiptap/pm/model'
import { useEffect, useRef } from 'react'
import noteStyles from '../../notes/web/Note.module.css'
import { Pasting } from '../../notes/web/pasting.ts'
import { PromiseChip } from '../../notes/web/promise-chip.ts'
import { noteSchema } from '../../notes/web/schema.ts'
import { WritingAids } from '../../notes/web/writing-aids.ts'
import type { Block } from '../rules/content.ts'
import type { OpenNote } from './note-store.ts'

const documentOf = (blocks: readonly Block[]) => ({
  type: 'doc',
  content: blocks.length > 0 ? [...blocks] : [{ type: 'paragraph' }],
})

/** A rich text field of one's own: nothing of it is shared while one types. */
export function PrivateEditor({
  note,
  label,
  placeholder,
  autoFocus,
  onPasteTooLong,
}: {
  note: OpenNote
  label: string
  placeholder: string
  autoFocus: boolean
  onPasteTooLong(): void
}) {
  const place = useRef<HTMLDivElement>(null)
  const current = useRef({ label, placeholder, autoFocus, onPasteTooLong })
  current.current = { label, placeholder, autoFocus, onPasteTooLong }
  useEffect(() => {
    const editor = new Editor({
      element: place.current!,
      injectCSS: false,
      content: documentOf(note.shown().content!.blocks),
      autofocus: current.current.autoFocus && 'end',
      extensions: [
        ...noteSchema.filter((extension) => extension !== PromiseChip),
        UndoRedo,
        Pasting,
        WritingAids.configure({
          placeholder: () => current.current.placeholder,
          placeholderClass: noteStyles.empty!,
          onPasteTooLong: () => current.current.onPasteTooLong(),
        }),
      ],
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': current.current.label,
          spellcheck: 'true',
        },
      },
      onUpdate: ({ editor: { state } }) => {
        const { content } = state.doc.toJSON() as { content?: Block[] }
        const isEmpty = state.doc.textContent === '' && state.doc.childCount === 1
        note.write(isEmpty ? [] : (content ?? []))
      },
    })
    note.onMerged = (blocks) => bringIn(editor, blocks)
    return () => {
      note.onMerged = () => {}
      editor.destroy()
    }
  }, [note])
  return <div ref={place} className={noteStyles.note} />
}

/** Changes only the blocks that came from elsewhere: the caret stays where one writes, and undo is for one's own words. */
function bringIn({ state, view, schema }: Editor, blocks: readonly Block[]): void {
  const [was, is] = [state.doc.children, schema.nodeFromJSON(documentOf(blocks)).children]
  const most = Math.min(was.length, is.length)
  let from = 0
  while (from < most && was[from]!.eq(is[from]!)) from++
  let end = 0
  while (end < most - from && was.at(-1 - end)!.eq(is.at(-1 - end)!)) end++
  const at = sizeOf(was.slice(0, from))
  const replaced = sizeOf(was.slice(from, was.length - end))
  const change = state.tr.replaceWith(at, at + replaced, is.slice(from, is.length - end))
  view.dispatch(change.setMeta('addToHistory', false).setMeta('preventUpdate', true))
}

const sizeOf = (nodes: readonly Node[]) => nodes.reduce((size, { nodeSize }) => size + nodeSize, 0)
