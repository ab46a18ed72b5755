import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Trash2 } from 'lucide-react'
import { plainDay } from '../../../web/dates.ts'
import { Chip } from '../../../web/ui/Chip.tsx'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { leaveOut, mendMeeting, mendSkipped } from '../rules/mending.ts'
import type { SourceRange, UnderstoodDocument, UnderstoodMeeting } from '../rules/understood.ts'
import styles from './MendMeeting.module.css'
import { MendThings } from './MendThings.tsx'

export interface Mending {
  pair: Pair
  document: UnderstoodDocument
  onMend(document: UnderstoodDocument): void
  onPoint(range: SourceRange | null): void
}

/** One meeting as it was understood: its day, whether it was held, and all that is on it. */
export function MendMeeting({ meeting, ...mending }: Mending & { meeting: UnderstoodMeeting }) {
  const { t } = useLingui()
  const tell = useToast()
  const { document, onMend, onPoint } = mending
  const warnings = document.warnings.filter(({ line }) => line >= meeting.firstLine && line <= meeting.lastLine)
  const remove = () => {
    onMend(leaveOut(document, meeting.key))
    tell({ text: t`Left out: ${plainDay(meeting.date)}`, undo: { label: t`Undo`, run: () => onMend(document) } })
  }
  return (
    <section
      className={styles.meeting}
      onPointerEnter={() => onPoint({ firstLine: meeting.firstLine, lastLine: meeting.lastLine })}
    >
      <header className={styles.header}>
        <input
          type="date"
          aria-label={t`Day of the meeting`}
          value={meeting.date}
          onFocus={() => onPoint({ firstLine: meeting.firstLine, lastLine: meeting.firstLine })}
          onChange={(event) =>
            event.target.value !== '' && onMend(mendMeeting(document, meeting.key, { date: event.target.value }))
          }
        />
        <select
          aria-label={t`What became of it`}
          value={meeting.skipped ? 'skipped' : 'held'}
          onChange={(event) => onMend(mendSkipped(document, meeting.key, event.target.value === 'skipped'))}
        >
          <option value="held">{meeting.date > document.importedOn ? t`to come` : t`held`}</option>
          <option value="skipped">{t`skipped`}</option>
        </select>
        {meeting.mood && (
          <Chip>
            <Trans>mood {meeting.mood.score} of 10</Trans>
          </Chip>
        )}
        <span className={styles.grow} />
        <IconButton label={t`Leave out ${plainDay(meeting.date)}`} onClick={remove}>
          <Trash2 aria-hidden />
        </IconButton>
      </header>
      {warnings.map(({ line, message }) => (
        <p key={`${line} ${message}`} className={styles.warning}>
          <Trans>Line {line}:</Trans> {message}
        </p>
      ))}
      {meeting.title !== '' && <p className={styles.title}>{meeting.title}</p>}
      {meeting.skipped?.reason && <p className={styles.quiet}>{meeting.skipped.reason}</p>}
      {meeting.summary && <p className={styles.summary}>{meeting.summary.markdown}</p>}
      <MendThings page={meeting} {...mending} />
      {meeting.notes.length > 0 && (
        <details className={styles.notes}>
          <summary>
            <Plural value={meeting.notes.length} one="# part stays as notes" other="# parts stay as notes" />
          </summary>
          {meeting.notes.map((note) => (
            <pre key={note.key} onPointerEnter={() => onPoint(note)}>
              {note.markdown}
            </pre>
          ))}
        </details>
      )}
    </section>
  )
}
