import { useLingui } from '@lingui/react/macro'
import { sectionWhose } from '../../agenda/web/sections.ts'
import type { MeetingPage } from '../contract.ts'
import type { ClockReading } from '../rules/clock.ts'
import styles from './SectionBar.module.css'

/** The time of the meeting as a line: each section's share in the colour of whose it is, filled as it passes. */
export function SectionBar({ page, clock }: { page: MeetingPage; clock: ClockReading | null }) {
  const { t } = useLingui()
  const timed = page.sections.filter(({ minutes }) => minutes > 0)
  const total = Math.max(
    page.meeting.minutes,
    timed.reduce((sum, { minutes }) => sum + minutes, 0),
  )
  const elapsed = (clock?.elapsed ?? 0) / 60
  let start = 0
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={t`Time used`}
      aria-valuemin={0}
      aria-valuemax={page.meeting.minutes}
      aria-valuenow={Math.min(page.meeting.minutes, Math.floor(elapsed))}
    >
      {timed.map((section) => {
        const passed = Math.min(Math.max(elapsed - start, 0), section.minutes)
        start += section.minutes
        return (
          <i key={section.key} className={styles.share} style={{ flexGrow: section.minutes / total }}>
            <i
              className={styles[sectionWhose(section, page.pair)]}
              style={{ inlineSize: `${(passed / section.minutes) * 100}%` }}
            />
          </i>
        )
      })}
    </div>
  )
}
