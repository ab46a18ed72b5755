import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { ThumbsDown, ThumbsUp } from 'lucide-react'
import { api, client, problemMessage, queryClient } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import styles from './AskedMark.module.css'
import { refreshQuestions } from './question-actions.ts'

type Mark = 'good' | 'not'

/** Two quiet taps on a question that was talked about: was it good, or is it not for us? The same tap takes it back. */
export function AskedMark({ pairId, questionKey: key }: { pairId: string; questionKey: string }) {
  const { t } = useLingui()
  const tell = useToast()
  const queryKey = api.questions.askedMarks.queryKey({ input: { pairId } })
  const { data } = useQuery(api.questions.askedMarks.queryOptions({ input: { pairId }, staleTime: 60_000 }))
  const mark = useMutation({
    mutationFn: (wanted: Mark | null) => client.questions.markAsked({ pairId, key, mark: wanted }),
    onMutate: (wanted) => {
      const before = queryClient.getQueryData(queryKey)
      const others = (before ?? []).filter((one) => one.key !== key)
      queryClient.setQueryData(queryKey, wanted ? [...others, { key, mark: wanted }] : others)
      return before
    },
    onSuccess: (marks) => {
      queryClient.setQueryData(queryKey, marks)
      refreshQuestions()
    },
    onError: (error, _, before) => {
      queryClient.setQueryData(queryKey, before)
      tell({ text: problemMessage(error), tone: 'problem' })
    },
  })
  const given = data?.find((one) => one.key === key)?.mark
  const button = (value: Mark, words: string, icon: typeof ThumbsUp) => {
    const Icon = icon
    return (
      <Button
        size="small"
        variant={given === value ? 'secondary' : 'ghost'}
        aria-pressed={given === value}
        icon={<Icon aria-hidden />}
        onClick={() => mark.mutate(given === value ? null : value)}
      >
        {words}
      </Button>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend one sees
    <div role="group" aria-label={t`Was it a good question?`} className={styles.mark}>
      {button('good', t`Good question`, ThumbsUp)}
      {button('not', t`Not for us`, ThumbsDown)}
      <small>
        <Trans>Only you see this. It counts for what you two are suggested.</Trans>
      </small>
    </div>
  )
}
