import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { NotebookPen, SquareCheck } from 'lucide-react'
import { Dot } from '../../../web/ui/Dot.tsx'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import { LONGEST_POINT } from '../../agenda/rules.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import { keepAsNote, makeActionItem, mendPoint } from '../rules/mending/things.ts'
import { isLeftOut } from '../rules/private-points.ts'
import type { UnderstoodPoint } from '../rules/understood.ts'
import styles from './MendThings.module.css'
import { type Mending, newThing } from './mending.ts'

/** A talking point: its words, who brought it, and whether it is one at all. */
export function MendPoint({ point, pair, document, onMend, onPoint }: Mending & { point: UnderstoodPoint }) {
  const { t } = useLingui()
  const { key, text } = point
  const whose = point.authorId === null ? 'nobody' : point.authorId === selfOf(pair).id ? 'you' : 'them'
  const mend = (change: Partial<UnderstoodPoint>) => onMend(mendPoint(document, key, change))
  const promise = () => {
    const mended = makeActionItem(document, key)
    onMend(mended, newThing(document, mended))
  }
  const leftOut = isLeftOut(point, document)
  return (
    <li
      className={`${styles.thing} ${leftOut ? styles.leftOut : ''}`}
      onPointerEnter={() => onPoint(point)}
      onFocus={() => onPoint(point)}
    >
      <Dot whose={whose} />
      <textarea
        className={styles.text}
        data-mend={key}
        aria-label={t`What was talked about`}
        value={text}
        rows={1}
        maxLength={LONGEST_POINT}
        onChange={(event) => mend({ text: event.target.value })}
      />
      <span className={styles.about}>
        <select
          aria-label={t`Who brought it: ${text}`}
          value={point.authorId ?? ''}
          onChange={(event) => mend({ authorId: event.target.value || null })}
        >
          <option value="">{t`brought by?`}</option>
          {[pair.lead, pair.member].map((person) => (
            <option key={person.id} value={person.id}>
              {firstName(person)}
            </option>
          ))}
        </select>
        {point.visibility === 'both' && (
          <>
            <IconButton label={t`Make an action item of: ${text}`} onClick={promise}>
              <SquareCheck aria-hidden />
            </IconButton>
            <IconButton label={t`Keep as a note: ${text}`} onClick={() => onMend(keepAsNote(document, key))}>
              <NotebookPen aria-hidden />
            </IconButton>
          </>
        )}
      </span>
      <small className={styles.facts}>
        {leftOut ? (
          <LeftOut name={firstName(otherOf(pair))} />
        ) : (
          point.visibility !== 'both' && <VisibilityMark audience={point.visibility} />
        )}
        {point.repeatsEvery !== null && (
          <Plural value={point.repeatsEvery} one="every time" _2="every second time" other="every # meetings" />
        )}
      </small>
    </li>
  )
}

function LeftOut({ name }: { name: string }) {
  return (
    <Trans>
      Only {name} may see it, so it is left out. It comes back when {name} imports the document.
    </Trans>
  )
}
