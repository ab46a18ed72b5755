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
import { askingIn, isFor } from '../rules/direction.ts'
import styles from './QuestionRow.module.css'
import { useQuestionActions } from './question-actions.ts'
import { useAsking } from './use-asking.tsx'
import { WhyAsk } from './WhyAsk.tsx'
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
  const { ask, asking, dialog } = useAsking()
  const { favourite, wished, origin } = question
  const fitting = pairs.filter((pair) => isFor(question, askingIn(pair)))
  return (
    <li className={styles.row} data-question={question.key}>
      <div className={styles.text}>
        <p className={styles.question}>{words.textOf(question)}</p>
        <p className={styles.facts}>
          {words.topics[question.topic]} · {words.depths[question.depth]} · {words.directions[question.direction]}
          {question.tags.map((tag) => ` · ${words.tags[tag]}`)}
          {origin === 'team' && <Trans> · from {question.authorName}</Trans>}
          {origin === 'mine' && (
            <>
              {' '}
              <Chip whose="you">{question.shared ? <Trans>yours, shared</Trans> : <Trans>only you</Trans>}</Chip>
            </>
          )}
        </p>
        <WhyAsk question={question} />
      </div>
      <div className={styles.actions}>
        {fitting.length === 1 ? (
          <Button
            size="small"
            busy={asking === question.key}
            onClick={() => ask(question, fitting[0]!, fitting[0]!.next?.id)}
          >
            <Trans>Ask {firstName(otherOf(fitting[0]!))}</Trans>
          </Button>
        ) : fitting.length > 1 ? (
          <Menu
            label={t`Ask this`}
            words={<Trans>Ask…</Trans>}
            items={fitting.map((pair) => ({ label: otherOf(pair).name, run: () => ask(question, pair) }))}
          />
        ) : (
          <WhyNot question={question} pairs={pairs} />
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
      {dialog}
    </li>
  )
}

/** Why one cannot ask it oneself, and what one can do instead. */
function WhyNot({ question: { direction }, pairs }: { question: Question; pairs: PairLine[] }) {
  return (
    <p className={styles.notMine}>
      {pairs.length === 0 ? (
        <Trans>You have no one-on-one to ask it in yet.</Trans>
      ) : direction === 'lead-to-member' ? (
        <Trans>A lead asks this. Wish to be asked it, and yours finds it.</Trans>
      ) : (
        <Trans>Those you lead ask this. They find it here.</Trans>
      )}
    </p>
  )
}
