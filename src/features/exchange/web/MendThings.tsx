import { useLingui } from '@lingui/react/macro'
import { NotebookPen } from 'lucide-react'
import { Dot } from '../../../web/ui/Dot.tsx'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { firstName } from '../../people/rules/names.ts'
import { keepAsNote, mendActionItem, mendPoint } from '../rules/mending.ts'
import type { Undated, UnderstoodActionItem, UnderstoodPoint } from '../rules/understood.ts'
import type { Mending } from './MendMeeting.tsx'
import styles from './MendThings.module.css'

/** Talking points and action items of a page, each to be mended in its place. */
export function MendThings({ page, ...mending }: Mending & { page: Pick<Undated, 'points' | 'actionItems'> }) {
  if (page.points.length + page.actionItems.length === 0) return null
  return (
    <ul className={styles.things}>
      {page.points.map((point) => (
        <Point key={point.key} point={point} {...mending} />
      ))}
      {page.actionItems.map((item) => (
        <Item key={item.key} item={item} {...mending} />
      ))}
    </ul>
  )
}

function Point({ point, pair, document, onMend, onPoint }: Mending & { point: UnderstoodPoint }) {
  const { t } = useLingui()
  const me = pair.me === 'lead' ? pair.lead : pair.member
  const whose = point.authorId === null ? 'nobody' : point.authorId === me.id ? 'you' : 'them'
  return (
    <li className={styles.thing} onPointerEnter={() => onPoint(point)} onFocus={() => onPoint(point)}>
      <Dot whose={whose} />
      <span className={styles.text}>{point.text}</span>
      <select
        aria-label={t`Who brought it: ${point.text}`}
        value={point.authorId ?? ''}
        onChange={(event) => onMend(mendPoint(document, point.key, { authorId: event.target.value || null }))}
      >
        <option value="">{t`brought by?`}</option>
        {[pair.lead, pair.member].map((person) => (
          <option key={person.id} value={person.id}>
            {firstName(person)}
          </option>
        ))}
      </select>
      <AsNote name={point.text} onPress={() => onMend(keepAsNote(document, point.key))} />
    </li>
  )
}

function Item({ item, pair, document, onMend, onPoint }: Mending & { item: UnderstoodActionItem }) {
  const { t } = useLingui()
  const mend = (change: Partial<UnderstoodActionItem>) => onMend(mendActionItem(document, item.key, change))
  return (
    <li className={styles.thing} onPointerEnter={() => onPoint(item)} onFocus={() => onPoint(item)}>
      <input
        type="checkbox"
        className={styles.done}
        aria-label={t`Done: ${item.text}`}
        checked={item.state === 'done'}
        onChange={(event) => mend({ state: event.target.checked ? 'done' : 'open', doneOn: null })}
      />
      <input
        className={styles.text}
        aria-label={t`What will be done`}
        value={item.text}
        maxLength={1000}
        onChange={(event) => mend({ text: event.target.value })}
      />
      <select
        aria-label={t`Who does it: ${item.text}`}
        value={item.ownerId ?? ''}
        onChange={(event) => mend({ ownerId: event.target.value || null })}
      >
        <option value="">{t`who?`}</option>
        {[pair.lead, pair.member].map((person) => (
          <option key={person.id} value={person.id}>
            {firstName(person)}
          </option>
        ))}
        <option value="both">{t`Both`}</option>
      </select>
      <input
        type="date"
        aria-label={t`Due: ${item.text}`}
        value={item.due ?? ''}
        onChange={(event) => mend({ due: event.target.value || null })}
      />
      <AsNote name={item.text} onPress={() => onMend(keepAsNote(document, item.key))} />
    </li>
  )
}

function AsNote({ name, onPress }: { name: string; onPress(): void }) {
  const { t } = useLingui()
  return (
    <IconButton label={t`Keep as a note: ${name}`} onClick={onPress}>
      <NotebookPen aria-hidden />
    </IconButton>
  )
}
