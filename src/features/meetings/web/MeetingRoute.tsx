import { Trans } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { shortDay } from '../../../web/dates.ts'
import { useTitle } from '../../../web/title.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import { firstNameOfOther } from '../../agenda/web/sections.ts'
import { usePairHints } from '../../notes/web/pair-channel.ts'
import { MeetingRoom } from './MeetingRoom.tsx'
import styles from './MeetingRoute.module.css'
import { useMeetingPage } from './meeting-data.ts'

const MeetingRecord = lazy(() => import('./MeetingRecord.tsx').then((module) => ({ default: module.MeetingRecord })))

/** A meeting: the room while it is to come or running, the record once it is over. */
export function MeetingRoute() {
  const { meetingId } = useParams({ from: '/inside/meetings/$meetingId' })
  const { data: page, error } = useMeetingPage(meetingId)
  usePairHints(page?.pair.id)
  useTitle(page && `${firstNameOfOther(page.pair)}, ${shortDay(page.meeting.startsAt)}`)
  if (error && !page) {
    return (
      <div className={styles.problem}>
        <Notice tone="warn" loud>
          {error.message}
        </Notice>
        <Link to="/">
          <Trans>Back to today</Trans>
        </Link>
      </div>
    )
  }
  if (!page) {
    return (
      <div className={styles.problem}>
        <Bones title lines={8} />
      </div>
    )
  }
  const { state } = page.meeting
  return state === 'planned' || state === 'live' ? (
    <MeetingRoom key={meetingId} page={page} />
  ) : (
    <Suspense fallback={<Bones title lines={8} />}>
      <MeetingRecord key={meetingId} page={page} />
    </Suspense>
  )
}
