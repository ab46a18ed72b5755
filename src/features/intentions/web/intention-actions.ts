import { useMutation } from '@tanstack/react-query'
import { api, client, problemMessage, queryClient } from '../../../web/api.ts'
import { useToast } from '../../../web/ui/Toast.tsx'
import { refreshPair } from '../../meetings/web/meeting-data.ts'

/** Writes one's own intention and what came of it; every page that shows it reads again. */
export function useIntentionActions(pairId: string) {
  const tell = useToast()
  const after = {
    onError: (error: unknown) => tell({ text: problemMessage(error), tone: 'problem' as const }),
    onSettled: () => {
      refreshPair(pairId)
      void queryClient.invalidateQueries({ queryKey: api.preparation.key() })
    },
  }
  const set = useMutation({
    mutationFn: (input: Parameters<typeof client.intentions.set>[0]) => client.intentions.set(input),
    ...after,
  })
  const setOutcome = useMutation({
    mutationFn: (input: Parameters<typeof client.intentions.setOutcome>[0]) => client.intentions.setOutcome(input),
    ...after,
  })
  return { set, setOutcome }
}
