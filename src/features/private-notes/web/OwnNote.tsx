import type { ReactNode } from 'react'
import { wholeText } from '../rules/content.ts'
import { Blurred } from './Blurred.tsx'
import styles from './PrivateNote.module.css'
import { usePrivateNotes } from './use-private-notes.ts'

/** What one wrote for oneself beside a meeting, folded; nothing while locked, or if there is none. */
export function OwnNote({ meetingId, title }: { meetingId: string; title: ReactNode }) {
  const { notes } = usePrivateNotes()
  const content = notes?.find(({ aboutId }) => aboutId === meetingId)?.content
  const text = content ? wholeText(content) : ''
  if (text === '') return null
  return (
    <details className={styles.last}>
      <summary>{title}</summary>
      <Blurred>{text}</Blurred>
    </details>
  )
}
