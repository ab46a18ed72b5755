import { Trans } from '@lingui/react/macro'
import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './PrivateNote.module.css'

/** Whose it is, said above it, with what can be done beside. */
export function NoteHead({ children }: { children?: ReactNode }) {
  return (
    <div className={styles.head}>
      <span className={styles.mark}>
        <Lock aria-hidden /> <Trans>Only you can read this</Trans>
      </span>
      {children}
    </div>
  )
}
