import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { longDay } from '../../../web/dates.ts'
import { partWith } from '../rules/content.ts'
import { Blurred } from './Blurred.tsx'
import { MissingNotes } from './MissingNotes.tsx'
import styles from './PrivateHits.module.css'
import { usePrivateNotes } from './use-private-notes.ts'

/** One's own private notes that have these words, found on this device; the server is not asked. */
export function PrivateHits({ q, pairId }: { q: string; pairId?: string }) {
  const { t } = useLingui()
  const { notes = [] } = usePrivateNotes()
  const hits = notes.flatMap((note) => {
    const text = note.content && partWith(note.content, q)
    return text && (!pairId || note.pairId === pairId) ? [{ ...note, text }] : []
  })
  return (
    <section className={styles.hits}>
      <MissingNotes unlock={<Trans>Unlock to search them too</Trans>} />
      {hits.length > 0 && (
        <>
          <h2>
            <Trans>In your private notes</Trans>
          </h2>
          <ul aria-label={t`In your private notes`}>
            {hits.map(({ aboutId, meetingId, pairId: of, startsAt, otherName, text }) => (
              <li key={aboutId}>
                <small>
                  {meetingId ? (
                    <Link to="/meetings/$meetingId" params={{ meetingId }}>
                      {otherName}
                    </Link>
                  ) : (
                    <Link to="/pairs/$pairId" params={{ pairId: of }}>
                      {otherName}
                    </Link>
                  )}
                  {startsAt && ` · ${longDay(startsAt)}`}
                </small>
                <Blurred>{text}</Blurred>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
