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

/** How lately each of the six topics was talked about, as far as that can be known, and which waits longest. */
export function TopicBars({ topics }: { topics: TouchedTopic[] }) {
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
  return (
    <div>
      <ul className={styles.topics}>
        {topics.map((one) => (
          <li
            key={one.topic}
            title={`${words.topics[one.topic]}: ${when(one)}`}
            data-reach={
              one.weeks === null || one.weeks > FADING_WEEKS ? 'none' : one.weeks > RECENT_WEEKS ? 'half' : 'full'
            }
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
