import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { api } from '../../../web/api.ts'
import { daysUntil, today } from '../../../web/dates.ts'
import { Card } from '../../../web/ui/Card.tsx'
import { warnsOnly } from '../../feedback/rules/readiness.ts'
import { WaitingFeedback } from '../../feedback/web/WaitingFeedback.tsx'
import type { PairLine } from '../../pairs/contract.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import { useQuestionWords } from '../../questions/web/words.ts'
import styles from './Nearby.module.css'

/** Amber after two weeks without a meeting held, as the evidence on rhythm suggests; our own threshold. */
const GAP_DAYS = 14
/** A one-on-one that has begun should be held within the week. */
const NEW_DAYS = 7

/** What is worth noticing about one's own one-on-ones, each with one thing to do, and what waits to be said. */
export function Nearby({ pairs }: { pairs: PairLine[] }) {
  const words = useQuestionWords()
  const untouched = useQuery(api.questions.untouched.queryOptions())
  const suggested = useQuery(api.pairs.suggested.queryOptions())
  const given = useQuery(api.feedback.list.queryOptions({ input: { box: 'given', limit: 100 } }))
  const [draftId] = useState(newId)
  const open = pairs.filter(({ endedAt }) => endedAt === null)
  const notices = open.flatMap((pair) => {
    const other = otherOf(pair)
    const link = { to: '/pairs/$pairId', params: { pairId: pair.id } } as const
    if (!other.joined && !other.left) return []
    if (pair.rhythm === null)
      return [
        <Trans key={pair.id}>
          You and <b>{other.name}</b> have no rhythm yet.{' '}
          <Link to="/pairs/$pairId/settings" params={{ pairId: pair.id }}>
            Choose one
          </Link>
        </Trans>,
      ]
    const begun = -daysUntil(today(new Date(pair.createdAt)))
    if (pair.lastHeldAt === null && begun >= NEW_DAYS)
      return [
        <Trans key={pair.id}>
          <b>{other.name}</b> and you have not met yet, {begun} days after you began. <Link {...link}>Meet now</Link>
        </Trans>,
      ]
    const gap = pair.lastHeldAt ? -daysUntil(today(new Date(pair.lastHeldAt))) : 0
    if (gap > Math.max(GAP_DAYS, pair.rhythm.everyWeeks * 7 + 6))
      return [
        <Trans key={pair.id}>
          You and <b>{other.name}</b> last met {gap} days ago.{' '}
          <Link to="/pairs/$pairId/history" params={{ pairId: pair.id }}>
            See where you left off
          </Link>
        </Trans>,
      ]
    const kinds = (given.data ?? []).filter(({ receiver }) => receiver.id === other.id).map(({ kind }) => kind)
    if (warnsOnly(kinds))
      return [
        <Trans key={pair.id}>
          Your last four to <b>{other.name}</b> were all watch outs. What has gone well?{' '}
          <Link to="/feedback/$feedbackId/write" params={{ feedbackId: draftId }} search={{ to: other.id }}>
            Say it
          </Link>
        </Trans>,
      ]
    const left = untouched.data?.find(({ pairId }) => pairId === pair.id)
    const topic = left && words.topics[left.topic].toLocaleLowerCase()
    if (left)
      return [
        <span key={pair.id}>
          {left.sure ? (
            <Trans>
              <b>{other.name}</b>: nothing about {topic} for {left.weeks} weeks.
            </Trans>
          ) : (
            <Trans>
              <b>{other.name}</b>: no question about {topic} for {left.weeks} weeks.
            </Trans>
          )}{' '}
          <Link to="/questions" search={{ topic: left.topic }}>
            <Trans>Add a question</Trans>
          </Link>
        </span>,
      ]
    return []
  })
  const waiting = open.filter((pair) => !otherOf(pair).joined && !otherOf(pair).left)
  const toJoin = waiting.length > 0 && (
    <Trans key="waiting">
      <Plural
        value={waiting.length}
        one={`${otherOf(waiting[0]!).name} has not joined yet.`}
        other="# of those you meet have not joined yet."
      />{' '}
      What you share is there when they do. <Link to="/people">Invite them</Link>
    </Trans>
  )
  const missing = (suggested.data ?? []).map(({ person }) => (
    <Trans key={person.id}>
      <b>{person.name}</b> and you have no one-on-one yet.{' '}
      <Link to="/pairs/new" search={{ with: person.id }}>
        Start one
      </Link>
    </Trans>
  ))
  const all = [...notices, ...(toJoin ? [toJoin] : []), ...missing].slice(0, 5)
  return (
    <aside className={styles.aside}>
      {all.length > 0 && (
        <Card title={<Trans>Worth noticing</Trans>}>
          <ul className={styles.notices}>
            {all.map((notice) => (
              <li key={notice.key}>{notice}</li>
            ))}
          </ul>
        </Card>
      )}
      <WaitingFeedback />
    </aside>
  )
}
