import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { api, client, problemMessage } from '../../../web/api.ts'
import { daysUntil, due } from '../../../web/dates.ts'
import { useMe } from '../../../web/me.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button, buttonClass } from '../../../web/ui/Button.tsx'
import { Empty } from '../../../web/ui/Empty.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { firstName } from '../../people/rules/names.ts'
import type { FeedbackRequest } from '../contract.ts'
import styles from './Asked.module.css'
import { refreshFeedback } from './feedback-data.ts'

const ASK_EVERY_DAYS = 30

/** What one is asked, and what one asked. */
export function Asked({ lastAskedAt }: { lastAskedAt: string | null }) {
  const me = useMe().person.id
  const { data, error } = useQuery(api.feedback.requests.queryOptions())
  if (error) throw error
  if (!data) return <Bones lines={6} />
  const ofMe = data.filter((request) => request.asker.id !== me)
  const mine = data.filter((request) => request.asker.id === me)
  const isDue = lastAskedAt !== null && Date.now() - Date.parse(lastAskedAt) > ASK_EVERY_DAYS * 86_400_000
  return (
    <div className={styles.both}>
      {isDue && (
        <Notice>
          <Trans>It is more than a month since you last asked. One person and one thing are enough.</Trans>
        </Notice>
      )}
      <section>
        <h2>
          <Trans>You are asked</Trans>
        </h2>
        {ofMe.length === 0 ? (
          <p className={styles.quiet}>
            <Trans>Nobody asks for your feedback just now.</Trans>
          </p>
        ) : (
          <ul className={styles.list}>
            {ofMe.map((request) => (
              <OfMe key={request.id} request={request} />
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>
          <Trans>You asked</Trans>
        </h2>
        {mine.length === 0 ? (
          <Empty
            action={
              <Link to="/feedback" search={{ box: 'asked', ask: true }} className={buttonClass('secondary')}>
                <Trans>Ask for feedback</Trans>
              </Link>
            }
          >
            <Trans>You have not asked anybody yet. Ask people by name, about one thing they have seen you do.</Trans>
          </Empty>
        ) : (
          <ul className={styles.list}>
            {mine.map((request) => (
              <Mine key={request.id} request={request} />
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

function OfMe({ request }: { request: FeedbackRequest }) {
  const { t } = useLingui()
  const tell = useToast()
  const [draftId] = useState(newId)
  const { id, asker, about, dueOn, closedAt, people } = request
  const [mine] = people
  const nothing = useMutation({
    mutationFn: () => client.feedback.nothingNow({ id }),
    onSuccess: () => tell({ text: t`${firstName(asker)} knows that you have nothing to say about it now.` }),
    onError: (error) => tell({ text: problemMessage(error), tone: 'problem' }),
    onSettled: () => refreshFeedback(),
  })
  const isOpen = closedAt === null && !mine?.sharedId
  return (
    <li>
      <p className={styles.about}>{about}</p>
      <small className={styles.quiet}>
        {asker.name}
        {' · '}
        {mine?.sharedId ? (
          <Trans>you gave it</Trans>
        ) : closedAt ? (
          <Trans>no longer asked</Trans>
        ) : mine?.nothingNowAt ? (
          <Trans>nothing now</Trans>
        ) : (
          due(dueOn).words
        )}
      </small>
      {isOpen && !asker.left && (
        <span className={styles.actions}>
          <Link
            to="/feedback/$feedbackId/write"
            params={{ feedbackId: draftId }}
            search={{ to: asker.id, request: id }}
            className={buttonClass('secondary', 'small')}
          >
            <Trans>Give feedback</Trans>
          </Link>
          {!mine?.nothingNowAt && (
            <Button size="small" variant="ghost" busy={nothing.isPending} onClick={() => nothing.mutate()}>
              <Trans>Nothing now</Trans>
            </Button>
          )}
        </span>
      )}
      {mine?.sharedId && (
        <Link to="/feedback/$feedbackId" params={{ feedbackId: mine.sharedId }} className={styles.quiet}>
          <Trans>Read it</Trans>
        </Link>
      )}
    </li>
  )
}

function Mine({ request: { id, about, dueOn, closedAt, people } }: { request: FeedbackRequest }) {
  const tell = useToast()
  const close = useMutation({
    mutationFn: () => client.feedback.closeRequest({ id }),
    onError: (error) => tell({ text: problemMessage(error), tone: 'problem' }),
    onSettled: () => refreshFeedback(),
  })
  const isOpen = closedAt === null && people.some(({ sharedId, nothingNowAt }) => !sharedId && !nothingNowAt)
  return (
    <li>
      <p className={styles.about}>{about}</p>
      <ul className={styles.people}>
        {people.map(({ person, nothingNowAt, sharedId }) => (
          <li key={person.id}>
            {person.name}
            {': '}
            {sharedId ? (
              <Link to="/feedback/$feedbackId" params={{ feedbackId: sharedId }}>
                <Trans>read what they say</Trans>
              </Link>
            ) : nothingNowAt ? (
              <Trans>nothing now</Trans>
            ) : (
              <Trans>no answer yet</Trans>
            )}
          </li>
        ))}
      </ul>
      <small className={styles.quiet}>
        {closedAt ? (
          <Trans>closed</Trans>
        ) : daysUntil(dueOn) < 0 && !isOpen ? (
          <Trans>complete</Trans>
        ) : (
          due(dueOn).words
        )}
      </small>
      {isOpen && (
        <span className={styles.actions}>
          <Button size="small" variant="ghost" busy={close.isPending} onClick={() => close.mutate()}>
            <Trans>Stop asking</Trans>
          </Button>
        </span>
      )}
    </li>
  )
}
