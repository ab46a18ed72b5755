import type { InfiniteData } from '@tanstack/react-query'
import { api, queryClient } from '../../../web/api.ts'
import type { ActionItem } from '../contract.ts'

/** What a list asked for, as it stands in its key. */
interface ListFilter {
  state: string
  pairId?: string
  whose?: 'mine' | 'theirs' | 'all'
  q?: string
}
type Pages = InfiniteData<ActionItem[]>

/** Shows a change in every list of action items at once, and an added one where it belongs. Returns how to take it back. */
export async function inLists(
  change: (items: ActionItem[]) => ActionItem[],
  { me, added }: { me: string; added?: ActionItem },
): Promise<() => void> {
  const queryKey = api.actionItems.list.key({ type: 'infinite' })
  await queryClient.cancelQueries({ queryKey })
  const before = queryClient.getQueriesData<Pages>({ queryKey })
  for (const [key, shown] of before) {
    if (!shown) continue
    const filter = (key as unknown as [unknown, { input: ListFilter }])[1].input
    const pages = shown.pages.map((page, at) =>
      at === 0 && added && fits(added, filter, me) ? [...change(page), added] : change(page),
    )
    queryClient.setQueryData<Pages>(key, { ...shown, pages })
  }
  return () => {
    for (const [key, shown] of before) queryClient.setQueryData(key, shown)
  }
}

function fits(item: ActionItem, { state, pairId, whose = 'all', q = '' }: ListFilter, me: string): boolean {
  const isWanted = whose === 'all' || item.ownerId === null || (item.ownerId === me) === (whose === 'mine')
  return (
    state === 'open' &&
    isWanted &&
    (pairId === undefined || pairId === item.pairId) &&
    item.text.toLowerCase().includes(q.toLowerCase())
  )
}
