import { useLingui } from '@lingui/react/macro'
import { newId } from '../../../platform/ids.ts'
import { api, client, problemMessage, queryClient } from '../../../web/api.ts'
import { useToast } from '../../../web/ui/Toast.tsx'
import { refreshPair } from '../../meetings/web/meeting-data.ts'
import type { PairLine } from '../../pairs/contract.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import type { Question } from '../contract.ts'
import type { Topic } from '../rules/topics.ts'

type AskingPair = Pick<PairLine, 'id' | 'lead' | 'member' | 'me'>

/** The section of the weekly page a question belongs in; templates without it show it under Other. */
const sectionFor = (topic: Topic, { me }: AskingPair) =>
  topic === 'growth' || topic === 'feedback' ? topic : me === 'lead' ? 'lead' : 'theirs'

export const refreshQuestions = () => void queryClient.invalidateQueries({ queryKey: api.questions.key() })

/** What can be done with a question. Each shows at once; when the server says no, the screen goes back and says why. */
export function useQuestionActions() {
  const { t } = useLingui()
  const tell = useToast()
  const failed = (error: unknown) => tell({ text: problemMessage(error), tone: 'problem' })

  return {
    ask: async (question: Question, pair: AskingPair, plannedFor: string | null = null) => {
      const id = newId()
      const name = otherOf(pair).name.split(' ')[0]!
      const takeBack = async () => {
        await client.agenda.drop({ id }).catch(failed)
        refreshPair(pair.id)
      }
      try {
        await client.agenda.add({
          id,
          pairId: pair.id,
          text: question.text,
          section: sectionFor(question.topic, pair),
          questionKey: question.key,
          plannedFor,
        })
        refreshPair(pair.id)
        tell({
          text: t`It is on the page with ${name}.`,
          undo: { label: t`Undo`, run: () => void takeBack() },
        })
      } catch (error) {
        failed(error)
      }
    },
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
