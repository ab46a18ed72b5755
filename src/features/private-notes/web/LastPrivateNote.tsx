import { Trans } from '@lingui/react/macro'
import { textOf } from '../rules/content.ts'
import { useBlur } from './blur.ts'
import styles from './PrivateNote.module.css'
import { usePrivateNotes } from './use-private-notes.ts'

/** What one wrote for oneself beside the last meeting; nothing while locked, or if there is none. */
export function LastPrivateNote({ meetingId }: { meetingId: string }) {
  const { notes } = usePrivateNotes()
  const blurs = useBlur()
  const content = notes?.find(({ aboutId }) => aboutId === meetingId)?.content
  if (!content || content.blocks.length === 0) return null
  return (
    <details className={styles.last}>
      <summary>
        <Trans>Your note on the last meeting</Trans>
      </summary>
      <p className={blurs ? styles.lastBlurred : undefined}>{textOf(content.blocks)}</p>
    </details>
  )
}
