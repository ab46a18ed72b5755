import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { dayAndMonth, longDay, time } from '../../../web/dates.ts'
import { PairAvatars } from '../../../web/ui/Avatar.tsx'
import { Button, buttonClass } from '../../../web/ui/Button.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import { ItemRow } from '../../action-items/web/ItemRow.tsx'
import { firstNameOfOther, sectionsOf } from '../../agenda/web/sections.ts'
import { CheckOutCard } from '../../check-outs/web/CheckOutCard.tsx'
import { IntentionLines } from '../../intentions/web/IntentionLines.tsx'
import { isOpen, otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { PrivateNote } from '../../private-notes/web/PrivateNote.tsx'
import type { MeetingPage } from '../contract.ts'
import styles from './MeetingRecord.module.css'
import { useMeetingActions } from './meeting-actions.ts'
import { RecordedNote } from './RecordedNote.tsx'
import { RecordedSection } from './RecordedSection.tsx'
import { mayReflect, Reflection } from './Reflection.tsx'
import { Summary } from './Summary.tsx'

/** A meeting that is over: what was said, promised and moved on. */
export function MeetingRecord({ page }: { page: MeetingPage }) {
  const { t } = useLingui()
  const { meeting, pair } = page
  const other = otherOf(pair)
  const first = firstNameOfOther(pair)
  const skipped = meeting.state === 'skipped'
  const sections = sectionsOf(page).filter(({ points }) => points.length > 0)
  return (
    <article className={styles.record}>
      <nav className={styles.ways} aria-label={t`Around this meeting`}>
        <Link to="/pairs/$pairId/history" params={{ pairId: pair.id }} className={buttonClass('ghost')}>
          <ChevronLeft aria-hidden /> <Trans>{first} & you</Trans>
        </Link>
        <span className={styles.grow} />
        {page.previous && (
          <Link
            to="/meetings/$meetingId"
            params={{ meetingId: page.previous.id }}
            className={buttonClass('ghost', 'small')}
          >
            <ChevronLeft aria-hidden /> {dayAndMonth(page.previous.startsAt)}
          </Link>
        )}
        {page.next && (
          <Link
            to="/meetings/$meetingId"
            params={{ meetingId: page.next.id }}
            className={buttonClass('ghost', 'small')}
          >
            {dayAndMonth(page.next.startsAt)} <ChevronRight aria-hidden />
          </Link>
        )}
      </nav>
      <header className={styles.header}>
        <PairAvatars them={other.name} you={selfOf(pair).name} />
        <div>
          <h1>{longDay(meeting.startsAt)}</h1>
          <p className={styles.quiet}>
            {skipped ? (
              <Skipper page={page} />
            ) : (
              <Trans>
                {first} & you, {time(meeting.startedAt ?? meeting.startsAt)}
              </Trans>
            )}
            {meeting.imported && (
              <>
                {' · '}
                <Trans>from your notes</Trans>
              </>
            )}
            {meeting.mood !== null && (
              <>
                {' · '}
                <Trans>mood {meeting.mood} of 10</Trans>
              </>
            )}
          </p>
        </div>
        {skipped && isOpen(pair) && <Unskip page={page} />}
      </header>
      <IntentionLines page={page} />
      {!skipped && !meeting.imported && <CheckOutCard meetingId={meeting.id} pair={pair} />}
      {!skipped && <Summary page={page} />}
      {page.actionItems.length > 0 && (
        <section>
          <h2>
            <Trans>Promised</Trans>
          </h2>
          <ul className={styles.items}>
            {page.actionItems.map((item) => (
              <ItemRow key={item.id} item={item} pair={pair} meetingId={meeting.id} />
            ))}
          </ul>
        </section>
      )}
      {sections.length > 0 && (
        <section className={styles.sections}>
          <h2>{skipped ? <Trans>On its page</Trans> : <Trans>Talked about</Trans>}</h2>
          {sections.map((section) => (
            <RecordedSection key={section.key} section={section} page={page} />
          ))}
        </section>
      )}
      {(page.notes.trim() !== '' || !skipped) && (
        <section>
          <h2>
            <Trans>Notes on the whole meeting</Trans>
          </h2>
          <RecordedNote noteId={meeting.id} text={page.notes} label={t`Notes on the whole meeting`} page={page} />
        </section>
      )}
      {!skipped && !meeting.imported && (page.reflections.length > 0 || mayReflect(page)) && (
        <section>
          <h2>
            <Trans>Looking back</Trans>
          </h2>
          <Reflection page={page} />
        </section>
      )}
      <PrivateNote
        about={{ aboutId: meeting.id, pairId: pair.id, meetingId: meeting.id }}
        label={t`Your private note on this meeting`}
        placeholder={t`What you notice, for yourself`}
      />
      {skipped && sections.length === 0 && (
        <Notice>
          <Trans>Nothing was on its page.</Trans>
        </Notice>
      )}
      <p>
        <VisibilityMark audience="both" other={other.name} />
      </p>
    </article>
  )
}

function Skipper({ page: { meeting, pair } }: { page: MeetingPage }) {
  const first = firstNameOfOther(pair)
  const reason = meeting.skipReason && ` — ${meeting.skipReason}`
  if (meeting.skippedBy === null)
    return meeting.imported ? <Trans>Skipped{reason}</Trans> : <Trans>You two did not meet, so it was skipped</Trans>
  return meeting.skippedBy === selfOf(pair).id ? (
    <Trans>Skipped by you{reason}</Trans>
  ) : (
    <Trans>
      Skipped by {first}
      {reason}
    </Trans>
  )
}

/** Takes skipping back: of a meeting to come, and of one that nobody wrapped up though the two did meet. */
function Unskip({ page }: { page: MeetingPage }) {
  const { startsAt, skippedBy, imported } = page.meeting
  const isToCome = Date.parse(startsAt) > Date.now()
  const tell = useToast()
  const { unskip } = useMeetingActions(page)
  const [busy, setBusy] = useState(false)
  if (!isToCome && (skippedBy !== null || imported)) return null
  return (
    <Button
      busy={busy}
      onClick={async () => {
        setBusy(true)
        try {
          await unskip.mutateAsync()
        } catch (error) {
          tell({ text: problemMessage(error), tone: 'problem' })
          setBusy(false)
        }
      }}
    >
      {isToCome ? <Trans>Hold it after all</Trans> : <Trans>We did meet</Trans>}
    </Button>
  )
}
