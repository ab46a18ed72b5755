import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import type { ActionItem } from '../contract.ts'
import { ItemGroups } from './ItemGroups.tsx'
import { useItemPages } from './item-pages.ts'

/** Action items by when they are due, then what is done; more of each as one asks for it. `empty` where there is none. */
export function ItemList({
  filter,
  unfinished = 'open',
  row,
  empty,
}: {
  filter: { pairId?: string; whose?: 'mine' | 'theirs' | 'all'; q?: string }
  /** What comes first: what is open, or, of a one-on-one that has ended, what was left open. */
  unfinished?: 'open' | 'left_open'
  row(item: ActionItem): ReactNode
  empty: ReactNode
}) {
  const open = useItemPages({ ...filter, state: unfinished })
  const done = useItemPages({ ...filter, state: 'done' })
  if (open.error) throw open.error
  if (done.error) throw done.error
  if (!open.items || !done.items) return <Bones lines={7} />
  if (open.items.length + done.items.length === 0) return empty
  return (
    <>
      <ItemGroups items={[...open.items, ...done.items]} row={row} />
      {(open.hasNextPage || done.hasNextPage) && (
        <p>
          <Button
            busy={open.isFetchingNextPage || done.isFetchingNextPage}
            onClick={() => void (open.hasNextPage ? open.fetchNextPage() : done.fetchNextPage())}
          >
            <Trans>Show more</Trans>
          </Button>
        </p>
      )}
    </>
  )
}
