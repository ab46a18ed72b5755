import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowUpToLine, Ellipsis, SquareSplitVertical, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { plainDay } from '../../../web/dates.ts'
import { Menu } from '../../../web/ui/Menu.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { joinMeetings } from '../rules/mending/join.ts'
import { leaveOut, mendMeeting, mendSkipped } from '../rules/mending/meetings.ts'
import type { UnderstoodMeeting } from '../rules/understood.ts'
import styles from './MendMeeting.module.css'
import type { Mending } from './mending.ts'
import { SplitDialog } from './SplitDialog.tsx'

const scores = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** The day of a meeting, what became of it, how it felt; and where it is one meeting too many or too few. */
export function MeetingHeader({
  meeting,
  document,
  source,
  onMend,
  onPoint,
  onSplit,
}: Mending & { meeting: UnderstoodMeeting; onSplit(line: number): void }) {
  const { t } = useLingui()
  const tell = useToast()
  const [splitting, setSplitting] = useState(false)
  const { key, date, mood, firstLine, lastLine } = meeting
  const index = document.meetings.findIndex((one) => one.key === key)
  const above = document.meetings[index - 1]
  const undo = { label: t`Undo`, run: () => onMend(document, key) }
  const join = () => {
    if (!above) return
    onMend(joinMeetings(document, key, source[firstLine - 1] ?? ''), above.key)
    tell({ text: t`Joined with ${plainDay(above.date)}.`, undo })
  }
  const remove = () => {
    onMend(leaveOut(document, key), above?.key)
    tell({ text: t`Left out: ${plainDay(date)}`, undo })
  }
  return (
    <header className={styles.header}>
      <input
        type="date"
        data-mend={key}
        aria-label={t`Day of the meeting`}
        value={date}
        onFocus={() => onPoint({ firstLine, lastLine: firstLine })}
        onChange={(event) =>
          event.target.value !== '' && onMend(mendMeeting(document, key, { date: event.target.value }))
        }
      />
      <select
        aria-label={t`What became of it`}
        value={meeting.skipped ? 'skipped' : 'held'}
        onChange={(event) => onMend(mendSkipped(document, key, event.target.value === 'skipped'))}
      >
        <option value="held">{date > document.importedOn ? t`to come` : t`held`}</option>
        <option value="skipped">{t`skipped`}</option>
      </select>
      {mood && (
        <select
          aria-label={t`Mood`}
          value={mood.score}
          onChange={(event) =>
            onMend(mendMeeting(document, key, { mood: { ...mood, score: Number(event.target.value) } }))
          }
        >
          {scores.map((score) => (
            <option key={score} value={score}>
              {t`mood ${score} of 10`}
            </option>
          ))}
        </select>
      )}
      <span className={styles.grow} />
      <Menu
        label={t`More for ${plainDay(date)}`}
        icon={<Ellipsis aria-hidden />}
        items={[
          {
            label: <Trans>Split it in two</Trans>,
            icon: <SquareSplitVertical aria-hidden />,
            run: () => setSplitting(true),
            hidden: firstLine === lastLine,
          },
          {
            label: <Trans>Join with the meeting above</Trans>,
            icon: <ArrowUpToLine aria-hidden />,
            run: join,
            hidden: above === undefined,
          },
          { label: <Trans>Leave it out</Trans>, icon: <Trash2 aria-hidden />, run: remove, danger: true },
        ]}
      />
      {splitting && (
        <SplitDialog
          lines={source
            .slice(firstLine, lastLine)
            .map((markdown, position) => ({ line: firstLine + position + 1, markdown }))}
          onSplit={(line) => {
            setSplitting(false)
            onSplit(line)
          }}
          onClose={() => setSplitting(false)}
        />
      )}
    </header>
  )
}
