import { useSortable } from '@dnd-kit/sortable'
import { useLingui } from '@lingui/react/macro'
import { Check, GripVertical } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Dot } from '../../../web/ui/Dot.tsx'
import { selfOf } from '../../pairs/rules/sides.ts'
import type { TalkingPoint } from '../contract.ts'
import type { PointContext } from './AgendaSection.tsx'
import { EditPoint } from './EditPoint.tsx'
import { PointFacts } from './PointFacts.tsx'
import { PointMenu } from './PointMenu.tsx'
import styles from './PointRow.module.css'
import { useDrop } from './use-drop.ts'

/** One talking point: whose it is, what it is, and all that can be done with it. */
export function PointRow({
  point,
  page,
  agenda,
  writable,
  selected,
  onOpen,
  onStep,
}: PointContext & { point: TalkingPoint }) {
  const { t } = useLingui()
  const drop = useDrop(agenda)
  const [editing, setEditing] = useState(false)
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: point.id,
    disabled: !writable,
  })
  const mine = point.authorId === selfOf(page.pair).id
  const whose = point.repeatsEvery !== null ? 'nobody' : mine ? 'you' : 'them'
  const done = point.fate === 'discussed'
  const toggleDiscussed = () => agenda.decideFate(point, done ? null : 'discussed')
  const keys = (event: KeyboardEvent) => {
    if (!writable || event.metaKey || event.ctrlKey) return
    if (event.altKey && event.key === 'ArrowDown') onStep(point, 1)
    else if (event.altKey && event.key === 'ArrowUp') onStep(point, -1)
    else if (event.altKey) return
    else if (event.key === 'e') setEditing(true)
    else if (event.key === 'x' && onOpen) toggleDiscussed()
    else if (event.key === 'Delete') drop(point)
    else return
    event.preventDefault()
  }
  const current = selected === point.id
  return (
    <li
      ref={setNodeRef}
      className={`${styles.row} ${current ? styles.now : ''} ${done ? styles.done : ''} ${isDragging ? styles.dragged : ''}`}
      style={{ translate: transform ? `${transform.x}px ${transform.y}px` : undefined, transition }}
    >
      {writable && (
        <button
          ref={setActivatorNodeRef}
          type="button"
          {...attributes}
          {...listeners}
          data-handle={point.id}
          className={styles.handle}
          aria-label={t`Move: ${point.text}`}
        >
          <GripVertical aria-hidden />
        </button>
      )}
      <Dot whose={whose} />
      {editing ? (
        <EditPoint point={point} page={page} agenda={agenda} onClose={() => setEditing(false)} />
      ) : (
        <button
          type="button"
          data-point={point.id}
          className={styles.text}
          aria-current={current ? 'true' : undefined}
          onClick={() => (onOpen ? onOpen(point) : writable && setEditing(true))}
          onKeyDown={keys}
        >
          {done && <Check className={styles.tick} aria-label={t`discussed`} />}
          <span className={styles.words}>{point.text}</span>
          <PointFacts point={point} page={page} short={onOpen !== undefined} />
        </button>
      )}
      {writable && !editing && (
        <PointMenu
          point={point}
          page={page}
          agenda={agenda}
          inRoom={onOpen !== undefined}
          onEdit={() => setEditing(true)}
        />
      )}
    </li>
  )
}
