import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { ChevronLeft, Video } from 'lucide-react'
import { shortDay, timeSpan } from '../../../web/dates.ts'
import { PairAvatars } from '../../../web/ui/Avatar.tsx'
import { Button, buttonClass } from '../../../web/ui/Button.tsx'
import { NoteStatus } from '../../notes/web/NoteStatus.tsx'
import { usePresence } from '../../notes/web/pair-channel.ts'
import { useNoteStatus } from '../../notes/web/status.ts'
import { isOpen, otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { MeetingPage } from '../contract.ts'
import type { ClockReading } from '../rules/clock.ts'
import { clockFace, useTimeOver } from './clock.ts'
import { MeetingMenu } from './MeetingMenu.tsx'
import styles from './RoomBar.module.css'
import { SectionBar } from './SectionBar.tsx'

/** The top of the room: who is here, how much time is left, and the one next step. */
export function RoomBar({
  page,
  clock,
  onStart,
  starting,
  onWrapUp,
}: {
  page: MeetingPage
  clock: ClockReading | null
  onStart(): void
  starting: boolean
  onWrapUp(): void
}) {
  const { t } = useLingui()
  const { meeting, pair } = page
  const other = otherOf(pair)
  const first = firstName(other)
  const present = usePresence(pair.id, meeting.id)
  const theirs = present.find(({ personId }) => personId === other.id)
  const cannotKnow = useNoteStatus() === 'offline'
  const live = meeting.state === 'live'
  const over = useTimeOver(page)
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link
          to="/pairs/$pairId"
          params={{ pairId: pair.id }}
          className={`${buttonClass('ghost')} ${styles.back}`}
          aria-label={t`${first} & you: back to your page`}
        >
          <ChevronLeft aria-hidden />
          <span className={styles.wide}>
            <Trans>{first} & you</Trans>
          </span>
        </Link>
        <PairAvatars them={other.name} you={selfOf(pair).name} away={theirs === undefined} />
        <div className={styles.about}>
          <h1 className={styles.title}>{meeting.title || page.template.name}</h1>
          <small>
            {shortDay(meeting.startsAt)}, {timeSpan(meeting.startsAt, meeting.minutes)} ·{' '}
            <span role="status">
              {cannotKnow ? (
                <Trans>you are offline</Trans>
              ) : theirs?.at === meeting.id ? (
                <Trans>both here</Trans>
              ) : theirs ? (
                <Trans>{first} is in Rapport</Trans>
              ) : (
                <Trans>{first} is not here</Trans>
              )}
            </span>
          </small>
        </div>
        <span className={styles.status}>
          <NoteStatus />
        </span>
        {clock && (
          <span className={clock.left < 0 ? styles.over : styles.time}>
            <time className={styles.clock}>{clockFace(clock.left)}</time>
            <small>{clock.left < 0 ? <Trans>over</Trans> : <Trans>left</Trans>}</small>
          </span>
        )}
        {pair.videoUrl !== '' && (
          <a
            href={pair.videoUrl}
            target="_blank"
            rel="noreferrer"
            className={`${buttonClass()} ${styles.call}`}
            aria-label={t`Join the call`}
          >
            <Video aria-hidden />
            <span className={styles.wide}>
              <Trans>Join call</Trans>
            </span>
          </a>
        )}
        <MeetingMenu page={page} onStart={over ? onStart : undefined} />
        {isOpen(pair) &&
          (live || over ? (
            <Button variant="primary" onClick={onWrapUp}>
              <Trans>Wrap up</Trans>
            </Button>
          ) : (
            <Button variant="primary" busy={starting} onClick={onStart}>
              <Trans>Start</Trans>
            </Button>
          ))}
      </div>
      <SectionBar page={page} clock={clock} />
    </header>
  )
}
