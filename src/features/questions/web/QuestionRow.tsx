import { Trans, useLingui } from '@lingui/react/macro'
import { EllipsisVertical, MessageCircleHeart, Star } from 'lucide-react'
import { Button } from '../../../web/ui/Button.tsx'
import { Chip } from '../../../web/ui/Chip.tsx'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { Menu } from '../../../web/ui/Menu.tsx'
import type { PairLine } from '../../pairs/contract.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { Question } from '../contract.ts'
import styles from './QuestionRow.module.css'
import { useQuestionActions } from './question-actions.ts'
import { useQuestionWords } from './words.ts'

/** One question: what it is, why to ask it and when not to, and what can be done with it. */
export function QuestionRow({
  question,
  pairs,
  onEdit,
}: {
  question: Question
  /** The one-on-ones it could be asked in. */
  pairs: PairLine[]
  onEdit(): void
}) {
  const { t } = useLingui()
  const words = useQuestionWords()
  const actions = useQuestionActions()
  const { favourite, wished, origin } = question
  const fitting = pairs.filter(
    ({ me }) => question.direction === 'both' || (question.direction === 'lead-to-member') === (me === 'lead'),
  )
  return (
    <li className={styles.row} data-question={question.key}>
      <div className={styles.text}>
        <p className={styles.question}>{question.text}</p>
        <p className={styles.facts}>
          {words.topics[question.topic]} · {words.depths[question.depth]}
          {question.tags.map((tag) => ` · ${words.tags[tag]}`)}
          {origin === 'team' && <Trans> · from {question.authorName}</Trans>}
          {origin === 'mine' && (
            <>
              {' '}
              <Chip whose="you">{question.shared ? <Trans>yours, shared</Trans> : <Trans>only you</Trans>}</Chip>
            </>
          )}
        </p>
        {(question.purpose || question.avoid) && (
          <details className={styles.why}>
            <summary>
              <Trans>Why ask, and when not to</Trans>
            </summary>
            {question.purpose && <p>{question.purpose}</p>}
            {question.avoid && (
              <p className={styles.avoid}>
                <Trans>Not now: {question.avoid}</Trans>
              </p>
            )}
          </details>
        )}
      </div>
      <div className={styles.actions}>
        {fitting.length === 1 ? (
          <Button size="small" onClick={() => void actions.ask(question, fitting[0]!, fitting[0]!.next?.id)}>
            <Trans>Ask {firstName(otherOf(fitting[0]!))}</Trans>
          </Button>
        ) : (
          fitting.length > 1 && (
            <Menu
              label={t`Ask this`}
              words={<Trans>Ask…</Trans>}
              items={fitting.map((pair) => ({
                label: otherOf(pair).name,
                run: () => void actions.ask(question, pair),
              }))}
            />
          )
        )}
        <IconButton
          label={favourite ? t`No longer a favourite` : t`Keep as a favourite`}
          aria-pressed={favourite}
          onClick={() => void actions.mark(question, { favourite: !favourite })}
        >
          <Star aria-hidden fill={favourite ? 'currentColor' : 'none'} />
        </IconButton>
        <IconButton
          label={wished ? t`I no longer wish to be asked this` : t`I wish to be asked this`}
          aria-pressed={wished}
          onClick={() => void actions.mark(question, { wished: !wished })}
        >
          <MessageCircleHeart aria-hidden className={wished ? styles.wished : undefined} />
        </IconButton>
        {origin === 'mine' && (
          <Menu
            label={t`More about this question`}
            icon={<EllipsisVertical aria-hidden />}
            items={[
              { label: t`Edit`, run: onEdit },
              {
                label: question.shared ? t`Keep it to myself` : t`Share it with everybody here`,
                run: () => void actions.share(question, !question.shared),
              },
              { label: t`Delete`, danger: true, run: () => void actions.drop(question) },
            ]}
          />
        )}
      </div>
    </li>
  )
}
