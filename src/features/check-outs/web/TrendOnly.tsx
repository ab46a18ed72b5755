import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { api, client, problemMessage, queryClient } from '../../../web/api.ts'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { CheckOutsOfMeeting } from '../contract.ts'
import styles from './CheckOutCard.module.css'

/** What the other sees, said before one answers; remembered for the next time. */
export function TrendOnly({
  answers: { trendOnly },
  meetingId,
  pair,
}: {
  answers: CheckOutsOfMeeting
  meetingId: string
  pair: Pair
}) {
  const tell = useToast()
  const queryKey = api.checkOuts.get.queryKey({ input: { meetingId } })
  const choose = useMutation({
    mutationFn: (chosen: boolean) => client.checkOuts.setTrendOnly({ pairId: pair.id, trendOnly: chosen }),
    onMutate: (chosen) => queryClient.setQueryData(queryKey, (shown) => shown && { ...shown, trendOnly: chosen }),
    onError: (problem) => tell({ text: problemMessage(problem), tone: 'problem' }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: api.checkOuts.get.key() }),
  })
  const first = firstName(otherOf(pair))
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={trendOnly} onChange={(event) => choose.mutate(event.target.checked)} />
      <span>
        <Trans>Show {first} only the average of four meetings</Trans>
        <small>
          {trendOnly ? (
            <Trans>Stays so for the next times. Answers you both have given already stay as they were.</Trans>
          ) : (
            <Trans>As it is, {first} sees each of your answers once you both have answered.</Trans>
          )}
        </small>
      </span>
    </label>
  )
}
