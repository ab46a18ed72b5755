import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../web/ui/Button.tsx'
import { firstNameOfOther } from '../../agenda/web/sections.ts'
import { NoteEditor } from '../../notes/web/NoteEditor.tsx'
import { NoteStatus } from '../../notes/web/NoteStatus.tsx'
import { isOpen } from '../../pairs/rules/sides.ts'
import type { MeetingPage } from '../contract.ts'
import styles from './RecordedNote.module.css'

/** A note of a meeting that is over: to read, and, by either of the two, to correct. */
export function RecordedNote({
  noteId,
  text,
  label,
  page,
}: {
  noteId: string
  text: string
  label: string
  page: MeetingPage
}) {
  const { t } = useLingui()
  const [editing, setEditing] = useState(false)
  const verb = text.trim() === '' ? t`Add a note` : t`Correct the note`
  if (editing) {
    return (
      <div className={styles.editing}>
        <NoteEditor noteId={noteId} label={label} otherName={firstNameOfOther(page.pair)} autoFocus />
        <div className={styles.actions}>
          <Button size="small" onClick={() => setEditing(false)}>
            <Trans>Done</Trans>
          </Button>
          <NoteStatus noteId={noteId} />
        </div>
      </div>
    )
  }
  return (
    <>
      {text.trim() !== '' && <div className={styles.text}>{text}</div>}
      {isOpen(page.pair) && (
        <Button
          size="small"
          variant="ghost"
          className={styles.edit}
          aria-label={`${verb}: ${label}`}
          onClick={() => setEditing(true)}
        >
          {verb}
        </Button>
      )}
    </>
  )
}
