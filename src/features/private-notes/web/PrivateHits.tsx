import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { longDay } from '../../../web/dates.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { hasWords, textOf } from '../rules/content.ts'
import styles from './PrivateHits.module.css'
import { usePrivateNotes } from './use-private-notes.ts'
import { useOwner } from './vault.ts'

const UnlockDialog = lazy(() => import('./UnlockDialog.tsx').then((module) => ({ default: module.UnlockDialog })))

/** One's own private notes that have these words, found on this device; the server is not asked. */
export function PrivateHits({ q, pairId }: { q: string; pairId?: string }) {
  const { t } = useLingui()
  const owner = useOwner()
  const { notes, locked, begun } = usePrivateNotes()
  const [unlocking, setUnlocking] = useState(false)
  if (!begun) return null
  if (locked)
    return (
      <p className={styles.quiet}>
        <Trans>Your private notes are locked on this device.</Trans>{' '}
        <Button size="small" onClick={() => setUnlocking(true)}>
          <Trans>Unlock to search them too</Trans>
        </Button>
        <Suspense>
          {unlocking && <UnlockDialog owner={owner} onClose={() => setUnlocking(false)} onDone={() => {}} />}
        </Suspense>
      </p>
    )
  const hits = (notes ?? []).flatMap((note) => {
    const text = note.content ? textOf(note.content.blocks) : ''
    return hasWords(text, q) && (!pairId || note.pairId === pairId) ? [{ ...note, text }] : []
  })
  if (hits.length === 0) return null
  return (
    <section className={styles.hits}>
      <h2>
        <Trans>In your private notes</Trans>
      </h2>
      <ul aria-label={t`In your private notes`}>
        {hits.map(({ aboutId, meetingId, pairId: of, startsAt, otherName, text }) => (
          <li key={aboutId}>
            {meetingId ? (
              <Link to="/meetings/$meetingId" params={{ meetingId }}>
                {text.slice(0, 200)}
              </Link>
            ) : (
              <Link to="/pairs/$pairId" params={{ pairId: of }}>
                {text.slice(0, 200)}
              </Link>
            )}
            <small>
              {otherName}
              {startsAt && ` · ${longDay(startsAt)}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
