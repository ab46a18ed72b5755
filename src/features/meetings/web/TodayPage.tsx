import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../../web/api.ts'
import { longDay, time, today } from '../../../web/dates.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { buttonClass } from '../../../web/ui/Button.tsx'
import { Empty } from '../../../web/ui/Empty.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import { ItemRow } from '../../action-items/web/ItemRow.tsx'
import { type DayEntry, DayLine } from './DayLine.tsx'
import { Nearby } from './Nearby.tsx'
import styles from './TodayPage.module.css'

/** The day: who one meets, in order, and what is due. */
export function TodayPage() {
  const { t } = useLingui()
  const day = useQuery(api.meetings.today.queryOptions())
  const pairs = useQuery(api.pairs.list.queryOptions())
  if (day.isPending || pairs.isPending) return <Bones title lines={7} />
  if (day.error) throw day.error
  if (pairs.error) throw pairs.error
  const { meetings, dueActionItems } = day.data
  const first = meetings[0]
  const isToday = first !== undefined && today(new Date(first.meeting.startsAt)) === today()
  const begin = first && time(first.meeting.startsAt)
  const from =
    meetings.length === 1 ? begin : areBackToBack(meetings) ? t`back to back from ${begin}` : t`from ${begin}`
  return (
    <>
      <p className={styles.date}>{longDay(new Date())}</p>
      <h1>
        {meetings.length === 0 ? (
          <Trans>No one-on-one is planned yet.</Trans>
        ) : isToday ? (
          <Plural
            value={meetings.length}
            one={`One one-on-one, at ${from}.`}
            _2={`Two one-on-ones, ${from}.`}
            _3={`Three one-on-ones, ${from}.`}
            _4={`Four one-on-ones, ${from}.`}
            _5={`Five one-on-ones, ${from}.`}
            _6={`Six one-on-ones, ${from}.`}
            other={`# one-on-ones, ${from}.`}
          />
        ) : (
          <Trans>A day without one-on-ones. The next is on {longDay(first!.meeting.startsAt)}.</Trans>
        )}
      </h1>
      <div className={styles.day}>
        <section aria-label={t`One-on-ones`}>
          {meetings.length === 0 ? (
            <Empty
              action={
                <Link to="/pairs/new" className={buttonClass('primary')}>
                  <Trans>Start a one-on-one</Trans>
                </Link>
              }
            >
              {pairs.data.length === 0 ? (
                <Trans>
                  Begin with one person: choose how often you meet, and bring in the document you already keep. You can
                  start alone and invite them when you are ready.
                </Trans>
              ) : (
                <Trans>Give one of your one-on-ones a rhythm, or meet right now from its page.</Trans>
              )}
            </Empty>
          ) : (
            <ul className={styles.slots}>
              {meetings.map((entry, index) => (
                <DayLine key={entry.meeting.id} entry={entry} primary={index === 0} />
              ))}
            </ul>
          )}
          <h2 className={styles.due}>
            <Trans>Action items due</Trans>
          </h2>
          {dueActionItems.length === 0 ? (
            <p className={styles.quiet}>
              <Trans>Nothing is due this week.</Trans>
            </p>
          ) : (
            <ul className={styles.card}>
              {dueActionItems.map((item) => {
                const pair = pairs.data.find(({ id }) => id === item.pairId)
                return pair && <ItemRow key={item.id} item={item} pair={pair} meetingId={null} />
              })}
            </ul>
          )}
        </section>
        <Nearby pairs={pairs.data} />
      </div>
      <p className={styles.visibility}>
        <VisibilityMark audience="own_page" />
      </p>
    </>
  )
}

const BREATH_MINUTES = 10

/** Each begins as the one before it ends, give or take a breath; two at the same time are not one after the other. */
function areBackToBack(meetings: DayEntry[]): boolean {
  return meetings.every(({ meeting }, index) => {
    const before = meetings[index - 1]?.meeting
    if (!before) return true
    const pause = Date.parse(meeting.startsAt) - Date.parse(before.startsAt) - before.minutes * 60_000
    return pause >= 0 && pause <= BREATH_MINUTES * 60_000
  })
}
