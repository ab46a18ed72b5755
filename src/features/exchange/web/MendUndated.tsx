import { Trans } from '@lingui/react/macro'
import styles from './MendMeeting.module.css'
import type { Mending } from './MendMeeting.tsx'
import { MendThings } from './MendThings.tsx'

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
      {undated.notes.map((note) => (
        <div key={note.key} className={styles.notes}>
          <pre>{note.markdown}</pre>
        </div>
      ))}
    </section>
  )
}
