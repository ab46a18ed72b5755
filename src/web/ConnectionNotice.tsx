import { Trans } from '@lingui/react/macro'
import { useIsMutating, useMutationState } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import styles from './ConnectionNotice.module.css'
import { Notice } from './ui/Notice.tsx'

function follow(changed: () => void): () => void {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}

/** Says so when there is no connection, or when something written has not been saved yet. */
export function ConnectionNotice() {
  const online = useSyncExternalStore(follow, () => navigator.onLine)
  const waiting = useIsMutating()
  const failing = useMutationState({
    filters: { status: 'pending' },
    select: ({ state }) => state.failureCount > 0 || state.isPaused,
  }).some(Boolean)
  if (online && !failing) return null
  return (
    <div className={styles.place}>
      <Notice tone={waiting > 0 ? 'bad' : 'warn'} loud>
        {waiting > 0 ? (
          <Trans>
            Not saved yet: the server does not answer. What you wrote is kept here and is saved as soon as it does.
          </Trans>
        ) : (
          <Trans>You are offline. You can go on: it is saved when the connection is back.</Trans>
        )}
      </Notice>
    </div>
  )
}
