import { Trans } from '@lingui/react/macro'
import { Check, CloudOff, Eye, FileX, LoaderCircle, type LucideIcon, TriangleAlert } from 'lucide-react'
import { Notice } from '../../../web/ui/Notice.tsx'
import styles from './NoteStatus.module.css'
import { type NoteStatus as Status, useNoteStatus } from './status.ts'

const icons: Record<Status, LucideIcon> = {
  connecting: LoaderCircle,
  saving: LoaderCircle,
  saved: Check,
  offline: CloudOff,
  'not-saved': TriangleAlert,
  'read-only': Eye,
  gone: FileX,
}

/** One quiet word about whether what was written is kept. Without an id it speaks for all notes on the page. */
export function NoteStatus({ noteId }: { noteId?: string }) {
  const status = useNoteStatus(noteId)
  const Icon = icons[status]
  return (
    <span className={`${styles.status} ${styles[status]}`} role="status" data-status={status}>
      <Icon aria-hidden size={14} />
      <span>
        <Words status={status} />
      </span>
    </span>
  )
}

function Words({ status }: { status: Status }) {
  switch (status) {
    case 'connecting':
      return <Trans>Connecting…</Trans>
    case 'saving':
      return <Trans>Saving…</Trans>
    case 'saved':
      return <Trans>Saved</Trans>
    case 'offline':
      return <Trans>Offline: kept on this device</Trans>
    case 'not-saved':
      return <Trans>Not saved</Trans>
    case 'read-only':
      return <Trans>Can be read, not changed</Trans>
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
