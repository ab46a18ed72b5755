import { Trans, useLingui } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import type { MeetingPage } from '../../meetings/contract.ts'
import type { Section } from '../../templates/contract.ts'
import styles from './SectionHeading.module.css'
import { useSectionName } from './section-name.ts'

/** The name of a section, its minutes, and, while its time runs, what is left of it. */
export function SectionHeading({
  section,
  pair,
  left,
  onAdd,
}: {
  section: Section
  pair: MeetingPage['pair']
  /** Seconds left of this section's time, while it runs. */
  left?: number
  onAdd?(): void
}) {
  const { t } = useLingui()
  const name = useSectionName(pair)(section)
  return (
    <div className={styles.heading}>
      <h3>
        {name}
        <span className={styles.minutes}>
          {' · '}
          {section.minutes > 0 ? <Trans>{section.minutes} min</Trans> : <Trans>if time</Trans>}
        </span>
      </h3>
      {left !== undefined && (
        <small>
          <Trans>{Math.ceil(left / 60)} left</Trans>
        </small>
      )}
      {onAdd && (
        <IconButton label={t`Add a point to: ${name}`} className={styles.add} onClick={onAdd}>
          <Plus aria-hidden />
        </IconButton>
      )}
    </div>
  )
}
