import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { dayAndMonth, plainDay } from '../../../web/dates.ts'
import { useMe } from '../../../web/me.ts'
import { Avatar } from '../../../web/ui/Avatar.tsx'
import { Chip } from '../../../web/ui/Chip.tsx'
import { firstName } from '../../people/rules/names.ts'
import type { Feedback } from '../contract.ts'
import styles from './FeedbackRow.module.css'

/** One note in a list: from or to whom, what it says, and where it is on its way. */
export function FeedbackRow({ note, compact = false }: { note: Feedback; compact?: boolean }) {
  const { t } = useLingui()
  const me = useMe().person.id
  const { giver, receiver, kind, delivery, sharedAt, changedAt, remindOn, readAt, answeredAt, text } = note
  const isMine = giver.id === me
  const other = isMine ? receiver : giver
  const isNew = receiver.id === me && readAt === null
  const kindName = kind === 'high-five' ? t`High five` : t`Watch out`
  const who =
    !isMine && receiver.id !== me
      ? t`${firstName(giver)} to ${receiver.name}`
      : isMine
        ? t`To ${other.name}`
        : t`From ${other.name}`
  return (
    <li className={compact ? styles.compact : styles.row}>
      {!compact && <Avatar name={other.name} whose={isMine ? 'you' : 'them'} />}
      <div className={styles.words}>
        <Link
          to={delivery === 'shared' ? '/feedback/$feedbackId' : '/feedback/$feedbackId/write'}
          params={{ feedbackId: note.id }}
          search={{}}
          className={isNew ? styles.unread : styles.link}
          dir="auto"
        >
          {text === '' ? <Trans>Nothing written yet</Trans> : text}
        </Link>
        <small className={styles.facts}>
          {compact && <span>{kindName}</span>}
          <span>{who}</span>
          <span>{dayAndMonth(sharedAt ?? changedAt)}</span>
          {delivery === 'draft' && (
            <span>
              <Trans>a draft, only you see it</Trans>
            </span>
          )}
          {delivery === 'planned' && (
            <span>
              <Trans>to say when you meet, only you see it</Trans>
            </span>
          )}
          {delivery === 'held' && (
            <span>
              {remindOn ? (
                <Trans>held until {plainDay(remindOn)}, only you see it</Trans>
              ) : (
                <Trans>held, only you see it</Trans>
              )}
            </span>
          )}
          {isNew && (
            <span className={styles.new}>
              <Trans>not read yet</Trans>
            </span>
          )}
          {isMine && delivery === 'shared' && (
            <span>
              {answeredAt ? <Trans>answered</Trans> : readAt ? <Trans>read</Trans> : <Trans>not read yet</Trans>}
            </span>
          )}
        </small>
      </div>
      {!compact && <Chip whose={kind === 'high-five' ? 'you' : 'them'}>{kindName}</Chip>}
    </li>
  )
}
