import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { today } from '../../../web/dates.ts'
import { Button } from '../../../web/ui/Button.tsx'
import type { ActionItem } from '../contract.ts'
import { groupItems, type ItemGroup } from '../rules/grouping.ts'
import styles from './ItemGroups.module.css'

const DONE_SHOWN = 10
const order: ItemGroup[] = ['late', 'week', 'later', 'undated', 'done']

/** Action items by when they are due. */
export function ItemGroups({ items, row }: { items: ActionItem[]; row(item: ActionItem): ReactNode }) {
  const [all, setAll] = useState(false)
  const groups = groupItems(items, today())
  return order
    .filter((group) => groups[group].length > 0)
    .map((group) => {
      const shown = group === 'done' && !all ? groups.done.slice(0, DONE_SHOWN) : groups[group]
      return (
        <section key={group} className={styles.group}>
          <h2>
            <Title group={group} />
          </h2>
          <ul className={styles.card}>{shown.map(row)}</ul>
          {shown.length < groups[group].length && (
            <Button variant="ghost" onClick={() => setAll(true)}>
              <Trans>Show all {groups[group].length}</Trans>
            </Button>
          )}
        </section>
      )
    })
}

function Title({ group }: { group: ItemGroup }) {
  switch (group) {
    case 'late':
      return <Trans>Late</Trans>
    case 'week':
      return <Trans>Due within a week</Trans>
    case 'later':
      return <Trans>Later</Trans>
    case 'undated':
      return <Trans>Without a day</Trans>
    case 'done':
      return <Trans>Done</Trans>
  }
}
