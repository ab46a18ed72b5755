import { Trans, useLingui } from '@lingui/react/macro'
import type { Topic } from '../rules/topics.ts'
import styles from './TopicBars.module.css'
import { useQuestionWords } from './words.ts'

const RECENT_WEEKS = 3
const FADING_WEEKS = 6

interface TouchedTopic {
  topic: Topic
  weeks: number | null
  /** False: something without a topic was talked about since. Then all that is known is that no question was asked. */
  sure: boolean
}

/**
 * How lately each of the six topics was talked about, as far as that can be known: each by its name where there is room
 * for it, else as six bars and the name of the one that waits longest.
 */
export function TopicBars({ topics, named = false }: { topics: TouchedTopic[]; named?: boolean }) {
  const { t } = useLingui()
  const words = useQuestionWords()
  const longest = topics.toSorted((a, b) => (b.weeks ?? Infinity) - (a.weeks ?? Infinity))[0]
  const heard = topics.filter(({ weeks }) => weeks !== null)
  const when = ({ weeks, sure }: TouchedTopic) => {
    if (weeks === null) return sure ? t`not yet` : t`no question yet`
    if (weeks === 0) return t`this week`
    if (!sure) return weeks === 1 ? t`no question for a week` : t`no question for ${weeks} weeks`
    return weeks === 1 ? t`a week ago` : t`${weeks} weeks ago`
  }
  if (named)
    return heard.length === 0 ? null : (
      <ul className={styles.named}>
        {topics.map((one) => (
          <li key={one.topic}>
            <span>{words.topics[one.topic]}</span>
            <span className={styles.bar} data-reach={reachOf(one)} aria-hidden />
            <small>{when(one)}</small>
          </li>
        ))}
      </ul>
    )
  return (
    <div>
      <ul className={styles.topics}>
        {topics.map((one) => (
          <li
            key={one.topic}
            className={styles.bar}
            title={`${words.topics[one.topic]}: ${when(one)}`}
            data-reach={reachOf(one)}
          >
            <span className={styles.hidden}>
              {words.topics[one.topic]}: {when(one)}
            </span>
          </li>
        ))}
      </ul>
      {longest && heard.length > 0 && (longest.weeks === null || longest.weeks > RECENT_WEEKS) && (
        <small className={styles.quiet}>
          <Longest {...longest} name={words.topics[longest.topic].toLocaleLowerCase()} />
        </small>
      )}
    </div>
  )
}

function reachOf({ weeks }: TouchedTopic): 'none' | 'half' | 'full' {
  if (weeks === null || weeks > FADING_WEEKS) return 'none'
  return weeks > RECENT_WEEKS ? 'half' : 'full'
}

function Longest({ weeks, sure, name }: TouchedTopic & { name: string }) {
  if (weeks === null)
    return sure ? <Trans>Not touched yet: {name}</Trans> : <Trans>No question asked yet about {name}</Trans>
  return sure ? (
    <Trans>
      Not touched for {weeks} weeks: {name}
    </Trans>
  ) : (
    <Trans>
      No question for {weeks} weeks about {name}
    </Trans>
  )
}
