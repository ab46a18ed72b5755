import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { api } from '../../../web/api.ts'
import { buttonClass } from '../../../web/ui/Button.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { isOpen, otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import { FeedbackRow } from './FeedbackRow.tsx'
import styles from './PairFeedback.module.css'

/** Feedback about one action item, and the way to give some. */
export function ItemFeedback({ pair, actionItemId }: { pair: Pair; actionItemId: string }) {
  const other = otherOf(pair)
  const [draftId] = useState(newId)
  const { data: notes = [] } = useQuery(api.feedback.list.queryOptions({ input: { actionItemId } }))
  return (
    <section className={styles.card}>
      {notes.length > 0 && (
        <>
          <h2>
            <Trans>Feedback about it</Trans>
          </h2>
          <ul>
            {notes.map((note) => (
              <FeedbackRow key={note.id} note={note} compact />
            ))}
          </ul>
        </>
      )}
      {isOpen(pair) && !other.left && (
        <Link
          to="/feedback/$feedbackId/write"
          params={{ feedbackId: draftId }}
          search={{ to: other.id, item: actionItemId }}
          className={buttonClass('secondary', 'small')}
        >
          <Trans>Give {firstName(other)} feedback about it</Trans>
        </Link>
      )}
    </section>
  )
}
