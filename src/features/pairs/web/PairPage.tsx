import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { newId } from '../../../platform/ids.ts'
import { api, client, problemMessage } from '../../../web/api.ts'
import { longDay, time, weekday } from '../../../web/dates.ts'
import { useTitle } from '../../../web/title.ts'
import { PairAvatars } from '../../../web/ui/Avatar.tsx'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button, buttonClass } from '../../../web/ui/Button.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import { Tabs } from '../../../web/ui/Tabs.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import { firstName } from '../../people/rules/names.ts'
import type { PairLine } from '../contract.ts'
import { isOpen, otherOf, selfOf } from '../rules/sides.ts'
import { InviteNotice } from './InviteNotice.tsx'
import styles from './PairPage.module.css'
import { RhythmWords } from './RhythmWords.tsx'

/** One pair: the next page, what was, what was promised. */
export function PairPage() {
  const { pairId } = useParams({ from: '/inside/pairs/$pairId' })
  const { t } = useLingui()
  const { data: pair, error } = useQuery(api.pairs.get.queryOptions({ input: { id: pairId } }))
  useTitle(pair && otherOf(pair).name)
  if (error) throw error
  if (!pair) return <Bones title lines={7} />
  const other = otherOf(pair)
  return (
    <>
      <header className={styles.header}>
        <PairAvatars them={other.name} you={selfOf(pair).name} size="large" />
        <div className={styles.names}>
          <h1>
            <Trans>{firstName(other)} & you</Trans>
          </h1>
          <p className={styles.rhythm}>
            <RhythmWords pair={pair} />
          </p>
        </div>
        {isOpen(pair) && <MeetActions pair={pair} />}
      </header>
      {!isOpen(pair) && (
        <Notice>
          <Trans>This one-on-one ended on {longDay(pair.endedAt!)}. You both can read it; nothing can be added.</Trans>{' '}
          {pair.leftOpenActionItems > 0 && (
            <Plural
              value={pair.leftOpenActionItems}
              one="One action item was left open."
              other="# action items were left open."
            />
          )}
        </Notice>
      )}
      {isOpen(pair) && !other.joined && <InviteNotice pair={pair} />}
      <div className={styles.tabs}>
        <Tabs label={t`Parts of this one-on-one`}>
          <Link to="/pairs/$pairId" params={{ pairId }} activeOptions={{ exact: true }}>
            <Trans>Next</Trans>
          </Link>
          <Link to="/pairs/$pairId/history" params={{ pairId }}>
            <Trans>History</Trans>
          </Link>
          <Link to="/pairs/$pairId/action-items" params={{ pairId }}>
            <Trans>Action items</Trans>
          </Link>
          <Link to="/pairs/$pairId/feedback" params={{ pairId }}>
            <Trans>Feedback</Trans>
          </Link>
          <Link to="/pairs/$pairId/about" params={{ pairId }}>
            <Trans>About {firstName(other)}</Trans>
          </Link>
          <Link to="/pairs/$pairId/settings" params={{ pairId }}>
            <Trans>Rhythm and more</Trans>
          </Link>
        </Tabs>
      </div>
      <Outlet />
      <p className={styles.visibility}>
        <VisibilityMark audience="both" other={other.name} />
      </p>
    </>
  )
}

function MeetActions({ pair }: { pair: PairLine }) {
  const navigate = useNavigate()
  const tell = useToast()
  const meetNow = async () => {
    try {
      const meeting = await client.meetings.holdNow({ pairId: pair.id, id: newId() })
      await navigate({ to: '/meetings/$meetingId', params: { meetingId: meeting.id } })
    } catch (error) {
      tell({ text: problemMessage(error), tone: 'problem' })
    }
  }
  const { next } = pair
  return (
    <div className={styles.actions}>
      {!next?.live && (
        <Button onClick={() => void meetNow()}>
          <Trans>Meet now</Trans>
        </Button>
      )}
      {next && (
        <Link
          to={next.live ? '/meetings/$meetingId' : '/meetings/$meetingId/prepare'}
          params={{ meetingId: next.id }}
          className={buttonClass('primary')}
          title={`${longDay(next.startsAt)}, ${time(next.startsAt)}`}
        >
          {next.live ? <Trans>Join the meeting</Trans> : <Trans>Prepare for {weekday(next.startsAt)}</Trans>}
        </Link>
      )}
    </div>
  )
}
