import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../../web/api.ts'

const AT_ONCE = 100

/** Open, left open or done action items, a hundred at a time; while one filters on, what was shown stays. */
export function useItemPages(filter: {
  state: 'open' | 'left_open' | 'done'
  pairId?: string
  whose?: 'mine' | 'theirs' | 'all'
  q?: string
}) {
  const pages = useInfiniteQuery(
    api.actionItems.list.infiniteOptions({
      input: (offset: number) => ({ ...filter, offset, limit: AT_ONCE }),
      initialPageParam: 0,
      getNextPageParam: (last, all) => (last.length < AT_ONCE ? undefined : all.length * AT_ONCE),
      placeholderData: keepPreviousData,
    }),
  )
  return { ...pages, items: pages.data?.pages.flat() }
}
