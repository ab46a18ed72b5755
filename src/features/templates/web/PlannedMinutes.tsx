import { Trans } from '@lingui/react/macro'
import styles from './PlannedMinutes.module.css'

/**
 * Says so where a template plans for more than there is; it is allowed, since not everything is talked about every time.
 * `slack`: so many minutes over are not worth a word.
 */
export function PlannedMinutes({
  name,
  planned,
  minutes,
  slack = 0,
}: {
  name: string
  planned: number
  minutes: number
  slack?: number
}) {
  if (planned <= minutes + slack) return null
  return (
    <p className={styles.note} role="status">
      <Trans>
        “{name}” plans for {planned} minutes, the meeting has {minutes}. Give it more time, or leave something out.
      </Trans>
    </p>
  )
}
