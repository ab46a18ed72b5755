import { Trans } from '@lingui/react/macro'
import { useIsMutating, useMutationState } from '@tanstack/react-query'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import styles from './ConnectionNotice.module.css'
import { useUnanswered } from './outbox.ts'
import { Notice } from './ui/Notice.tsx'

function follow(changed: () => void): () => void {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}

/**
 * Says so when there is no connection, or when something written has not been saved yet. It stays in view; what else sticks to the
 * top keeps clear of it by `--notice`, its height.
 */
export function ConnectionNotice() {
  const online = useSyncExternalStore(follow, () => navigator.onLine)
  const unanswered = useUnanswered()
  const waiting = useIsMutating() + Number(unanswered)
  const failing =
    useMutationState({
      filters: { status: 'pending' },
      select: ({ state }) => state.failureCount > 0 || state.isPaused,
    }).some(Boolean) || unanswered
  const place = useRef<HTMLDivElement>(null)
  const shown = !online || failing
  useEffect(() => {
    if (!shown || !place.current) return
    const { style } = document.documentElement
    const watch = new ResizeObserver(([entry]) => style.setProperty('--notice', `${entry!.target.clientHeight}px`))
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      style.removeProperty('--notice')
    }
  }, [shown])
  if (!shown) return null
  return (
    <div ref={place} className={styles.place}>
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
