import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { ArrowRight, CalendarClock, MessageSquarePlus, MoreHorizontal, Pencil, Trash2 } from 'lucide-react'
import { problemMessage } from '../../../web/api.ts'
import { dayAndMonth, daysUntil, due, today } from '../../../web/dates.ts'
import type { Whose } from '../../../web/ui/Avatar.tsx'
import { Chip } from '../../../web/ui/Chip.tsx'
import { Menu } from '../../../web/ui/Menu.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { LONGEST_POINT } from '../../agenda/rules.ts'
import { useBringPoint } from '../../agenda/web/bring-point.ts'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { ActionItem } from '../contract.ts'
import { CARRIED_TOO_OFTEN } from '../rules/follow-through.ts'
import { type ItemDialog, useItemDialogs } from './ItemDialogs.tsx'
import styles from './ItemRow.module.css'
import { useActionItems } from './item-actions.ts'
import { useRepeatWords } from './repeat-words.ts'

/** One promise: done or not, whose it is, and by when. */
export function ItemRow({
  item,
  pair,
  meetingId,
  compact = false,
}: {
  item: ActionItem
  pair: Pick<Pair, 'id' | 'lead' | 'member' | 'me' | 'endedAt'>
  meetingId: string | null
  compact?: boolean
}) {
  const { t } = useLingui()
  const tell = useToast()
  const openDialog = useItemDialogs()
  const ask = (what: ItemDialog['what']) => openDialog({ what, item, pair, meetingId })
  const navigate = useNavigate()
  const repeats = useRepeatWords()
  const items = useActionItems(pair, meetingId, (error) => tell({ text: problemMessage(error), tone: 'problem' }))
  const whose: Whose = item.ownerId === null ? 'nobody' : item.ownerId === selfOf(pair).id ? 'you' : 'them'
  const first = firstName(otherOf(pair))
  const owner = whose === 'nobody' ? t`both` : whose === 'you' ? t`yours` : first
  const done = item.doneAt !== null
  const when = item.dueOn && !done && item.leftOpenAt === null ? due(item.dueOn) : null
  const isOld = item.meetingId !== meetingId && daysUntil(today(new Date(item.createdAt))) < 0
  const isStuck = item.carriedOver >= CARRIED_TOO_OFTEN && !done && item.leftOpenAt === null
  const toggle = () => {
    if (done) return items.reopen(item.id)
    items.finish(item.id)
    tell({ text: t`Done: ${item.text}`, undo: { label: t`Undo`, run: () => items.reopen(item.id) } })
  }
  const bring = useBringPoint()
  const talkAbout = () =>
    bring(pair, { text: t`Still open: ${item.text}`.slice(0, LONGEST_POINT), actionItemId: item.id })
  const closed = pair.endedAt !== null
  const mayConfirm = whose === 'you' || (whose === 'nobody' && item.createdBy !== selfOf(pair).id)
  return (
    <li className={`${styles.row} ${styles[whose]} ${compact ? styles.compact : ''}`}>
      <input
        type="checkbox"
        className={styles.check}
        checked={done}
        aria-label={item.text}
        disabled={closed}
        onChange={toggle}
      />
      <div className={styles.what}>
        <span className={done ? styles.done : undefined}>
          {compact ? (
            <>
              <b>{whose === 'you' ? t`You` : whose === 'nobody' ? t`Both` : first}</b>: {item.text}
            </>
          ) : (
            <Link to="/action-items/$itemId" params={{ itemId: item.id }} className={styles.open} data-item>
              {item.text}
            </Link>
          )}
        </span>
        <small className={when?.late ? styles.late : when?.soon ? styles.soon : undefined}>
          {!compact &&
            (whose === 'you' ? (
              <Trans>you promised {first}</Trans>
            ) : whose === 'them' ? (
              <Trans>{first} promised you</Trans>
            ) : (
              <Trans>you both promised</Trans>
            ))}
          {done && (
            <>
              {compact ? '' : ' · '}
              <Trans>done {dayAndMonth(item.doneAt!)}</Trans>
            </>
          )}
          {when && (
            <>
              {compact ? '' : ' · '}
              {when.words}
            </>
          )}
          {item.leftOpenAt && (
            <>
              {compact ? '' : ' · '}
              <Trans>left open on {dayAndMonth(item.leftOpenAt)}, when you two ended</Trans>
            </>
          )}
          {(!compact || (isOld && !done)) && (
            <>
              {(!compact || when) && ' · '}
              {compact ? (
                <Trans>since {dayAndMonth(item.createdAt)}</Trans>
              ) : (
                <Trans>made {dayAndMonth(item.createdAt)}</Trans>
              )}
            </>
          )}
          {!item.confirmed && !done && !closed && otherOf(pair).joined && (
            <>
              {' · '}
              {mayConfirm ? (
                <button type="button" className={styles.link} onClick={() => items.confirm(item.id)}>
                  <Trans>Yes, I will</Trans>
                </button>
              ) : (
                <Trans>not confirmed yet</Trans>
              )}
            </>
          )}
          {item.renegotiated > 0 && (
            <>
              {' · '}
              <Plural value={item.renegotiated} one="moved once" two="moved twice" other="moved # times" />
            </>
          )}
          {isStuck && (
            <>
              {' · '}
              <button type="button" className={styles.link} onClick={() => ask('edit')}>
                <Plural value={item.carriedOver} two="carried over twice" other="carried over # times" />
              </button>
            </>
          )}
          {item.repeats && !done && (
            <>
              {' · '}
              {repeats[item.repeats]}
            </>
          )}
          {item.comments > 0 && (
            <>
              {' · '}
              <Link to="/action-items/$itemId" params={{ itemId: item.id }}>
                <Plural value={item.comments} one="# comment" other="# comments" />
              </Link>
            </>
          )}
          {when?.late && whose !== 'them' && !closed && (
            <>
              {' — '}
              <button type="button" className={styles.link} onClick={() => ask('late')}>
                <Trans>say so and set a new date</Trans>
              </button>
            </>
          )}
        </small>
      </div>
      {!compact && <Chip whose={whose}>{owner}</Chip>}
      {!closed && (
        <Menu
          label={t`More for: ${item.text}`}
          icon={<MoreHorizontal aria-hidden />}
          items={[
            ...(done
              ? []
              : [{ label: t`Talk about it`, icon: <MessageSquarePlus aria-hidden />, run: () => void talkAbout() }]),
            {
              label: t`Open`,
              icon: <ArrowRight aria-hidden />,
              run: () => void navigate({ to: '/action-items/$itemId', params: { itemId: item.id } }),
            },
            ...(done || !item.dueOn || whose === 'them'
              ? []
              : [{ label: t`It takes longer…`, icon: <CalendarClock aria-hidden />, run: () => ask('late') }]),
            { label: t`Edit`, icon: <Pencil aria-hidden />, run: () => ask('edit') },
            { label: t`Drop it`, icon: <Trash2 aria-hidden />, danger: true, run: () => ask('drop') },
          ]}
        />
      )}
    </li>
  )
}
