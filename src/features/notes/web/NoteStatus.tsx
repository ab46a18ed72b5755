import { Trans } from '@lingui/react/macro'
import { Check, CloudOff, Eye, LoaderCircle, TriangleAlert } from 'lucide-react'
import { Notice } from '../../../web/ui/Notice.tsx'
import styles from './NoteStatus.module.css'
import { type NoteStatus as Status, useNoteStatus } from './status.ts'

/** One quiet word about whether what was written is kept. Without an id it speaks for all notes on the page. */
export function NoteStatus({ noteId }: { noteId?: string }) {
  const status = useNoteStatus(noteId)
  return (
    <span className={`${styles.status} ${styles[status]}`} role="status" data-status={status}>
      <Words status={status} />
    </span>
  )
}

function Words({ status }: { status: Status }) {
  switch (status) {
    case 'connecting':
      return <Trans>Connecting…</Trans>
    case 'saving':
      return (
        <>
          <LoaderCircle aria-hidden size={14} /> <Trans>Saving…</Trans>
        </>
      )
    case 'saved':
      return (
        <>
          <Check aria-hidden size={14} /> <Trans>Saved</Trans>
        </>
      )
    case 'offline':
      return (
        <>
          <CloudOff aria-hidden size={14} /> <Trans>Offline: kept on this device</Trans>
        </>
      )
    case 'not-saved':
      return (
        <>
          <TriangleAlert aria-hidden size={14} /> <Trans>Not saved</Trans>
        </>
      )
    case 'read-only':
      return (
        <>
          <Eye aria-hidden size={14} /> <Trans>Can be read, not changed</Trans>
        </>
      )
    case 'gone':
      return <Trans>This note is not here any more</Trans>
  }
}

/** Says aloud, across the page, that notes are not saved: nobody should find out later. Nothing when all is well. */
export function NotSavedNotice() {
  const status = useNoteStatus()
  if (status !== 'not-saved') return null
  return (
    <Notice tone="bad" loud>
      <Trans>
        Not saved: the server cannot keep your notes just now. They are still here. Leave this page open; they are saved
        by themselves as soon as it can.
      </Trans>
    </Notice>
  )
}
