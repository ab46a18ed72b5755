import { Plural, useLingui } from '@lingui/react/macro'
import { MessageSquarePlus, SquareCheck } from 'lucide-react'
import { useMemo, useState } from 'react'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { limits } from '../rules/limits.ts'
import { readLines } from '../rules/lines/source-lines.ts'
import { makeActionItem, makePoint } from '../rules/mending/things.ts'
import type { UnderstoodNote } from '../rules/understood.ts'
import styles from './MendNotes.module.css'
import { type Mending, newThing } from './mending.ts'

/** What stays as notes. Any line of it may become a talking point or an action item. */
export function MendNotes({ notes, ...mending }: Mending & { notes: UnderstoodNote[] }) {
  const [open, setOpen] = useState(false)
  if (notes.length === 0) return null
  return (
    <details className={styles.notes} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Plural value={notes.length} one="# part stays as notes" other="# parts stay as notes" />
      </summary>
      {open && notes.map((note) => <Note key={note.key} note={note} {...mending} />)}
    </details>
  )
}

function Note({ note, document, onMend, onPoint }: Mending & { note: UnderstoodNote }) {
  const { t } = useLingui()
  const lines = useMemo(() => readLines(note.markdown), [note.markdown])
  const make = (change: typeof makePoint, index: number) => {
    const mended = change(document, { key: note.key, index })
    onMend(mended, newThing(document, mended))
  }
  return (
    <ul className={styles.lines} onPointerEnter={() => onPoint(note)}>
      {lines.map(({ number, raw, text }, index) => (
        <li key={number} className={styles.line}>
          <span>{raw || ' '}</span>
          {text !== '' && text.length <= limits.pointText && (
            <IconButton label={t`Make a talking point of: ${text}`} onClick={() => make(makePoint, index)}>
              <MessageSquarePlus aria-hidden />
            </IconButton>
          )}
          {text !== '' && text.length <= limits.actionItemText && (
            <IconButton label={t`Make an action item of: ${text}`} onClick={() => make(makeActionItem, index)}>
              <SquareCheck aria-hidden />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  )
}
