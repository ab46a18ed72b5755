import { useLingui } from '@lingui/react/macro'
import { api, client, problemMessage, queryClient } from '../../../web/api.ts'
import { useToast } from '../../../web/ui/Toast.tsx'
import { type BringingPair, useBringPoint } from '../../agenda/web/bring-point.ts'
import type { Question } from '../contract.ts'

export const refreshQuestions = () => void queryClient.invalidateQueries({ queryKey: api.questions.key() })

/** What can be done with a question. Each shows at once; when the server says no, the screen goes back and says why. */
export function useQuestionActions() {
  const { t } = useLingui()
  const tell = useToast()
  const bring = useBringPoint()
  const failed = (error: unknown) => tell({ text: problemMessage(error), tone: 'problem' })

  return {
    ask: (question: Question, pair: BringingPair, plannedFor: string | null = null) =>
      bring(pair, {
        text: question.text,
        topic: question.topic,
        questionKey: question.key,
        plannedFor,
      }),
    mark: async (question: Question, marks: { favourite?: boolean; wished?: boolean }) => {
      const { key } = question
      const marked = { key, favourite: question.favourite, wished: question.wished, ...marks }
      const queryKey = api.questions.list.queryKey()
      const before = queryClient.getQueryData(queryKey)
      queryClient.setQueryData(queryKey, (shown) =>
        shown?.map((one) => (one.key === key ? { ...one, ...marked } : one)),
      )
      try {
        await client.questions.mark(marked)
        refreshQuestions()
      } catch (error) {
        queryClient.setQueryData(queryKey, before)
        failed(error)
      }
    },
    share: async (question: Question, shared: boolean) => {
      try {
        await client.questions.change({ id: question.key, shared })
        refreshQuestions()
        tell({ text: shared ? t`Everybody in the workspace can ask it now.` : t`Only you see it now.` })
      } catch (error) {
        failed(error)
      }
    },
    drop: async (question: Question) => {
      const restore = async () => {
        await client.questions.restore({ id: question.key }).catch(failed)
        refreshQuestions()
      }
      try {
        await client.questions.drop({ id: question.key })
        refreshQuestions()
        tell({ text: t`The question is deleted.`, undo: { label: t`Undo`, run: () => void restore() } })
      } catch (error) {
        failed(error)
      }
    },
  }
}
