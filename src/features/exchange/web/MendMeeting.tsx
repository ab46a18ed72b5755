import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../web/ui/Button.tsx'
import { mendMeeting } from '../rules/mending/meetings.ts'
import { splitMeeting } from '../rules/mending/split.ts'
import type { UnderstoodMeeting, WarningKind } from '../rules/understood.ts'
import { MeetingHeader } from './MeetingHeader.tsx'
import styles from './MendMeeting.module.css'
import { MendNotes } from './MendNotes.tsx'
import { MendThings } from './MendThings.tsx'
import type { Mending } from './mending.ts'

/** Said beside the point or action item itself. */
const besideThings: readonly WarningKind[] = ['owner_unknown', 'private_of_other']

/** One meeting as it was understood: its day, whether it was held, and all that is on it. */
export function MendMeeting({ meeting, ...mending }: Mending & { meeting: UnderstoodMeeting }) {
  const { t } = useLingui()
  const { document, source, onMend, onPoint } = mending
  const mend = (change: Parameters<typeof mendMeeting>[2]) => onMend(mendMeeting(document, meeting.key, change))
  const warnings = document.warnings.filter(
    ({ line, kind }) => line >= meeting.firstLine && line <= meeting.lastLine && !besideThings.includes(kind),
  )
  const splitAt = (line: number) =>
    onMend(splitMeeting(document, meeting.key, { line, markdown: source[line - 1] ?? '' }), `${meeting.key}/${line}`)
  return (
    <section
      className={styles.meeting}
      onPointerEnter={() => onPoint({ firstLine: meeting.firstLine, lastLine: meeting.lastLine })}
    >
      <MeetingHeader meeting={meeting} onSplit={splitAt} {...mending} />
      {warnings.map(({ kind, line, message }) => (
        <p key={`${line} ${message}`} className={styles.warning}>
          <Trans>Line {line}:</Trans> {message}
          {kind === 'date_not_understood' && (
            <>
              {' '}
              <Button size="small" onClick={() => splitAt(line)}>
                <Trans>A meeting begins here</Trans>
              </Button>
            </>
          )}
        </p>
      ))}
      <input
        className={`${styles.field} ${styles.title}`}
        aria-label={t`Title`}
        placeholder={t`Add a title`}
        value={meeting.title}
        maxLength={200}
        onChange={(event) => mend({ title: event.target.value })}
      />
      {meeting.skipped && (
        <input
          className={styles.field}
          aria-label={t`Why it was skipped`}
          placeholder={t`Why it was skipped`}
          value={meeting.skipped.reason}
          maxLength={300}
          onChange={(event) => mend({ skipped: { ...meeting.skipped!, reason: event.target.value } })}
        />
      )}
      {meeting.mood?.wish && (
        <p className={styles.summary}>
          <Trans>What would make it a ten</Trans>: {meeting.mood.wish}
        </p>
      )}
      {meeting.summary && <p className={styles.summary}>{meeting.summary.markdown}</p>}
      <MendThings page={meeting} {...mending} />
      <MendNotes notes={meeting.notes} {...mending} />
      {meeting.records.length > 0 && <Records records={meeting.records} />}
    </section>
  )
}

function Records({ records }: Pick<UnderstoodMeeting, 'records'>) {
  return (
    <details className={styles.notes}>
      <summary>
        <Plural
          value={records.length}
          one="# thing one of you said in your own name stays in the document"
          other="# things you said in your own names stay in the document"
        />
      </summary>
      <p className={styles.quiet}>
        <Trans>
          Intentions, numbers from 1 to 10, reflections, what a point came down to, comments and days that moved: only
          who said it can say it again, so it is not brought in.
        </Trans>
      </p>
      <ul className={styles.records}>
        {records.map(({ firstLine, text }) => (
          <li key={`${firstLine} ${text}`}>{text}</li>
        ))}
      </ul>
    </details>
  )
}
