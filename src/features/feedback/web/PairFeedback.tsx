import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { firstName } from '../../../platform/names.ts'
import { api } from '../../../web/api.ts'
import { buttonClass } from '../../../web/ui/Button.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { isOpen, otherOf } from '../../pairs/rules/sides.ts'
import { FeedbackRow } from './FeedbackRow.tsx'
import styles from './PairFeedback.module.css'

const SHOWN = 3
const LAST = 5

/** Between these two: what waits to be said, what is not read yet, the last ones, and the balance of one's own. */
export function PairFeedback({ pair, actionItemId }: { pair: Pair; actionItemId?: string }) {
  const other = otherOf(pair)
  const [draftId] = useState(newId)
  const input = { personId: other.id, limit: 20 }
  const waiting = useQuery(api.feedback.list.queryOptions({ input: { box: 'waiting', ...input } }))
  const received = useQuery(api.feedback.list.queryOptions({ input: { box: 'received', ...input } }))
  const given = useQuery(api.feedback.list.queryOptions({ input: { box: 'given', ...input } }))
  const last = given.data?.slice(0, LAST) ?? []
  const unread = (received.data ?? []).filter(({ readAt }) => readAt === null)
  const others = [...(received.data ?? []).filter(({ readAt }) => readAt !== null), ...(given.data ?? [])].sort(
    (a, b) => b.sharedAt!.localeCompare(a.sharedAt!),
  )
  const notes = [...unread, ...(waiting.data ?? []), ...others].slice(
    0,
    Math.max(SHOWN, unread.length + (waiting.data?.length ?? 0)),
  )
  const praise = last.filter(({ kind }) => kind === 'high-five').length
  const name = firstName(other.name)
  return (
    <div className={styles.card}>
      {notes.length === 0 ? (
        <p className={styles.quiet}>
          <Trans>Nothing between you yet. What did {name} do lately that you would like to see again?</Trans>
        </p>
      ) : (
        <ul>
          {notes.map((note) => (
            <FeedbackRow key={note.id} note={note} compact />
          ))}
        </ul>
      )}
      {last.length > 1 && (
        <p className={styles.quiet}>
          <Plural
            value={praise}
            _0={`None of your last ${last.length} was a high five.`}
            one={`One of your last ${last.length} was a high five.`}
            other={`# of your last ${last.length} were high fives.`}
          />
        </p>
      )}
      {isOpen(pair) && !other.left && (
        <Link
          to="/feedback/$feedbackId/write"
          params={{ feedbackId: draftId }}
          search={{ to: other.id, item: actionItemId }}
          className={buttonClass('secondary', 'small')}
        >
          <Trans>Give {name} feedback</Trans>
        </Link>
      )}
    </div>
  )
}
