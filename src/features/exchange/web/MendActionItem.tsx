import { Trans, useLingui } from '@lingui/react/macro'
import { MessageSquarePlus, NotebookPen } from 'lucide-react'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { firstName } from '../../people/rules/names.ts'
import { keepAsNote, makePoint, mendActionItem } from '../rules/mending/things.ts'
import type { UnderstoodActionItem } from '../rules/understood.ts'
import styles from './MendThings.module.css'
import { type Mending, newThing } from './mending.ts'

/** An action item: what, who, by when, whether it is done, and whether it is one at all. */
export function MendActionItem({ item, pair, document, onMend, onPoint }: Mending & { item: UnderstoodActionItem }) {
  const { t } = useLingui()
  const { key, text } = item
  const mend = (change: Partial<UnderstoodActionItem>) => onMend(mendActionItem(document, key, change))
  const talk = () => {
    const mended = makePoint(document, key)
    onMend(mended, newThing(document, mended))
  }
  return (
    <li className={styles.thing} onPointerEnter={() => onPoint(item)} onFocus={() => onPoint(item)}>
      <input
        type="checkbox"
        className={styles.done}
        aria-label={t`Done: ${text}`}
        checked={item.state === 'done'}
        onChange={(event) => mend({ state: event.target.checked ? 'done' : 'open', doneOn: null })}
      />
      <textarea
        className={styles.text}
        data-mend={key}
        aria-label={t`What will be done`}
        value={text}
        rows={1}
        maxLength={1000}
        onChange={(event) => mend({ text: event.target.value })}
      />
      <span className={styles.about}>
        <select
          className={item.ownerId === null ? styles.open : undefined}
          aria-label={t`Who does it: ${text}`}
          value={item.ownerId ?? document.writerId}
          onChange={(event) => mend({ ownerId: event.target.value })}
        >
          {[pair.lead, pair.member].map((person) => (
            <option key={person.id} value={person.id}>
              {firstName(person)}
            </option>
          ))}
          <option value="both">{t`Both`}</option>
        </select>
        <input
          type="date"
          aria-label={t`Due: ${text}`}
          value={item.due ?? ''}
          onChange={(event) => mend({ due: event.target.value || null })}
        />
        <IconButton label={t`Make a talking point of: ${text}`} onClick={talk}>
          <MessageSquarePlus aria-hidden />
        </IconButton>
        <IconButton label={t`Keep as a note: ${text}`} onClick={() => onMend(keepAsNote(document, key))}>
          <NotebookPen aria-hidden />
        </IconButton>
      </span>
      {item.ownerId === null && (
        <small className={styles.facts}>
          <span className={styles.question}>
            <Trans>Nobody is named, so it becomes yours. Is it?</Trans>
          </span>
          <button type="button" className={styles.answer} onClick={() => mend({ ownerId: document.writerId })}>
            <Trans>Yes, mine</Trans>
          </button>
        </small>
      )}
    </li>
  )
}
