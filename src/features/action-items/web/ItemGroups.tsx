import { Trans } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { today } from '../../../web/dates.ts'
import { Button } from '../../../web/ui/Button.tsx'
import type { ActionItem } from '../contract.ts'
import { groupItems, type ItemGroup } from '../rules/grouping.ts'
import styles from './ItemGroups.module.css'

const DONE_SHOWN = 10
const order: ItemGroup[] = ['late', 'week', 'later', 'undated', 'left', 'done']

/** Action items by when they are due. One that is ticked off moves away; whoever was on it goes on with the next. */
export function ItemGroups({ items, row }: { items: ActionItem[]; row(item: ActionItem): ReactNode }) {
  const [all, setAll] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const groups = groupItems(items, today())
  const goOn = ({ target }: FormEvent<HTMLDivElement>) => {
    const ticked = (target as HTMLElement).closest('li')
    if (!ticked?.contains(document.activeElement)) return
    const links = [...list.current!.querySelectorAll<HTMLElement>('[data-item]')]
    const at = links.findIndex((link) => ticked.contains(link))
    const next = links[at + 1] ?? links[at - 1]
    next?.focus()
  }
  return (
    <div ref={list} onChange={goOn}>
      {order
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
        })}
    </div>
  )
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
    case 'left':
      return <Trans>Left open when you two ended</Trans>
    case 'done':
      return <Trans>Done</Trans>
  }
}
