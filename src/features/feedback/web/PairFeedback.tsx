import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { api } from '../../../web/api.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { buttonClass } from '../../../web/ui/Button.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { isOpen, otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import { FeedbackRow } from './FeedbackRow.tsx'
import styles from './PairFeedback.module.css'

/** Between these two: what waits to be said, what is not read yet, the last ones, and the balance of one's own. */
export function PairFeedback({ pair }: { pair: Pair }) {
  const other = otherOf(pair)
  const [draftId] = useState(newId)
  const { data } = useQuery(api.feedback.between.queryOptions({ input: { personId: other.id } }))
  const { notes = [], lastKinds: last = [] } = data ?? {}
  const praise = last.filter((kind) => kind === 'high-five').length
  const name = firstName(other)
  return (
    <div className={styles.card}>
      {!data ? (
        <Bones lines={2} />
      ) : notes.length === 0 ? (
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
      <div className={styles.actions}>
        {isOpen(pair) && !other.left && (
          <Link
            to="/feedback/$feedbackId/write"
            params={{ feedbackId: draftId }}
            search={{ to: other.id }}
            className={buttonClass('secondary', 'small')}
          >
            <Trans>Give {name} feedback</Trans>
          </Link>
        )}
        {notes.length > 0 && (
          <Link to="/pairs/$pairId/feedback" params={{ pairId: pair.id }} className={styles.all}>
            <Trans>All between you</Trans>
          </Link>
        )}
      </div>
    </div>
  )
}
