import type { ReactNode } from 'react'
import { textOf } from '../rules/content.ts'
import { useBlur } from './blur.ts'
import styles from './PrivateNote.module.css'
import { usePrivateNotes } from './use-private-notes.ts'

/** What one wrote for oneself beside a meeting, folded; nothing while locked, or if there is none. */
export function OwnNote({ meetingId, title }: { meetingId: string; title: ReactNode }) {
  const { notes } = usePrivateNotes()
  const blurs = useBlur()
  const content = notes?.find(({ aboutId }) => aboutId === meetingId)?.content
  if (!content || content.blocks.length === 0) return null
  return (
    <details className={styles.last}>
      <summary>{title}</summary>
      <p className={blurs ? styles.lastBlurred : undefined}>{textOf(content.blocks)}</p>
    </details>
  )
}
