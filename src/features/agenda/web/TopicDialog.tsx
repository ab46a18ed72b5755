import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { topics } from '../../questions/rules/topics.ts'
import { useQuestionWords } from '../../questions/web/words.ts'
import type { TalkingPoint } from '../contract.ts'
import type { Agenda } from './agenda-actions.ts'
import styles from './TopicDialog.module.css'

/** Says what a point is about. Nobody has to; said, it shows which topics you two come back to. */
export function TopicDialog({ point, agenda, onClose }: { point: TalkingPoint; agenda: Agenda; onClose(): void }) {
  const { t } = useLingui()
  const words = useQuestionWords()
  const choice = (topic: TalkingPoint['topic'], name: string) => (
    <label key={name}>
      <input type="radio" name="topic" checked={point.topic === topic} onChange={() => agenda.setTopic(point, topic)} />
      {name}
    </label>
  )
  return (
    <Dialog title={t`What it is about`} onClose={onClose}>
      <fieldset className={styles.choices}>
        <legend>{point.text}</legend>
        {topics.map((topic) => choice(topic, words.topics[topic]))}
        {choice(null, t`Something else, or nobody said`)}
      </fieldset>
      <p className={styles.quiet}>
        <Trans>Who sees the point sees this. It tells you two which topics you have not come to lately.</Trans>
      </p>
      <DialogActions>
        <Button variant="primary" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </DialogActions>
    </Dialog>
  )
}
