import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { dayAndMonth, daysUntil, due, today } from '../../../web/dates.ts'
import type { Pair } from '../../pairs/contract.ts'
import { isOpen, otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { ActionItem } from '../contract.ts'
import { CARRIED_TOO_OFTEN, promisesBySaying } from '../rules/follow-through.ts'
import styles from './ItemRow.module.css'
import { useRepeatWords } from './repeat-words.ts'

/** The small print of a promise: whose, by when, since when, and what became of it. */
export function ItemFacts({
  item,
  pair,
  meetingId,
  compact,
  onConfirm,
  onEdit,
  onSayLate,
}: {
  item: ActionItem
  pair: Pick<Pair, 'lead' | 'member' | 'me' | 'endedAt'>
  meetingId: string | null
  compact: boolean
  onConfirm(): void
  onEdit(): void
  onSayLate(): void
}) {
  const repeats = useRepeatWords()
  const first = firstName(otherOf(pair))
  const me = selfOf(pair).id
  const isMine = item.ownerId === me
  const isBoth = item.ownerId === null
  const isUndone = item.doneAt === null && item.droppedAt === null && item.leftOpenAt === null
  const when = item.dueOn && isUndone ? due(item.dueOn) : null
  const isOld = item.meetingId !== meetingId && daysUntil(today(new Date(item.createdAt))) < 0
  const facts: ReactNode[] = [
    !compact &&
      (item.confirmed || item.doneAt !== null) &&
      (isMine ? (
        <Trans>you promised {first}</Trans>
      ) : isBoth ? (
        <Trans>you both promised</Trans>
      ) : (
        <Trans>{first} promised you</Trans>
      )),
    item.doneAt !== null && <Trans>done {dayAndMonth(item.doneAt)}</Trans>,
    item.droppedAt !== null &&
      (item.dropReason === '' ? (
        <Trans>dropped {dayAndMonth(item.droppedAt)}</Trans>
      ) : (
        <Trans>
          dropped {dayAndMonth(item.droppedAt)}: “{item.dropReason}”
        </Trans>
      )),
    when?.words,
    item.leftOpenAt && <Trans>left open on {dayAndMonth(item.leftOpenAt)}, when you two ended</Trans>,
    !compact && <Trans>made {dayAndMonth(item.createdAt)}</Trans>,
    compact && isOld && isUndone && <Trans>since {dayAndMonth(item.createdAt)}</Trans>,
    !item.confirmed &&
      isUndone &&
      otherOf(pair).joined &&
      (promisesBySaying(item, me) ? (
        <button type="button" className={styles.link} onClick={onConfirm}>
          <Trans>Yes, I will</Trans>
        </button>
      ) : (
        <Trans>not confirmed yet</Trans>
      )),
    item.renegotiated > 0 && (
      <Plural value={item.renegotiated} one="moved once" _2="moved twice" other="moved # times" />
    ),
    item.carriedOver >= CARRIED_TOO_OFTEN && isUndone && (
      <button type="button" className={styles.link} onClick={onEdit}>
        <Plural value={item.carriedOver} _2="carried over twice" other="carried over # times" />
      </button>
    ),
    item.repeats && isUndone && repeats[item.repeats],
    item.comments > 0 && (
      <Link to="/action-items/$itemId" params={{ itemId: item.id }}>
        <Plural value={item.comments} one="# comment" other="# comments" />
      </Link>
    ),
  ]
  return (
    <small className={when?.late ? styles.late : when?.soon ? styles.soon : undefined}>
      {facts.filter(Boolean).map((fact, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts have no other identity, and nothing of their own
        <Fragment key={at}>
          {at > 0 && ' · '}
          {fact}
        </Fragment>
      ))}
      {when?.late && (isMine || isBoth) && isOpen(pair) && (
        <>
          {' — '}
          <button type="button" className={styles.link} onClick={onSayLate}>
            <Trans>say so and set a new date</Trans>
          </button>
        </>
      )}
    </small>
  )
}
