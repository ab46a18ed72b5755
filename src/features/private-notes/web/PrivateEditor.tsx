import { Editor } from '@tiptap/core'
import { UndoRedo } from '@tiptap/extensions'
import { useEffect, useRef } from 'react'
import noteStyles from '../../notes/web/Note.module.css'
import { Pasting } from '../../notes/web/pasting.ts'
import { PromiseChip } from '../../notes/web/promise-chip.ts'
import { noteSchema } from '../../notes/web/schema.ts'
import { WritingAids } from '../../notes/web/writing-aids.ts'
import type { Block } from '../rules/content.ts'

const documentOf = (blocks: readonly Block[]) => ({
  type: 'doc',
  content: blocks.length > 0 ? [...blocks] : [{ type: 'paragraph' }],
})

/** A rich text field of one's own: nothing of it is shared while one types. `version` grows when words come from elsewhere. */
export function PrivateEditor({
  label,
  placeholder,
  blocks,
  version,
  autoFocus,
  onChange,
}: {
  label: string
  placeholder: string
  blocks: readonly Block[]
  version: number
  autoFocus: boolean
  onChange(blocks: Block[]): void
}) {
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  const current = useRef({ blocks, onChange, label, placeholder, autoFocus })
  current.current = { blocks, onChange, label, placeholder, autoFocus }
  useEffect(() => {
    const made = new Editor({
      element: place.current!,
      injectCSS: false,
      content: documentOf(current.current.blocks),
      autofocus: current.current.autoFocus && 'end',
      extensions: [
        ...noteSchema.filter((extension) => extension !== PromiseChip),
        UndoRedo,
        Pasting,
        WritingAids.configure({
          placeholder: () => current.current.placeholder,
          placeholderClass: noteStyles.empty!,
          onPasteTooLong: () => {},
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
        current.current.onChange(isEmpty ? [] : (content ?? []))
      },
    })
    editor.current = made
    return () => {
      editor.current = null
      made.destroy()
    }
  }, [])
  useEffect(() => {
    if (version > 0) editor.current?.commands.setContent(documentOf(current.current.blocks), { emitUpdate: false })
  }, [version])
  return <div ref={place} className={noteStyles.note} />
}
