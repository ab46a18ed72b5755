import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { api } from '../../../web/api.ts'
import { useMe } from '../../../web/me.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { buttonClass } from '../../../web/ui/Button.tsx'
import { Card } from '../../../web/ui/Card.tsx'
import { Empty } from '../../../web/ui/Empty.tsx'
import { isOpen, otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import { BalanceCard } from './BalanceCard.tsx'
import styles from './FeedbackPage.module.css'
import { FeedbackRow } from './FeedbackRow.tsx'

const MOST = 200

/** All feedback between the two that the reader may see: what is shared, and what they themselves keep for its moment. */
export function FeedbackTab() {
  const { pairId } = useParams({ from: '/inside/pairs/$pairId/feedback' })
  const { t } = useLingui()
  const me = useMe().person.id
  const [draftId] = useState(newId)
  const pair = useQuery(api.pairs.get.queryOptions({ input: { id: pairId } }))
  const other = pair.data && otherOf(pair.data)
  const notes = useQuery({
    ...api.feedback.list.queryOptions({ input: { personId: other?.id, limit: MOST } }),
    enabled: other !== undefined,
  })
  const overview = useQuery(api.feedback.overview.queryOptions())
  const problem = [pair, notes, overview].find(({ error }) => error)?.error
  if (problem) throw problem
  if (!pair.data || !other || !notes.data || !overview.data) return <Bones lines={7} />
  const first = firstName(other)
  // Praise that somebody else showed to the team is not between these two.
  const between = notes.data.filter(({ giver, receiver }) => giver.id === me || receiver.id === me)
  const balance = overview.data.balance.filter(({ person }) => person.id === other.id)
  const give = isOpen(pair.data) && !other.left && (
    <Link
      to="/feedback/$feedbackId/write"
      params={{ feedbackId: draftId }}
      search={{ to: other.id }}
      className={buttonClass('secondary')}
    >
      <Trans>Give {first} feedback</Trans>
    </Link>
  )
  return (
    <>
      {between.length === 0 ? (
        <Empty action={give || undefined}>
          <Trans>Nothing between you yet. What did {first} do lately that you would like to see again?</Trans>
        </Empty>
      ) : (
        <>
          {give && <p className={styles.give}>{give}</p>}
          <ul className={styles.list} aria-label={t`Feedback`}>
            {between.map((note) => (
              <FeedbackRow key={note.id} note={note} />
            ))}
          </ul>
        </>
      )}
      {balance.length > 0 && (
        <div className={styles.balance}>
          <Card title={<Trans>Your balance</Trans>}>
            <BalanceCard balance={balance} />
          </Card>
        </div>
      )}
    </>
  )
}
