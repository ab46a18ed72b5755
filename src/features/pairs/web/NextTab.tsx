import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { api } from '../../../web/api.ts'
import { dayAndMonth, longDay, time } from '../../../web/dates.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Card } from '../../../web/ui/Card.tsx'
import { Empty } from '../../../web/ui/Empty.tsx'
import { ItemRow } from '../../action-items/web/ItemRow.tsx'
import { AgendaList } from '../../agenda/web/AgendaList.tsx'
import { PairFeedback } from '../../feedback/web/PairFeedback.tsx'
import { IntentionLines } from '../../intentions/web/IntentionLines.tsx'
import type { MeetingPage } from '../../meetings/contract.ts'
import { HistoryRow } from '../../meetings/web/HistoryRow.tsx'
import { MeetingMenu } from '../../meetings/web/MeetingMenu.tsx'
import { usePairHints } from '../../notes/web/pair-channel.ts'
import { PrivateNote } from '../../private-notes/web/PrivateNote.tsx'
import { AskNext } from '../../questions/web/AskNext.tsx'
import { TrustStrip } from '../../trust/web/TrustStrip.tsx'
import { isOpen } from '../rules/sides.ts'
import styles from './NextTab.module.css'

/** What is next with this person: the agenda both write, open promises, and what was before. */
export function NextTab() {
  const { pairId } = useParams({ from: '/inside/pairs/$pairId/' })
  const { t } = useLingui()
  usePairHints(pairId)
  const pair = useQuery(api.pairs.get.queryOptions({ input: { id: pairId } }))
  const upcoming = useQuery(api.meetings.upcoming.queryOptions({ input: { pairId } }))
  const history = useQuery(api.meetings.history.queryOptions({ input: { pairId, limit: 3 } }))
  const items = useQuery(api.actionItems.list.queryOptions({ input: { pairId, state: 'open' } }))
  const [next, later] = upcoming.data ?? []
  const page = useQuery({
    ...api.meetings.get.queryOptions({ input: { id: next?.id ?? '' } }),
    enabled: next !== undefined,
  })
  const problem = [pair, upcoming, history, items, page].find(({ error }) => error)?.error
  if (problem) throw problem
  if (!pair.data || !upcoming.data || !history.data || !items.data || (next && !page.data)) return <Bones lines={12} />
  return (
    <>
      <TrustStrip pair={pair.data} />
      <div className={styles.grid}>
        <section>
          {page.data ? (
            <NextMeeting page={page.data} />
          ) : (
            <Empty
              action={
                <Link to="/pairs/$pairId/settings" params={{ pairId }}>
                  <Trans>Choose a rhythm</Trans>
                </Link>
              }
            >
              <Trans>
                You two have no meeting planned. Choose a rhythm and the next one is always here, or meet right now.
              </Trans>
            </Empty>
          )}
          {later && (
            <p className={styles.later}>
              <Link to="/meetings/$meetingId" params={{ meetingId: later.id }}>
                <Trans>The one after: {longDay(later.startsAt)}</Trans>
              </Link>
            </p>
          )}
          <h2 className={styles.heading}>
            <Trans>Before</Trans>
          </h2>
          {history.data.length === 0 ? (
            <p className={styles.quiet}>
              <Trans>
                Nothing yet. Bring in the document you keep:{' '}
                <Link to="/pairs/$pairId/import" params={{ pairId }}>
                  import your notes
                </Link>
                .
              </Trans>
            </p>
          ) : (
            <ul>
              {history.data.map((line) => (
                <HistoryRow key={line.id} line={line} pair={pair.data} />
              ))}
            </ul>
          )}
        </section>
        <aside className={styles.aside} aria-label={t`Open action items and what to ask next`}>
          <Card title={<Trans>Open action items</Trans>}>
            {items.data.length === 0 ? (
              <p className={styles.quiet}>
                <Trans>Nothing is open between you.</Trans>
              </p>
            ) : (
              <ul className={styles.items}>
                {items.data.slice(0, 8).map((item) => (
                  <ItemRow key={item.id} item={item} pair={pair.data} meetingId={next?.id ?? null} compact />
                ))}
              </ul>
            )}
            {items.data.length > 8 && (
              <Link to="/pairs/$pairId/action-items" params={{ pairId }}>
                <Trans>All {items.data.length}</Trans>
              </Link>
            )}
          </Card>
          <Card title={<Trans>For yourself</Trans>}>
            <PrivateNote
              about={{ aboutId: pairId, pairId, meetingId: null }}
              label={t`Your private note on working together`}
              placeholder={t`What you want to remember about your work together`}
            />
          </Card>
          <Card title={<Trans>Feedback</Trans>}>
            <PairFeedback pair={pair.data} />
          </Card>
          {isOpen(pair.data) && (
            <Card title={<Trans>Ask next</Trans>}>
              <AskNext pair={pair.data} />
            </Card>
          )}
        </aside>
      </div>
    </>
  )
}

function NextMeeting({ page }: { page: MeetingPage }) {
  const { meeting } = page
  return (
    <>
      <div className={styles.next}>
        <h2>
          <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
            {longDay(meeting.startsAt)}, {time(meeting.startsAt)}
          </Link>
        </h2>
        <MeetingMenu page={page} />
      </div>
      {meeting.movedFrom && (
        <p className={styles.quiet}>
          <Trans>moved from {dayAndMonth(meeting.movedFrom)}</Trans>
        </p>
      )}
      <IntentionLines page={page} />
      <div className={styles.agenda}>
        <AgendaList page={page} />
      </div>
    </>
  )
}
