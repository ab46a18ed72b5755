import { Trans, useLingui } from '@lingui/react/macro'
import { dayAndMonth } from '../../../web/dates.ts'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { PreparationPage } from '../contract.ts'
import styles from './ScoreTrend.module.css'

const WIDTH = 280
const HEIGHT = 56
const EDGE = 5

/** The numbers from 1 to 10 that the two gave at their deep dives, and what would have made the latest a ten. */
export function ScoreTrend({ scores, pair }: { scores: PreparationPage['scores']; pair: Pair }) {
  const { t } = useLingui()
  const days = [...new Set(scores.map(({ startsAt }) => startsAt))]
  const x = (startsAt: string) =>
    days.length === 1 ? WIDTH / 2 : EDGE + (days.indexOf(startsAt) / (days.length - 1)) * (WIDTH - 2 * EDGE)
  const y = (score: number) => EDGE + ((10 - score) / 9) * (HEIGHT - 2 * EDGE)
  const sides = [
    { person: otherOf(pair), look: styles.them, name: firstName(otherOf(pair)) },
    { person: selfOf(pair), look: styles.you, name: t`You` },
  ].map((side) => ({ ...side, scores: scores.filter(({ personId }) => personId === side.person.id) }))
  return (
    <div className={styles.trend}>
      {days.length > 1 && (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
          {sides.map(({ person, look, scores: given }) => (
            <g key={person.id} className={look}>
              <polyline points={given.map(({ startsAt, score }) => `${x(startsAt)},${y(score)}`).join(' ')} />
              {given.map(({ meetingId, startsAt, score }) => (
                <circle key={meetingId} cx={x(startsAt)} cy={y(score)} r={3} />
              ))}
            </g>
          ))}
        </svg>
      )}
      {sides
        .filter(({ scores: given }) => given.length > 0)
        .map(({ person, look, name, scores: given }) => {
          const last = given.at(-1)!
          const before = given.at(-2)
          return (
            <p key={person.id}>
              <b className={look}>
                {before && before.score !== last.score ? (
                  <Trans>
                    {name}: {last.score}, was {before.score}
                  </Trans>
                ) : (
                  <Trans>
                    {name}: {last.score} of 10
                  </Trans>
                )}
              </b>{' '}
              <small>{dayAndMonth(last.startsAt)}</small>
              {last.toTen && (
                <span>
                  <Trans>A ten: {last.toTen}</Trans>
                </span>
              )}
            </p>
          )
        })}
    </div>
  )
}
