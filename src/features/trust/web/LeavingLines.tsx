import { useLingui } from '@lingui/react/macro'
import type { Trust } from '../contract.ts'
import styles from './LeavingLines.module.css'

const WIDTH = 150
const HEIGHT = 34
const EDGE = 4
const SHOWN = 10

/** How both left, meeting by meeting: the mean of head and heart, from 1 to 4. One's own line and the other's. */
export function LeavingLines({ meetings }: { meetings: Trust['meetings'] }) {
  const { t } = useLingui()
  const shown = meetings.slice(-SHOWN)
  if (shown.length === 0) return <span>{t`not asked yet`}</span>
  const x = (index: number) =>
    shown.length === 1 ? WIDTH / 2 : EDGE + (index / (shown.length - 1)) * (WIDTH - 2 * EDGE)
  const y = (mean: number) => EDGE + ((4 - mean) / 3) * (HEIGHT - 2 * EDGE)
  const line = (side: 'mine' | 'theirs') =>
    shown.flatMap((meeting, index) => {
      const answer = meeting[side]
      return answer ? [{ x: x(index), y: y((answer.head + answer.heart) / 2) }] : []
    })
  return (
    <svg className={styles.lines} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden>
      {(['theirs', 'mine'] as const).map((side) => {
        const points = line(side)
        return (
          <g key={side} className={side === 'mine' ? styles.you : styles.them}>
            <polyline points={points.map((point) => `${point.x},${point.y}`).join(' ')} />
            {points.map((point) => (
              <circle key={point.x} cx={point.x} cy={point.y} r={2.5} />
            ))}
          </g>
        )
      })}
    </svg>
  )
}
