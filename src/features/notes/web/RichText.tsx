import { Trans, useLingui } from '@lingui/react/macro'
import { Editor } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Bones } from '../../../web/ui/Bones.tsx'
import { FIELD } from '../rules/document.ts'
import { Caret } from './caret.ts'
import styles from './Note.module.css'
import { closeNote, type NoteSession, openNote } from './note-session.ts'
import { Pasting } from './pasting.ts'
import { type NotePromises, PromiseChip } from './promise-chip.ts'
import { type PromiseForm, PromiseOffers } from './promise-offers.ts'
import { noteSchema } from './schema.ts'
import { useNoteStatus } from './status.ts'
import { WholeCharacters } from './whole-characters.ts'
import { WritingAids } from './writing-aids.ts'

export interface RichTextProps {
  noteId: string
  /** What the note is called to somebody who cannot see where it stands. */
  label: string
  placeholder: string
  otherName: string
  autoFocus?: boolean
  /** Where action items can be made and shown in the note. */
  promises?: NotePromises
  onPasteTooLong: () => void
}

/** What the editor reads anew each time: the screen goes on while it stands. */
interface Shown extends RichTextProps {
  offer: string
  onForm(form: PromiseForm | null): void
}

const EMPTY = { type: 'doc', content: [{ type: 'paragraph' }] }

/** The editor itself. Loaded only where a note is written; use NoteEditor. */
export function RichText(props: RichTextProps) {
  const { t } = useLingui()
  const session = useNote(props.noteId)
  const status = useNoteStatus(props.noteId)
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  const [form, setForm] = useState<PromiseForm | null>(null)
  const current = useRef<Shown>({ ...props, offer: '', onForm: setForm })
  current.current = { ...props, offer: t`Make it an action item`, onForm: setForm }
  const hidden = status === 'gone' && session?.written !== true
  const writable = status !== 'gone' && session?.readOnly !== true

  useEffect(() => {
    if (!session || hidden || !place.current) return
    const made = mount(place.current, session, current)
    editor.current = made
    return () => {
      editor.current = null
      setForm(null)
      made.destroy()
    }
  }, [session, hidden])

  // biome-ignore lint/correctness/useExhaustiveDependencies: an editor made anew has to be told as well
  useEffect(() => {
    editor.current?.setEditable(writable, false)
  }, [writable, session, hidden])

  if (!session) return <Bones lines={3} />
  if (hidden) {
    return (
      <p className={styles.gone}>
        <Trans>This note is not here any more, or not yours to see.</Trans>
      </p>
    )
  }
  return (
    <>
      <div
        ref={place}
        className={styles.note}
        data-status={status}
        title={writable ? undefined : t`This can only be read`}
      />
      {form && props.promises && createPortal(props.promises.form(form), form.element)}
    </>
  )
}

function useNote(noteId: string): NoteSession | null {
  const [session, setSession] = useState<NoteSession | null>(null)
  useEffect(() => {
    let gone = false
    const opening = openNote(noteId)
    void opening.then(async (opened) => {
      await opened.ready
      if (!gone) setSession(opened)
    })
    return () => {
      gone = true
      setSession(null)
      void opening.then(closeNote)
    }
  }, [noteId])
  return session
}

function mount(element: HTMLElement, session: NoteSession, props: { current: Shown }): Editor {
  const { document, personId, provider } = session
  const { label, placeholder, otherName, autoFocus = false } = props.current
  const chips = PromiseChip.configure({
    promises: () => props.current.promises,
    classes: {
      chip: styles.chip!,
      box: styles.box!,
      you: styles.chipYou!,
      them: styles.chipThem!,
      nobody: styles.chipNobody!,
    },
  })
  let editor: Editor | undefined
  editor = new Editor({
    element,
    injectCSS: false,
    content: EMPTY, // never a string: TipTap would parse it as HTML, which the page's policy forbids
    autofocus: autoFocus,
    extensions: [
      ...noteSchema.map((extension) => (extension === PromiseChip ? chips : extension)),
      Collaboration.configure({ document, field: FIELD }),
      Caret.configure({
        awareness: provider.awareness!,
        personId,
        otherName,
        classes: { caret: styles.caret!, selection: styles.selection!, you: styles.you!, them: styles.them! },
      }),
      WholeCharacters,
      Pasting,
      PromiseOffers.configure({
        promises: () => props.current.promises,
        words: () => props.current.offer,
        classes: { offer: styles.offer!, form: styles.form! },
        onForm: (form) => props.current.onForm(form),
      }),
      WritingAids.configure({
        placeholder: () => props.current.placeholder,
        placeholderClass: styles.empty!,
        onPasteTooLong: () => props.current.onPasteTooLong(),
      }),
    ],
    editorProps: {
      attributes: () => ({
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-readonly': String(editor?.isEditable === false),
        'aria-label': label,
        'aria-placeholder': placeholder,
        spellcheck: 'true',
      }),
    },
  })
  return editor
}
