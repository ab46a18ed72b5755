import type { InfiniteData, QueryKey } from '@tanstack/react-query'
import { api, type client, queryClient } from '../../../web/api.ts'
import type { ActionItem, ItemPage } from '../contract.ts'

/** What a list asked for, as it stands in its key. */
interface ListFilter {
  state: string
  pairId?: string
  whose?: 'mine' | 'theirs' | 'all'
  q?: string
}
type Pages = InfiniteData<ActionItem[]>
type Today = Awaited<ReturnType<typeof client.meetings.today>>

/**
 * Shows a change at once wherever action items stand, and an added one in the lists where it belongs; the page of a meeting
 * is shown by whoever knows which. Returns how to take it back.
 */
export async function inLists(
  change: (items: ActionItem[]) => ActionItem[],
  { me, added }: { me: string; added?: ActionItem },
): Promise<() => void> {
  const list = (items: ActionItem[], key: QueryKey) =>
    added && fits(added, (key as [unknown, { input: ListFilter }])[1].input, me)
      ? [...change(items), added]
      : change(items)
  const takeBack = await Promise.all([
    showIn<Pages>(api.actionItems.list.key({ type: 'infinite' }), (shown, key) => ({
      ...shown,
      pages: shown.pages.map((page, at) => (at === 0 ? list(page, key) : change(page))),
    })),
    showIn<ActionItem[]>(api.actionItems.list.key({ type: 'query' }), list),
    showIn<ItemPage>(api.actionItems.get.key(), (shown) => ({
      ...shown,
      item: change([shown.item])[0] ?? shown.item,
    })),
    showIn<Today>(api.meetings.today.key(), (shown) => ({
      ...shown,
      dueActionItems: shown.dueActionItems.flatMap((item) =>
        change([item]).map((changed) => ({ ...item, ...changed })),
      ),
    })),
  ])
  return () => {
    for (const one of takeBack) one()
  }
}

async function showIn<Shown>(queryKey: QueryKey, show: (shown: Shown, key: QueryKey) => Shown): Promise<() => void> {
  await queryClient.cancelQueries({ queryKey })
  const before = queryClient.getQueriesData<Shown>({ queryKey })
  for (const [key, shown] of before) if (shown !== undefined) queryClient.setQueryData<Shown>(key, show(shown, key))
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
