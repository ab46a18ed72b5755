import type { UseQueryOptions } from '@tanstack/react-query'
import { api, queryClient } from '../../../web/api.ts'
import type { WholeFeedback } from '../contract.ts'
import type { Words } from '../rules/words-of.ts'
import { wordsOf } from '../rules/words-of.ts'

export type { Words }
export { wordsOf }

export const noteKey = (id: string) => api.feedback.get.queryKey({ input: { id } })

export const noteQuery = (id: string): UseQueryOptions<WholeFeedback> =>
  api.feedback.get.queryOptions({ input: { id } }) as UseQueryOptions<WholeFeedback>

/** A note changed: what lists and counts it is read again. */
export function keepNote(note: WholeFeedback): void {
  queryClient.setQueryData(noteKey(note.id), note)
  refreshFeedback(note.id)
}

export function refreshFeedback(exceptNote?: string): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => {
      const [path] = queryKey as [string[], { input?: { id?: string } }?]
      const isOwn = path[1] === 'get' && JSON.stringify(queryKey).includes(exceptNote ?? '-')
      return (path[0] === 'feedback' && !isOwn) || path[0] === 'preparation'
    },
  })
}
