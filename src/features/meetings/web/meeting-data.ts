import { useQuery } from '@tanstack/react-query'
import { api, queryClient } from '../../../web/api.ts'
import type { MeetingPage } from '../contract.ts'

/** The page of a meeting, kept fresh by hints from the other screen. */
export function useMeetingPage(meetingId: string) {
  return useQuery(api.meetings.get.queryOptions({ input: { id: meetingId } }))
}

export function meetingKey(meetingId: string) {
  return api.meetings.get.queryKey({ input: { id: meetingId } })
}

/**
 * Shows a change at once, before the server has said yes. Returns how to take it back when it says no.
 */
export async function showAtOnce(meetingId: string, change: (page: MeetingPage) => MeetingPage): Promise<() => void> {
  const queryKey = meetingKey(meetingId)
  await queryClient.cancelQueries({ queryKey })
  const before = queryClient.getQueryData<MeetingPage>(queryKey)
  if (before) queryClient.setQueryData<MeetingPage>(queryKey, change(before))
  return () => queryClient.setQueryData(queryKey, before)
}

/** Everything that shows a pair reads again: after one's own write, and when the other's screen says so. */
export function refreshPair(pairId: string): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) =>
      JSON.stringify(queryKey).includes(pairId) || pagesOf(pairId).has(JSON.stringify(queryKey)),
  })
  for (const key of [api.meetings.today.key(), api.pairs.list.key(), api.actionItems.key()])
    void queryClient.invalidateQueries({ queryKey: key })
}

function pagesOf(pairId: string): Set<string> {
  const pages = queryClient.getQueriesData<MeetingPage>({ queryKey: api.meetings.get.key() })
  return new Set(pages.filter(([, page]) => page?.pair.id === pairId).map(([key]) => JSON.stringify(key)))
}
