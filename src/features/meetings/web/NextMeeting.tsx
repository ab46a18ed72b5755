import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { client, problemMessage } from '../../../web/api.ts'
import { longDay, time, timeIn, timeSpan } from '../../../web/dates.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { MeetingPage } from '../contract.ts'
import { refreshPair } from './meeting-data.ts'
import styles from './NextMeeting.module.css'

const WhenDialog = lazy(() => import('./WhenDialog.tsx').then((module) => ({ default: module.WhenDialog })))

interface When {
  startsAt: string
  minutes: number
}

/** When the two meet next, settled while both are there: confirmed, moved, or booked where nothing is planned. */
export function NextMeeting({ page: { meeting, next, pair } }: { page: MeetingPage }) {
  const { t } = useLingui()
  const tell = useToast()
  const [asking, ask] = useState(false)
  const other = otherOf(pair)
  const confirm = useMutation({
    mutationFn: (confirmed: boolean) => client.meetings.confirmTime({ id: next!.id, confirmed }),
    onError: (problem) => tell({ text: problemMessage(problem), tone: 'problem' }),
    onSettled: () => refreshPair(pair.id),
  })
  const settle = async (when: When) => {
    if (next) await client.meetings.move({ id: next.id, ...when })
    const { id } = next ?? (await client.meetings.book({ pairId: pair.id, id: newId(), ...when }))
    await client.meetings.confirmTime({ id, confirmed: true })
    refreshPair(pair.id)
    ask(false)
  }
  const theirs = next && timeIn(next.startsAt, other.timeZone)
  return (
    <div className={styles.next}>
      <p className={next ? styles.when : styles.quiet}>
        {next ? (
          <>
            {longDay(next.startsAt)}, {timeSpan(next.startsAt, next.minutes)}
            {theirs !== time(next.startsAt) && (
              <small>
                <Trans>
                  {theirs} for {firstName(other)}
                </Trans>
              </small>
            )}
          </>
        ) : (
          <Trans>Nothing is planned. Find a time while you are both here.</Trans>
        )}
      </p>
      <div className={styles.ways}>
        {next && (
          <Button
            size="small"
            aria-pressed={next.confirmedAt !== null}
            icon={next.confirmedAt !== null && <Check aria-hidden />}
            busy={confirm.isPending}
            onClick={() => confirm.mutate(next.confirmedAt === null)}
          >
            {next.confirmedAt === null ? <Trans>That works for us</Trans> : <Trans>Confirmed</Trans>}
          </Button>
        )}
        <Button size="small" variant={next ? 'ghost' : 'secondary'} onClick={() => ask(true)}>
          {next ? <Trans>Another time…</Trans> : <Trans>Book a time…</Trans>}
        </Button>
      </div>
      <Suspense>
        {asking && (
          <WhenDialog
            title={next ? t`Move the next meeting` : t`Book the next meeting`}
            verb={next ? t`Move it` : t`Book it`}
            pair={pair}
            from={next ?? { startsAt: inAWeek(meeting.startsAt), minutes: meeting.minutes }}
            hint={next ? t`All that is on its page moves along.` : t`What moves on stands on its page.`}
            onKeep={settle}
            onClose={() => ask(false)}
          />
        )}
      </Suspense>
    </div>
  )
}

/** The same weekday and hour, a week on or as soon as that is still to come. */
function inAWeek(startsAt: string): string {
  const at = new Date(startsAt)
  do at.setDate(at.getDate() + 7)
  while (at.getTime() < Date.now())
  return at.toISOString()
}
