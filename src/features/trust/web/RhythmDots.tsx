import { useLingui } from '@lingui/react/macro'
import { dayAndMonth } from '../../../web/dates.ts'
import type { Trust } from '../contract.ts'
import type { Beat } from '../rules.ts'
import styles from './RhythmDots.module.css'

export function useBeatWords(): Record<Beat, string> {
  const { t } = useLingui()
  return {
    held: t`held`,
    moved: t`held at another time`,
    skipped: t`skipped`,
    missed: t`you did not meet`,
    planned: t`to come`,
  }
}

/** A dot for each meeting: full when held, half when moved, empty when skipped, dashed for the next. */
export function RhythmDots({ rhythm }: { rhythm: Trust['rhythm'] }) {
  const words = useBeatWords()
  const said = rhythm.map(({ startsAt, beat }) => `${dayAndMonth(startsAt)}: ${words[beat]}`)
  return (
    <span className={styles.dots} role="img" aria-label={said.join(', ')}>
      {rhythm.map(({ meetingId, beat }, index) => (
        <i key={meetingId} data-beat={beat} title={said[index]} />
      ))}
    </span>
  )
}
