import { useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { ArrowRight, CalendarClock, MessageSquarePlus, MoreHorizontal, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { problemMessage } from '../../../web/api.ts'
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
import { type ItemDialog, useItemDialogs } from './ItemDialogs.tsx'
import { ItemFacts } from './ItemFacts.tsx'
import styles from './ItemRow.module.css'
import { useActionItems } from './item-actions.ts'

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
  const items = useActionItems(pair, meetingId, (error) => tell({ text: problemMessage(error), tone: 'problem' }))
  const whose: Whose = item.ownerId === null ? 'nobody' : item.ownerId === selfOf(pair).id ? 'you' : 'them'
  const first = firstName(otherOf(pair))
  const owner = whose === 'nobody' ? t`both` : whose === 'you' ? t`yours` : first
  const done = item.doneAt !== null
  const dropped = item.droppedAt !== null
  const toggle = () => {
    if (done) return items.reopen(item.id)
    items.finish(item.id)
    tell({ text: t`Done: ${item.text}`, undo: { label: t`Undo`, run: () => items.reopen(item.id) } })
  }
  const bring = useBringPoint()
  const talkAbout = () =>
    bring(pair, { text: t`Still open: ${item.text}`.slice(0, LONGEST_POINT), actionItemId: item.id })
  const closed = pair.endedAt !== null
  return (
    <li className={`${styles.row} ${styles[whose]} ${compact ? styles.compact : ''}`}>
      <input
        type="checkbox"
        className={styles.check}
        checked={done}
        aria-label={item.text}
        disabled={closed || dropped}
        onChange={toggle}
      />
      <div className={styles.what}>
        <span className={done || dropped ? styles.done : undefined}>
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
        <ItemFacts
          item={item}
          pair={pair}
          meetingId={meetingId}
          compact={compact}
          onConfirm={() => items.confirm(item.id)}
          onEdit={() => ask('edit')}
          onSayLate={() => ask('late')}
        />
      </div>
      {!compact && <Chip whose={whose}>{owner}</Chip>}
      {!closed && (
        <Menu
          label={t`More for: ${item.text}`}
          icon={<MoreHorizontal aria-hidden />}
          items={[
            ...(done || dropped
              ? []
              : [{ label: t`Talk about it`, icon: <MessageSquarePlus aria-hidden />, run: () => void talkAbout() }]),
            {
              label: t`Open`,
              icon: <ArrowRight aria-hidden />,
              run: () => void navigate({ to: '/action-items/$itemId', params: { itemId: item.id } }),
            },
            ...(done || dropped || !item.dueOn || whose === 'them'
              ? []
              : [{ label: t`It takes longer…`, icon: <CalendarClock aria-hidden />, run: () => ask('late') }]),
            { label: t`Edit`, icon: <Pencil aria-hidden />, run: () => ask('edit') },
            dropped
              ? { label: t`Open again`, icon: <RotateCcw aria-hidden />, run: () => items.reopen(item.id) }
              : { label: t`Drop it`, icon: <Trash2 aria-hidden />, danger: true, run: () => ask('drop') },
          ]}
        />
      )}
    </li>
  )
}
