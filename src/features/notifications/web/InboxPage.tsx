import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, client, problemMessage, queryClient } from '../../../web/api.ts'
import { recentDay, time } from '../../../web/dates.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Empty } from '../../../web/ui/Empty.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import type { Notification } from '../contract.ts'
import styles from './InboxPage.module.css'
import { useSayNews } from './notification-words.ts'

const inboxQuery = () => api.notifications.list.queryOptions({ input: {} })

/** What happened between oneself and others, newest first. Opening something is reading it. */
export function InboxPage() {
  const { t } = useLingui()
  const tell = useToast()
  const { data, error } = useQuery(inboxQuery())
  const read = useMutation({
    mutationFn: (ids: string[] | undefined) => client.notifications.read({ ids }),
    onMutate: (ids) => {
      const now = new Date().toISOString()
      queryClient.setQueryData(inboxQuery().queryKey, (shown) => {
        if (!shown) return shown
        const isRead = ({ id }: Notification) => ids === undefined || ids.includes(id)
        const notifications = shown.notifications.map((one) =>
          isRead(one) && !one.readAt ? { ...one, readAt: now } : one,
        )
        return { notifications, unread: notifications.filter(({ readAt }) => readAt === null).length }
      })
    },
    onError: (problem) => tell({ text: problemMessage(problem), tone: 'problem' }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: api.notifications.list.key() }),
  })
  if (error) throw error
  if (!data) return <Bones title lines={6} />
  return (
    <>
      <div className={styles.header}>
        <h1>{data.unread > 0 ? <Trans>What is new</Trans> : <Trans>Nothing new.</Trans>}</h1>
        {data.unread > 0 && (
          <Button onClick={() => read.mutate(undefined)}>
            <Trans>Mark all as read</Trans>
          </Button>
        )}
      </div>
      {data.notifications.length === 0 ? (
        <Empty>
          <Trans>
            When a meeting moves, somebody writes something down for you, or says something about a promise, it stands
            here.
          </Trans>
        </Empty>
      ) : (
        <ul className={styles.list} aria-label={t`Inbox`}>
          {data.notifications.map((news) => (
            <Row key={news.id} news={news} onRead={() => news.readAt === null && read.mutate([news.id])} />
          ))}
        </ul>
      )}
      <p className={styles.quiet}>
        <Link to="/settings" hash="notifications">
          <Trans>Choose what you hear of, and how</Trans>
        </Link>
      </p>
      <p className={styles.quiet}>
        <VisibilityMark audience="own_page" />
      </p>
    </>
  )
}

function Row({ news, onRead }: { news: Notification; onRead(): void }) {
  const { t } = useLingui()
  const say = useSayNews()
  const { kind, actionItemId, meetingId, pairId, feedbackId, createdAt, readAt } = news
  const words = say(news)
  return (
    <li className={readAt === null ? styles.unread : undefined}>
      {feedbackId ? (
        <Link
          to={kind === 'feedback_held' ? '/feedback/$feedbackId/write' : '/feedback/$feedbackId'}
          params={{ feedbackId }}
          search={{}}
          onClick={onRead}
        >
          {words}
        </Link>
      ) : pairId === null ? (
        <Link to="/feedback" search={{ box: 'asked', ask: kind === 'ask_feedback' || undefined }} onClick={onRead}>
          {words}
        </Link>
      ) : actionItemId ? (
        <Link to="/action-items/$itemId" params={{ itemId: actionItemId }} onClick={onRead}>
          {words}
        </Link>
      ) : meetingId ? (
        <Link to="/meetings/$meetingId" params={{ meetingId }} onClick={onRead}>
          {words}
        </Link>
      ) : (
        <Link to="/pairs/$pairId" params={{ pairId }} onClick={onRead}>
          {words}
        </Link>
      )}
      <small>
        {recentDay(createdAt)}, {time(createdAt)}
        {readAt === null && <span className={styles.hidden}>{t`not read yet`}</span>}
      </small>
    </li>
  )
}
