import { Trans, useLingui } from '@lingui/react/macro'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { CheckOutsOfMeeting } from '../contract.ts'
import styles from './CheckOutCard.module.css'
import { useCheckOutWords } from './check-out-words.ts'

/** What each of the two said, side by side. */
export function BothAnswers({ answers: { mine, theirs }, pair }: { answers: CheckOutsOfMeeting; pair: Pair }) {
  const { t } = useLingui()
  const words = useCheckOutWords()
  const first = firstName(otherOf(pair))
  return (
    <dl className={styles.both}>
      {[
        { name: t`You`, look: styles.you, answer: mine },
        { name: first, look: styles.them, answer: theirs },
      ].map(({ name, look, answer }) => (
        <div key={name}>
          <dt className={look}>{name}</dt>
          {answer ? (
            <dd>
              {words.head[answer.head - 1]} · {words.heart[answer.heart - 1]}
              {answer.level && <small>{words.level[answer.level - 1]}</small>}
              {answer.spoke !== null && (
                <small>
                  <Trans>own share of the talk: {answer.spoke} %</Trans>
                </small>
              )}
              {answer.note && <span>{answer.note}</span>}
              {answer === mine && answer.trendOnly && (
                <small>
                  <Trans>{first} sees only the average of four meetings</Trans>
                </small>
              )}
            </dd>
          ) : (
            <dd>
              <Trans>shows the average of four meetings only</Trans>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
