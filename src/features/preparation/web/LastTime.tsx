import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { longDay } from '../../../web/dates.ts'
import { Dot } from '../../../web/ui/Dot.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { selfOf } from '../../pairs/rules/sides.ts'
import type { PreparationPage } from '../contract.ts'
import styles from './LastTime.module.css'

/** What was said last time, short enough to be read in a minute: the summary, else the points with how their notes begin. */
export function LastTime({ last, pair }: { last: NonNullable<PreparationPage['lastTime']>; pair: Pair }) {
  const { meeting, discussed, notes } = last
  const me = selfOf(pair).id
  return (
    <section className={styles.last}>
      <h2>
        <Trans>Last time</Trans>
      </h2>
      <p className={styles.day}>
        <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
          {longDay(meeting.startsAt)}
        </Link>
      </p>
      {meeting.summary && <p className={styles.summary}>{meeting.summary}</p>}
      {discussed.length > 0 && (
        <ul>
          {discussed.map((point) => (
            <li key={point.id}>
              <Dot whose={point.authorId === me ? 'you' : 'them'} />
              <p>
                {point.text}
                {point.agreed.map((text) => (
                  <em key={text}>{text}</em>
                ))}
                {point.saidBack.map((text) => (
                  <em key={text}>
                    {text}{' '}
                    <small>
                      <Trans>said back, not agreed yet</Trans>
                    </small>
                  </em>
                ))}
                {!meeting.summary && point.agreed.length === 0 && point.notes.trim() !== '' && (
                  <small>{point.notes}</small>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {!meeting.summary && notes.trim() !== '' && <p className={styles.notes}>{notes}</p>}
      {!meeting.summary && discussed.length === 0 && notes.trim() === '' && (
        <p className={styles.notes}>
          <Trans>You met; nothing was written down.</Trans>
        </p>
      )}
    </section>
  )
}
