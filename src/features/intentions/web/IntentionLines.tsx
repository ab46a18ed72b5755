import { Trans } from '@lingui/react/macro'
import { Lock } from 'lucide-react'
import type { MeetingPage } from '../../meetings/contract.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import styles from './IntentionLines.module.css'
import { useOutcomeWords } from './outcome-words.ts'

/** What the two want, or wanted, to be true by the end, as far as the reader may know. Nothing where there is nothing. */
export function IntentionLines({ page }: { page: MeetingPage }) {
  const words = useOutcomeWords()
  const { pair } = page
  const first = firstName(otherOf(pair))
  if (page.intentions.length === 0) return null
  return (
    <ul className={styles.lines}>
      {page.intentions.map(({ personId, text, shared, outcome, outcomeNote }) => (
        <li key={personId}>
          <em>
            {personId === selfOf(pair).id ? (
              <Trans>By the end: {text}</Trans>
            ) : (
              <Trans>
                {first}, by the end: {text}
              </Trans>
            )}
          </em>
          {!shared && (
            <small>
              <Lock aria-hidden /> <Trans>only you</Trans>
            </small>
          )}
          {outcome && (
            <small>
              {words[outcome]}
              {outcomeNote && ` — ${outcomeNote}`}
            </small>
          )}
        </li>
      ))}
    </ul>
  )
}
