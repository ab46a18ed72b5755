import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import styles from './PrivateNote.module.css'
import { Unlocking } from './Unlocking.tsx'
import { usePrivateNotes } from './use-private-notes.ts'

/** One quiet line where private notes would be shown among others: why they are not, and the way to them. */
export function MissingNotes({ unlock }: { unlock: ReactNode }) {
  const { locked, error } = usePrivateNotes()
  const [unlocking, setUnlocking] = useState(false)
  if (!locked && !error) return null
  return (
    <div className={styles.missing}>
      {locked ? (
        <>
          <Trans>Your private notes are locked on this device.</Trans>
          <Button size="small" onClick={() => setUnlocking(true)}>
            {unlock}
          </Button>
        </>
      ) : (
        <Trans>Your private notes are missing here: {problemMessage(error)}</Trans>
      )}
      {unlocking && locked && <Unlocking onClose={() => setUnlocking(false)} />}
    </div>
  )
}
