import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../web/api.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import type { Pair } from '../../pairs/contract.ts'
import type { Tag } from '../rules/topics.ts'
import styles from './AskNext.module.css'
import { TopicBars } from './TopicBars.tsx'
import { useAsking } from './use-asking.tsx'
import { WhyAsk } from './WhyAsk.tsx'
import { useQuestionWords } from './words.ts'

/** What Rapport cannot know by itself, and what one may want to look at whatever is due. */
const choosable: readonly Tag[] = [
  'named-colleague',
  'goals',
  'okr',
  'kpi',
  'retrospective',
  'feedback-on-me',
  'after-conflict',
  'after-leave',
  'remote',
]

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
  const { t } = useLingui()
  const [about, setAbout] = useState<Tag | ''>('')
  const usual = useQuery(api.questions.suggest.queryOptions({ input: { pairId: pair.id } }))
  const chosen = useQuery({
    ...api.questions.suggest.queryOptions({ input: { pairId: pair.id, about: about || undefined } }),
    enabled: about !== '',
  })
  const { ask, asking, dialog } = useAsking()
  const words = useQuestionWords()
  const [turn, setTurn] = useState(0)
  if (usual.error || chosen.error) return null // a page to talk over does not break over a suggestion
  if (!usual.data) return <Bones lines={3} />
  const suggestions = about === '' ? usual.data.suggestions : (chosen.data?.suggestions ?? [])
  const rounds = Math.max(1, Math.ceil(suggestions.length / several))
  const shown = suggestions.slice((turn % rounds) * several).slice(0, several)
  return (
    <div className={styles.ask}>
      <TopicBars topics={usual.data.topics} named={several > 1} />
      {several > 1 && (
        <select
          className={styles.about}
          aria-label={t`What to ask about`}
          value={about}
          onChange={(event) => {
            setAbout(event.target.value as Tag | '')
            setTurn(0)
          }}
        >
          <option value="">{t`About whatever is due`}</option>
          {choosable.map((tag) => (
            <option key={tag} value={tag}>
              {words.tags[tag]}
            </option>
          ))}
        </select>
      )}
      {about !== '' && chosen.isPending && <Bones lines={3} />}
      <div className={styles.cards}>
        {shown.map(({ question, because }) => (
          <div key={question.key} className={styles.card}>
            <p className={styles.question}>{words.textOf(question)}</p>
            <small>
              {because} · {words.depths[question.depth]}
            </small>
            <WhyAsk question={question} />
            <div className={styles.buttons}>
              <Button
                size="small"
                busy={asking === question.key}
                onClick={() => ask(question, pair, meetingId ?? null)}
              >
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
        (about === '' || chosen.data) && (
          <p className={styles.quiet}>
            <Trans>
              You two have asked all there is here. <Link to="/questions">Add a question of your own.</Link>
            </Trans>
          </p>
        )
      )}
      {dialog}
    </div>
  )
}
