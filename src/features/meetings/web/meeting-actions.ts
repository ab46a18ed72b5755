import { useMutation } from '@tanstack/react-query'
import { client } from '../../../web/api.ts'
import type { MeetingPage } from '../contract.ts'
import { refreshPair, showAtOnce } from './meeting-data.ts'

/** What can be done with a meeting as a whole. Each answers with a promise, so that a form stays open until it is kept. */
export function useMeetingActions({ meeting, pair }: Pick<MeetingPage, 'meeting' | 'pair'>) {
  const settle = { onSettled: () => refreshPair(pair.id) }
  const start = useMutation({
    mutationFn: () => client.meetings.start({ id: meeting.id }),
    onMutate: () =>
      showAtOnce(meeting.id, (page) => ({
        ...page,
        meeting: { ...page.meeting, state: 'live', startedAt: page.meeting.startedAt ?? new Date().toISOString() },
      })),
    onError: (_error, _input, takeBack) => takeBack?.(),
    ...settle,
  })
  const skip = useMutation({
    mutationFn: (reason: string) => client.meetings.skip({ id: meeting.id, reason }),
    ...settle,
  })
  const unskip = useMutation({ mutationFn: () => client.meetings.unskip({ id: meeting.id }), ...settle })
  const move = useMutation({
    mutationFn: (to: { startsAt: string; minutes: number }) => client.meetings.move({ id: meeting.id, ...to }),
    ...settle,
  })
  const book = useMutation({
    mutationFn: (extra: { id: string; startsAt: string; minutes: number }) =>
      client.meetings.book({ pairId: pair.id, ...extra }),
    ...settle,
  })
  const wrapUp = useMutation({
    mutationFn: (change: { summary: string; was: string }) => client.meetings.wrapUp({ id: meeting.id, ...change }),
    ...settle,
  })
  const changeSummary = useMutation({
    mutationFn: (change: { summary: string; was: string }) =>
      client.meetings.changeSummary({ id: meeting.id, ...change }),
    ...settle,
  })
  return { start, skip, unskip, move, book, wrapUp, changeSummary }
}
