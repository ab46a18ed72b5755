import { Trans, useLingui } from '@lingui/react/macro'
import { type RefObject, useId } from 'react'
import { Button } from '../../../web/ui/Button.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { ActionCoachContext } from '../rules/coach.ts'
import { DayChoices } from './DayChoices.tsx'
import { BOTH, type Chosen, type ItemReading } from './item-draft.ts'
import styles from './ReadingRow.module.css'

/** What a sentence was read as: who, what and by when, each to be chosen where it is missing or wrong. */
export function ReadingRow({
  reading: { owner, due, text, asks },
  pair,
  context,
  whoChoices,
  onChoose,
  onAdd,
}: {
  reading: ItemReading
  pair: Pick<Pair, 'lead' | 'member' | 'me'>
  context: ActionCoachContext
  /** Where the question who takes it stands. */
  whoChoices: RefObject<HTMLFieldSetElement | null>
  onChoose(chosen: Chosen): void
  onAdd(): void
}) {
  const { t } = useLingui()
  const dueId = useId()
  const me = selfOf(pair)
  const other = otherOf(pair)
  return (
    <div className={styles.read}>
      {owner === '' ? (
        <fieldset ref={whoChoices} className={styles.choices}>
          <legend>{t`Who takes this?`}</legend>
          <Button size="small" onClick={() => onChoose({ owner: me.id })}>
            <Trans>You</Trans>
          </Button>
          <Button size="small" onClick={() => onChoose({ owner: other.id })}>
            {firstName(other)}
          </Button>
          <Button size="small" onClick={() => onChoose({ owner: BOTH })}>
            <Trans>Both</Trans>
          </Button>
        </fieldset>
      ) : (
        <span className={owner === me.id ? styles.you : owner === other.id ? styles.them : styles.both}>
          <select
            aria-label={t`Who will do it`}
            value={owner}
            onChange={(event) => onChoose({ owner: event.target.value })}
          >
            <option value={me.id}>{t`You`}</option>
            <option value={other.id}>{other.name}</option>
            <option value={BOTH}>{t`Both`}</option>
          </select>
        </span>
      )}
      <span className={styles.what}>{text}</span>
      <div className={styles.choices}>
        {due === '' && (
          <>
            <label htmlFor={dueId}>{asks ? t`Which day is “${asks}”?` : t`By when?`}</label>
            <DayChoices context={context} onChoose={(day) => onChoose({ due: day })} />
          </>
        )}
        <input
          id={dueId}
          type="date"
          aria-label={t`By when`}
          value={due}
          onChange={(event) => onChoose({ due: event.target.value })}
        />
      </div>
      <Button size="small" variant="primary" onClick={onAdd}>
        <Trans>Add</Trans>
      </Button>
    </div>
  )
}
