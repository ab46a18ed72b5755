import { Trans } from '@lingui/react/macro'
import styles from './MendMeeting.module.css'
import { MendNotes } from './MendNotes.tsx'
import { MendThings } from './MendThings.tsx'
import type { Mending } from './mending.ts'

/** What stands outside every meeting. It goes to the page as it is: notes to the first meeting, open things to the next. */
export function MendUndated(mending: Mending) {
  const { undated } = mending.document
  if (undated.points.length + undated.actionItems.length + undated.notes.length === 0) return null
  return (
    <section className={styles.meeting}>
      <h2>
        <Trans>Without a date</Trans>
      </h2>
      <MendThings page={undated} {...mending} />
      <MendNotes notes={undated.notes} {...mending} />
    </section>
  )
}
