import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { api } from '../../../web/api.ts'
import { daysUntil } from '../../../web/dates.ts'
import { useShortcuts } from '../../../web/shortcuts.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Empty } from '../../../web/ui/Empty.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import { otherOf } from '../../pairs/rules/sides.ts'
import styles from './ActionItemsPage.module.css'
import { AddItem } from './AddItem.tsx'
import { ItemList } from './ItemList.tsx'
import { ItemRow } from './ItemRow.tsx'
import { useItemPages } from './item-pages.ts'

type Whose = 'mine' | 'theirs' | 'all'

/** All that was promised, in all one-on-ones of the reader. */
export function ActionItemsPage() {
  const { t } = useLingui()
  const [whose, setWhose] = useState<Whose>('mine')
  const [only, setOnly] = useState('')
  const [sought, setSought] = useState('')
  const filter = { whose, pairId: only || undefined, q: useDeferredValue(sought.trim()) }
  const items = useItemPages({ ...filter, state: 'open' })
  const pairs = useQuery(api.pairs.list.queryOptions())
  const step = (by: number) => {
    const links = [...document.querySelectorAll<HTMLElement>('main [data-item]')]
    const at = links.indexOf(document.activeElement as HTMLElement)
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus()
  }
  const tick = () => {
    document.activeElement?.closest('li')?.querySelector<HTMLElement>('input[type=checkbox]')?.click()
  }
  useShortcuts({ j: () => step(1), k: () => step(-1), x: tick })
  if (pairs.error) throw pairs.error
  if (!pairs.data || !items.items) return <Bones title lines={8} />
  const open = pairs.data.filter(({ endedAt }) => endedAt === null)
  const undone = items.items.filter(({ doneAt }) => doneAt === null)
  const late = undone.filter(({ dueOn }) => dueOn !== null && daysUntil(dueOn) < 0).length
  const pair = open.find(({ id }) => id === only)
  return (
    <>
      <h1>
        {late > 0 ? (
          <Plural value={late} one="One promise is late." other="# promises are late." />
        ) : undone.length > 0 ? (
          <Trans>Nothing is late.</Trans>
        ) : (
          <Trans>Nothing is open.</Trans>
        )}
      </h1>
      <search className={styles.filters}>
        <TextField
          type="search"
          label={t`Find a promise`}
          labelHidden
          placeholder={t`Find a promise`}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <SelectField
          label={t`Whose`}
          labelHidden
          value={whose}
          onChange={(event) => setWhose(event.target.value as Whose)}
        >
          <option value="mine">{t`What I promised`}</option>
          <option value="theirs">{t`What was promised to me`}</option>
          <option value="all">{t`Everything`}</option>
        </SelectField>
        {open.length > 1 && (
          <SelectField label={t`With whom`} labelHidden value={only} onChange={(event) => setOnly(event.target.value)}>
            <option value="">{t`With everybody`}</option>
            {open.map((entry) => (
              <option key={entry.id} value={entry.id}>
                {otherOf(entry).name}
              </option>
            ))}
          </SelectField>
        )}
      </search>
      {pair && <AddItem pair={pair} meetingId={null} talkingPointId={null} />}
      <ItemList
        filter={filter}
        row={(item) => {
          const of = pairs.data.find(({ id }) => id === item.pairId)
          return of && <ItemRow key={item.id} item={item} pair={of} meetingId={null} />
        }}
        empty={
          <Empty>
            {filter.q !== '' || only !== '' ? (
              <Trans>Nothing fits what you chose.</Trans>
            ) : (
              <Trans>
                What you agree on in a one-on-one gathers here, with its owner and its day. Open a meeting and write one
                in a sentence.
              </Trans>
            )}
          </Empty>
        }
      />
      <p className={styles.visibility}>
        <VisibilityMark audience="both" />
      </p>
    </>
  )
}
