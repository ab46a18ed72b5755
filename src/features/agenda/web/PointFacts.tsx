import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { MessageSquareHeart, NotebookPen, SquareCheck, Tag } from 'lucide-react'
import { recentDay } from '../../../web/dates.ts'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import type { MeetingPage } from '../../meetings/contract.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import { useQuestionWords } from '../../questions/web/words.ts'
import type { TalkingPoint } from '../contract.ts'
import styles from './PointFacts.module.css'

/** The small print of a point: who brought it when, how often it has moved on, whether it returns, who can see it. */
export function PointFacts({ point, page, short }: { point: TalkingPoint; page: MeetingPage; short: boolean }) {
  const mine = point.authorId === selfOf(page.pair).id
  const other = firstName(otherOf(page.pair))
  const when = recentDay(point.createdAt)
  const words = useQuestionWords()
  return (
    <small className={`${styles.facts} ${short ? styles.below : ''}`}>
      {point.notes.trim() !== '' && !short && (
        <span className={styles.fact}>
          <NotebookPen aria-hidden /> <Trans>has notes</Trans>
        </span>
      )}
      {point.actionItemId !== null && (
        <span className={styles.fact}>
          <SquareCheck aria-hidden /> <Trans>an action item</Trans>
        </span>
      )}
      {point.feedbackId !== null && (
        <Link to="/feedback/$feedbackId" params={{ feedbackId: point.feedbackId }} className={styles.fact}>
          <MessageSquareHeart aria-hidden /> <Trans>feedback</Trans>
        </Link>
      )}
      {point.topic !== null && point.questionKey === null && !short && (
        <span className={styles.fact}>
          <Tag aria-hidden /> {words.topics[point.topic]}
        </span>
      )}
      {point.carriedOver > 0 && (
        <span className={styles.fact}>
          <Plural value={point.carriedOver} one="moved on once" other="moved on # times" />
        </span>
      )}
      {point.repeatsEvery !== null && (
        <span className={styles.fact}>
          {point.repeatsEvery === 1 ? (
            <Trans>every time</Trans>
          ) : (
            <Plural value={point.repeatsEvery} one="every time" _2="every second time" other="every # meetings" />
          )}
        </span>
      )}
      {point.fate === 'carried_over' && (
        <span className={styles.fact}>
          <Trans>for next time</Trans>
        </span>
      )}
      {point.visibility !== 'both' && <VisibilityMark audience={point.visibility} />}
      {!short && point.repeatsEvery === null && point.visibility === 'both' && (
        <span className={styles.fact}>
          {mine ? (
            <Trans>you, {when}</Trans>
          ) : (
            <Trans>
              {other}, {when}
            </Trans>
          )}
        </span>
      )}
    </small>
  )
}
