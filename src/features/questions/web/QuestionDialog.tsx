import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { client, fieldProblem, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { Form, FormRow } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { Question } from '../contract.ts'
import { type Depth, type Direction, depths, directions, type Topic, topics } from '../rules/topics.ts'
import { QuestionCoach } from './QuestionCoach.tsx'
import { refreshQuestions } from './question-actions.ts'
import { useQuestionWords } from './words.ts'

/** Adds a question of one's own, or changes one; the coach reads along. */
export function QuestionDialog({ question, onClose }: { question: Question | null; onClose(): void }) {
  const { t } = useLingui()
  const tell = useToast()
  const words = useQuestionWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const [id] = useState(() => question?.key ?? newId())
  const [text, setText] = useState(question?.text ?? '')
  const keep = useMutation({
    mutationFn: (given: Parameters<typeof client.questions.add>[0]) =>
      question ? client.questions.change(given) : client.questions.add(given),
    onSuccess: () => {
      refreshQuestions()
      tell({ text: question ? t`The question is changed.` : t`The question is yours to ask.` })
      onClose()
    },
  })
  const elsewhere = keep.error && !fieldProblem(keep.error, 'text') && !fieldProblem(keep.error, 'purpose')
  return (
    <Dialog title={question ? t`Change the question` : t`A question of your own`} onClose={onClose}>
      <Form
        onKeep={(form) =>
          keep.mutate({
            id,
            text,
            topic: form.get('topic') as Topic,
            depth: Number(form.get('depth')) as Depth,
            direction: form.get('direction') as Direction,
            purpose: String(form.get('purpose')),
            shared: form.get('shared') === 'yes',
          })
        }
      >
        <TextArea
          ref={field}
          label={t`The question`}
          required
          maxLength={300}
          rows={2}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={fieldProblem(keep.error, 'text')}
        />
        <QuestionCoach field={field} text={text} onText={setText} />
        <FormRow>
          <SelectField name="topic" label={t`Topic`} defaultValue={question?.topic ?? 'connection'}>
            {topics.map((topic) => (
              <option key={topic} value={topic}>
                {words.topics[topic]}
              </option>
            ))}
          </SelectField>
          <SelectField name="depth" label={t`How deep it goes`} defaultValue={question?.depth ?? 1}>
            {depths.map((depth) => (
              <option key={depth} value={depth}>
                {words.depths[depth]}
              </option>
            ))}
          </SelectField>
          <SelectField name="direction" label={t`Who asks`} defaultValue={question?.direction ?? 'both'}>
            {directions.toReversed().map((direction) => (
              <option key={direction} value={direction}>
                {words.directions[direction]}
              </option>
            ))}
          </SelectField>
        </FormRow>
        <TextField
          name="purpose"
          label={t`Why ask it`}
          maxLength={300}
          defaultValue={question?.purpose}
          error={fieldProblem(keep.error, 'purpose')}
        />
        <label>
          <input type="checkbox" name="shared" value="yes" defaultChecked={question?.shared} />{' '}
          <Trans>Everybody in the workspace may ask it</Trans>
        </label>
        <FormError error={elsewhere && problemMessage(keep.error)} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" type="submit" busy={keep.isPending}>
            <Trans>Keep it</Trans>
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  )
}
