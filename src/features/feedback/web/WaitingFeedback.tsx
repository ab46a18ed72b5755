import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../../web/api.ts'
import { plainDay } from '../../../web/dates.ts'
import { Card } from '../../../web/ui/Card.tsx'
import { firstName } from '../../people/rules/names.ts'
import styles from './WaitingFeedback.module.css'

const SHOWN = 3

/** What one has written and keeps for its moment; nothing while there is none. */
export function WaitingFeedback() {
  const { data } = useQuery(api.feedback.list.queryOptions({ input: { box: 'waiting', limit: SHOWN + 1 } }))
  if (!data?.length) return null
  return (
    <Card title={<Trans>Feedback waiting for its moment</Trans>}>
      <ul className={styles.notes}>
        {data.slice(0, SHOWN).map(({ id, receiver, kind, shape, situation, facts, delivery, remindOn }) => (
          <li key={id}>
            <Trans>
              To <b>{firstName(receiver)}</b>:
            </Trans>{' '}
            <Link to="/feedback/$feedbackId/write" params={{ feedbackId: id }} search={{}}>
              {(shape === 'sbi' ? situation : facts) ||
                (kind === 'high-five' ? <Trans>a high five</Trans> : <Trans>a watch out</Trans>)}
            </Link>
            <small>
              {delivery === 'planned' ? (
                <Trans>To say when you meet.</Trans>
              ) : remindOn ? (
                <Trans>Held; look again on {plainDay(remindOn)}.</Trans>
              ) : (
                <Trans>Held until you decide.</Trans>
              )}
            </small>
          </li>
        ))}
      </ul>
      {data.length > SHOWN && (
        <Link to="/feedback" search={{ box: 'waiting' }}>
          <Trans>All that waits</Trans>
        </Link>
      )}
    </Card>
  )
}
