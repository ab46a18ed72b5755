import { Trans } from '@lingui/react/macro'
import type { Question } from '../contract.ts'
import styles from './WhyAsk.module.css'

/** What a question is good for, and when to leave it; out of the way until somebody wants to know. */
export function WhyAsk({ question: { purpose, avoid } }: { question: Pick<Question, 'purpose' | 'avoid'> }) {
  if (!purpose && !avoid) return null
  return (
    <details className={styles.why}>
      <summary>{avoid ? <Trans>Why, and when not</Trans> : <Trans>Why ask</Trans>}</summary>
      {purpose && <p>{purpose}</p>}
      {avoid && <p className={styles.avoid}>{avoid}</p>}
    </details>
  )
}
