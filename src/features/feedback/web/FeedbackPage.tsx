import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { api } from '../../../web/api.ts'
import { useMe } from '../../../web/me.ts'
import { useTitle } from '../../../web/title.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button, buttonClass } from '../../../web/ui/Button.tsx'
import { Card } from '../../../web/ui/Card.tsx'
import { Empty } from '../../../web/ui/Empty.tsx'
import { Tabs } from '../../../web/ui/Tabs.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import type { Box } from '../contract.ts'
import { AskDialog } from './AskDialog.tsx'
import { Asked } from './Asked.tsx'
import { BalanceCard } from './BalanceCard.tsx'
import styles from './FeedbackPage.module.css'
import { FeedbackRow } from './FeedbackRow.tsx'
import { UnsavedRows } from './UnsavedRows.tsx'
import { useAllUnsaved } from './unsaved.ts'

const MORE = 50
const MOST = 200

/** All of one's own: what one got and gave, what is asked, what is not shared yet, and praise the team shows. */
export function FeedbackPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { box, ask } = useSearch({ from: '/inside/feedback' })
  const [draftId] = useState(newId)
  const overview = useQuery(api.feedback.overview.queryOptions())
  const unsaved = useAllUnsaved(useMe().person.id)
  useTitle(t`Feedback`)
  if (overview.error) throw overview.error
  const counts = overview.data?.counts
  const tab = (name: Box | 'asked', label: string, count?: number) => (
    <Link
      to="/feedback"
      search={{ box: name === 'received' ? undefined : name }}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {label}
      {count !== undefined && count > 0 && <small className={styles.count}>{count}</small>}
    </Link>
  )
  const closeAsking = () => void navigate({ to: '/feedback', search: { box }, replace: true })
  return (
    <>
      <header className={styles.header}>
        <h1>
          <Trans>Feedback</Trans>
        </h1>
        <div className={styles.actions}>
          <Button onClick={() => void navigate({ to: '/feedback', search: { box: 'asked', ask: true } })}>
            <Trans>Ask for feedback</Trans>
          </Button>
          <Link
            to="/feedback/$feedbackId/write"
            params={{ feedbackId: draftId }}
            search={{}}
            className={buttonClass('primary')}
          >
            <Trans>Give feedback</Trans>
          </Link>
        </div>
      </header>
      <div className={styles.tabs}>
        <Tabs label={t`Kinds of feedback`}>
          {tab('received', t`Received`, counts?.unread)}
          {tab('given', t`Given`)}
          {tab('asked', t`Asked`)}
          {tab('waiting', t`Waiting`, counts?.waiting)}
          {tab('drafts', t`Drafts`, (counts?.drafts ?? 0) + unsaved.filter(({ was }) => was === null).length)}
          {tab('team', t`Praise in the team`)}
        </Tabs>
      </div>
      {box === 'asked' ? (
        <Asked lastAskedAt={overview.data?.lastAskedAt ?? null} />
      ) : (
        <Notes key={box ?? 'received'} box={box ?? 'received'} unsaved={box === 'drafts' ? unsaved : []} />
      )}
      {box === 'given' && (overview.data?.balance.length ?? 0) > 0 && (
        <div className={styles.balance}>
          <Card title={<Trans>Your balance</Trans>}>
            <BalanceCard balance={overview.data!.balance} />
          </Card>
        </div>
      )}
      <p className={styles.export}>
        <VisibilityMark audience="own_page" />
      </p>
      <p className={styles.export}>
        <Trans>
          Everything you gave, got and hold, to take along:{' '}
          <a href="/api/v1/feedback/export/markdown" download>
            Markdown
          </a>{' '}
          or{' '}
          <a href="/api/v1/feedback/export/json" download>
            JSON
          </a>
        </Trans>
      </p>
      {ask && <AskDialog onClose={closeAsking} />}
    </>
  )
}

function Notes({ box, unsaved }: { box: Box; unsaved: ReturnType<typeof useAllUnsaved> }) {
  const { t } = useLingui()
  const [limit, setLimit] = useState(MORE)
  const { data, error } = useQuery(
    api.feedback.list.queryOptions({ input: { box, limit }, placeholderData: (before) => before }),
  )
  if (error) throw error
  // What this browser has is there without a connection too, and stands for what was saved of it before.
  const saved = data?.filter(({ id }) => !unsaved.some((draft) => draft.id === id))
  if (saved?.length === 0 && unsaved.length === 0) return <Nothing box={box} />
  return (
    <>
      <ul className={styles.list} aria-label={t`Feedback`}>
        <UnsavedRows drafts={unsaved} />
        {saved?.map((note) => (
          <FeedbackRow key={note.id} note={note} />
        ))}
      </ul>
      {!data && <Bones lines={6} />}
      {data?.length === limit && limit < MOST && (
        <Button onClick={() => setLimit(limit + MORE)}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  )
}

function Nothing({ box }: { box: Box }) {
  const [draftId] = useState(newId)
  const write = (
    <Link
      to="/feedback/$feedbackId/write"
      params={{ feedbackId: draftId }}
      search={{}}
      className={buttonClass('secondary')}
    >
      <Trans>Give feedback</Trans>
    </Link>
  )
  if (box === 'received')
    return (
      <Empty
        action={
          <Link to="/feedback" search={{ box: 'asked', ask: true }} className={buttonClass('secondary')}>
            <Trans>Ask somebody</Trans>
          </Link>
        }
      >
        <Trans>Nobody has shared feedback with you here yet. Asking one person about one thing works best.</Trans>
      </Empty>
    )
  if (box === 'given')
    return (
      <Empty action={write}>
        <Trans>
          You have not shared any feedback yet. What did somebody do this week that you would like to see again?
        </Trans>
      </Empty>
    )
  if (box === 'waiting')
    return (
      <Empty>
        <Trans>Nothing waits. What you hold back, or mean to say in a meeting, stands here; nobody else sees it.</Trans>
      </Empty>
    )
  if (box === 'drafts')
    return (
      <Empty action={write}>
        <Trans>No drafts. A draft saves itself while you write, and only you can read it.</Trans>
      </Empty>
    )
  return (
    <Empty>
      <Trans>Praise stands here when whoever received it shows it to their team. Nobody else can.</Trans>
    </Empty>
  )
}
