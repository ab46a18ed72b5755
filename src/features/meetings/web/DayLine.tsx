import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { time } from '../../../web/dates.ts'
import { buttonClass } from '../../../web/ui/Button.tsx'
import { Chip } from '../../../web/ui/Chip.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { Meeting } from '../contract.ts'
import styles from './DayLine.module.css'

export interface DayEntry {
  meeting: Meeting
  pair: Pair
  conversation: number
  points: { mine: number; theirs: number }
  ready: string[]
  intention: boolean
  template: { key: string; name: string }
  scores: number[]
}

/** What nobody needs to be told they follow. */
const USUAL = 'weekly'

/** One meeting of the day: when, with whom, and who has brought something. */
export function DayLine({ entry, primary }: { entry: DayEntry; primary: boolean }) {
  const { t } = useLingui()
  const { meeting, pair, conversation, points, ready, intention, template, scores } = entry
  const other = otherOf(pair).name
  const first = firstName(otherOf(pair))
  const live = meeting.state === 'live'
  const prepared = { mine: ready.includes(selfOf(pair).id), theirs: ready.includes(otherOf(pair).id) }
  const said = useReadyLabel(prepared, first)
  const verb = live ? t`Join` : prepared.mine ? t`Open` : t`Prepare`
  return (
    <li className={styles.slot}>
      <time dateTime={meeting.startsAt}>{time(meeting.startsAt)}</time>
      <div className={styles.what}>
        <h2>
          {other}{' '}
          {live && (
            <Chip whose="you">
              <Trans>now</Trans>
            </Chip>
          )}
        </h2>
        <small>
          {template.key !== USUAL && `${template.name} · `}
          {conversation === 1 ? <Trans>First conversation</Trans> : <Trans>Conversation {conversation}</Trans>}
          {' · '}
          {points.theirs > 0 && (
            <Plural value={points.theirs} one={`${first} added # point`} other={`${first} added # points`} />
          )}
          {points.theirs > 0 && points.mine > 0 && ', '}
          {points.mine > 0 && <Plural value={points.mine} one="you added #" other="you added #" />}
          {points.theirs + points.mine === 0 && <Trans>nothing on the page yet</Trans>}
          {scores.length > 0 && (
            <>
              {' · '}
              {scores.length > 1 ? (
                <Trans>
                  last said {scores[0]!} of 10, was {scores[1]!}
                </Trans>
              ) : (
                <Trans>last said {scores[0]!} of 10</Trans>
              )}
            </>
          )}
          {intention && (
            <>
              {' · '}
              <Trans>intention set</Trans>
            </>
          )}
        </small>
      </div>
      <span className={styles.ready} role="img" aria-label={said} title={said}>
        <i className={prepared.mine ? styles.mine : undefined} />
        <i className={prepared.theirs ? styles.theirs : undefined} />
      </span>
      <Link
        to={live || prepared.mine ? '/meetings/$meetingId' : '/meetings/$meetingId/prepare'}
        params={{ meetingId: meeting.id }}
        className={buttonClass(primary ? 'primary' : 'secondary')}
        aria-label={`${verb}: ${other}`}
      >
        {verb}
      </Link>
    </li>
  )
}

function useReadyLabel({ mine, theirs }: { mine: boolean; theirs: boolean }, first: string): string {
  const { t } = useLingui()
  if (mine && theirs) return t`You both are prepared`
  if (mine) return t`You are prepared, ${first} not yet`
  return theirs ? t`${first} is prepared, you not yet` : t`Nobody is prepared yet`
}
