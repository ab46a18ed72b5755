import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../web/ui/Button.tsx'
import { Choices } from '../../../web/ui/Choices.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { topics } from '../../questions/rules/topics.ts'
import { useQuestionWords } from '../../questions/web/words.ts'
import type { TalkingPoint } from '../contract.ts'
import type { Agenda } from './agenda-actions.ts'

/** Says what a point is about. Nobody has to; said, it shows which topics you two come back to. */
export function TopicDialog({ point, agenda, onClose }: { point: TalkingPoint; agenda: Agenda; onClose(): void }) {
  const { t } = useLingui()
  const words = useQuestionWords()
  const choose = (topic: TalkingPoint['topic']) => {
    agenda.setTopic(point, topic)
    onClose()
  }
  return (
    <Dialog title={t`What it is about`} onClose={onClose}>
      <p>
        <Trans>You both see it. It tells you two which topics you have not come to lately.</Trans>
      </p>
      <Choices
        legend={point.text}
        options={topics.map((topic) => ({ value: topic, label: words.topics[topic] }))}
        value={point.topic}
        onChange={choose}
      />
      <DialogActions>
        {point.topic !== null && (
          <Button onClick={() => choose(null)}>
            <Trans>Leave it open</Trans>
          </Button>
        )}
        <Button onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </DialogActions>
    </Dialog>
  )
}
