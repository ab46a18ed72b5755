import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import type { Pair } from '../../pairs/contract.ts'
import type { Topic } from '../rules/topics.ts'
import styles from './AskNext.module.css'
import { useQuestionActions } from './question-actions.ts'
import { useQuestionWords } from './words.ts'

/** What to ask next and why, one question or `several`, and how lately each of the six topics was talked about. */
export function AskNext({
  pair,
  meetingId,
  several = 1,
}: {
  pair: Pick<Pair, 'id' | 'lead' | 'member' | 'me'>
  meetingId?: string
  several?: number
}) {
  const { data, error } = useQuery(api.questions.suggest.queryOptions({ input: { pairId: pair.id } }))
  const actions = useQuestionActions()
  const words = useQuestionWords()
  const [turn, setTurn] = useState(0)
  if (error) return null // a page to talk over does not break over a suggestion
  if (!data) return <Bones lines={3} />
  const { suggestions, topics } = data
  const rounds = Math.max(1, Math.ceil(suggestions.length / several))
  const shown = suggestions.slice((turn % rounds) * several).slice(0, several)
  return (
    <div className={styles.ask}>
      <TopicBars topics={topics} />
      <div className={styles.cards}>
        {shown.map(({ question, because }) => (
          <div key={question.key} className={styles.card}>
            <p className={styles.question}>{question.text}</p>
            <small>
              {because} · {words.depths[question.depth]}
            </small>
            <div className={styles.buttons}>
              <Button size="small" onClick={() => void actions.ask(question, pair, meetingId ?? null)}>
                <Trans>Ask</Trans>
              </Button>
            </div>
          </div>
        ))}
      </div>
      {shown.length > 0 ? (
        <div className={styles.buttons}>
          {rounds > 1 && (
            <Button size="small" variant="ghost" onClick={() => setTurn(turn + 1)}>
              {several > 1 ? <Trans>Others</Trans> : <Trans>Another</Trans>}
            </Button>
          )}
          <Link to="/questions" className={styles.all}>
            <Trans>All questions</Trans>
          </Link>
        </div>
      ) : (
        <p className={styles.quiet}>
          <Trans>
            You two have asked all there is here. <Link to="/questions">Add a question of your own.</Link>
          </Trans>
        </p>
      )}
    </div>
  )
}

const RECENT_WEEKS = 3
const FADING_WEEKS = 6

function TopicBars({ topics }: { topics: { topic: Topic; weeks: number | null }[] }) {
  const { t } = useLingui()
  const words = useQuestionWords()
  const longest = topics.toSorted((a, b) => (b.weeks ?? Infinity) - (a.weeks ?? Infinity))[0]
  const heard = topics.filter(({ weeks }) => weeks !== null)
  const when = (weeks: number | null) =>
    weeks === null ? t`not yet` : weeks === 0 ? t`this week` : weeks === 1 ? t`a week ago` : t`${weeks} weeks ago`
  return (
    <div>
      <ul className={styles.topics}>
        {topics.map(({ topic, weeks }) => (
          <li
            key={topic}
            title={`${words.topics[topic]}: ${when(weeks)}`}
            data-reach={weeks === null || weeks > FADING_WEEKS ? 'none' : weeks > RECENT_WEEKS ? 'half' : 'full'}
          >
            <span className={styles.hidden}>
              {words.topics[topic]}: {when(weeks)}
            </span>
          </li>
        ))}
      </ul>
      {longest && heard.length > 0 && (longest.weeks === null || longest.weeks > RECENT_WEEKS) && (
        <small className={styles.quiet}>
          {longest.weeks === null ? (
            <Trans>Not touched yet: {words.topics[longest.topic].toLocaleLowerCase()}</Trans>
          ) : (
            <Trans>
              Not touched for {longest.weeks} weeks: {words.topics[longest.topic].toLocaleLowerCase()}
            </Trans>
          )}
        </small>
      )}
    </div>
  )
}
