import { useLingui } from '@lingui/react/macro'
import { newId } from '../../../platform/ids.ts'
import { client, problemMessage } from '../../../web/api.ts'
import { useToast } from '../../../web/ui/Toast.tsx'
import { refreshPair } from '../../meetings/web/meeting-data.ts'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { Topic } from '../../questions/rules/topics.ts'

export type BringingPair = Pick<Pair, 'id' | 'lead' | 'member' | 'me'>

interface Brought {
  text: string
  /** Left out: the section of its topic, if it has one, else one's own. */
  section?: string
  topic?: Topic
  questionKey?: string
  actionItemId?: string
  feedbackId?: string
  plannedFor?: string | null
}

/** Brings something from elsewhere to the agenda of the next meeting (a question, an action item, feedback, a topic), with undo. */
export function useBringPoint() {
  const { t } = useLingui()
  const tell = useToast()
  const failed = (error: unknown) => tell({ text: problemMessage(error), tone: 'problem' })
  return async (pair: BringingPair, brought: Brought) => {
    const id = newId()
    const name = firstName(otherOf(pair))
    const takeBack = async () => {
      await client.agenda.drop({ id }).catch(failed)
      refreshPair(pair.id)
    }
    try {
      const own = brought.topic ? undefined : pair.me === 'lead' ? 'lead' : 'theirs'
      const section = brought.section ?? own
      const added = await client.agenda.add({ ...brought, id, pairId: pair.id, section })
      refreshPair(pair.id)
      if (added.id === id)
        tell({ text: t`It is on the page with ${name}.`, undo: { label: t`Undo`, run: () => void takeBack() } })
      else tell({ text: t`It is on the page with ${name} already.` })
    } catch (error) {
      failed(error)
    }
  }
}
