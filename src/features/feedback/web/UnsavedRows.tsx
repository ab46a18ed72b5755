import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Avatar } from '../../../web/ui/Avatar.tsx'
import { Chip } from '../../../web/ui/Chip.tsx'
import { paragraphOf } from '../rules/paragraph.ts'
import styles from './FeedbackRow.module.css'
import type { Unsaved } from './unsaved.ts'

/** What is only in this browser so far: with whom it is for, and what becomes of it. */
export function UnsavedRows({ drafts }: { drafts: readonly (Unsaved & { id: string })[] }) {
  const { t } = useLingui()
  return drafts.map(({ id, words, receiver, isChange, actionItemId, requestId }) => {
    const text = paragraphOf(words.shape, words)
    return (
      <li key={id} className={styles.row}>
        <Avatar name={receiver.name} whose="you" />
        <div className={styles.words}>
          <Link
            to="/feedback/$feedbackId/write"
            params={{ feedbackId: id }}
            search={{ to: receiver.id, item: actionItemId ?? undefined, request: requestId ?? undefined }}
            className={styles.link}
            dir="auto"
          >
            {text === '' ? <Trans>Nothing written yet</Trans> : text}
          </Link>
          <small className={styles.facts}>
            <span>
              <Trans>To {receiver.name}</Trans>
            </span>
            <span className={styles.kept}>
              {isChange ? (
                <Trans>a change you have not made yet, only in this browser</Trans>
              ) : (
                <Trans>not saved yet, only in this browser; it is sent when the connection is back</Trans>
              )}
            </span>
          </small>
        </div>
        <Chip whose={words.kind === 'high-five' ? 'you' : 'them'}>
          {words.kind === 'high-five' ? t`High five` : t`Watch out`}
        </Chip>
      </li>
    )
  })
}
