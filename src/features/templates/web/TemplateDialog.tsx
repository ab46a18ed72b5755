import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { client, fieldProblem, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { Form, FormRow } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { topics } from '../../questions/rules/topics.ts'
import { useQuestionWords } from '../../questions/web/words.ts'
import type { Section, Template } from '../contract.ts'
import { memberFirst, minutesOf } from '../rules.ts'
import { SectionQuestionsField } from './SectionQuestionsField.tsx'
import styles from './TemplateDialog.module.css'
import { refreshTemplates } from './template-data.ts'

const USUAL_MINUTES = 25
const MOST = 40

const empty = (whose: Section['whose'], minutes: number): Section => ({
  key: whose === 'member' ? 'theirs' : whose === 'lead' ? 'lead' : newId(),
  title: '',
  minutes,
  whose,
  score: false,
  questions: [],
})

/** Makes a template, from nothing or from another, or changes one of one's own. */
export function TemplateDialog({ from, copy, onClose }: { from: Template | null; copy: boolean; onClose(): void }) {
  const { t } = useLingui()
  const tell = useToast()
  const words = useQuestionWords()
  const changes = from !== null && !copy
  const [id] = useState(() => (changes ? from.key : newId()))
  const [sections, setSections] = useState<Section[]>(from?.sections ?? [empty('member', 15), empty('lead', 10)])
  const keep = useMutation({
    mutationFn: (words: { name: string; purpose: string; shared: boolean }) => {
      const kept = { id, ...words, sections: sections.map((one) => ({ ...one, questions: written(one.questions) })) }
      return changes ? client.templates.change(kept) : client.templates.add(kept)
    },
    onSuccess: ({ name }) => {
      refreshTemplates()
      tell({ text: t`“${name}” is kept.` })
      onClose()
    },
  })
  const set = (at: number, change: Partial<Section>) =>
    setSections(sections.map((section, index) => (index === at ? { ...section, ...change } : section)))
  const move = (at: number, by: 1 | -1) => {
    const order = [...sections]
    const [section] = order.splice(at, 1)
    order.splice(at + by, 0, section!)
    setSections(order)
  }
  const minutes = minutesOf(sections)
  const reordered = memberFirst(sections).some((section, at) => section !== sections[at])
  const fields = ['name', 'purpose']
  const elsewhere = keep.error && !fields.some((field) => fieldProblem(keep.error, field))
  return (
    <Dialog title={changes ? t`Change “${from.name}”` : t`A template of your own`} onClose={onClose} wide>
      <Form
        onKeep={(form) =>
          keep.mutate({
            name: String(form.get('name')),
            purpose: String(form.get('purpose')),
            shared: form.get('shared') === 'yes',
          })
        }
      >
        <TextField
          name="name"
          label={t`Name`}
          required
          maxLength={80}
          defaultValue={changes ? from.name : ''}
          error={fieldProblem(keep.error, 'name')}
        />
        <TextField
          name="purpose"
          label={t`What it is for, in a line`}
          maxLength={200}
          defaultValue={from?.purpose}
          error={fieldProblem(keep.error, 'purpose')}
        />
        <ol className={styles.sections}>
          {sections.map((section, at) => (
            <li key={section.key} className={styles.section}>
              <FormRow>
                <TextField
                  label={t`Section`}
                  maxLength={80}
                  placeholder={t`named after whose it is`}
                  value={section.title}
                  onChange={(event) => set(at, { title: event.target.value })}
                />
                <SelectField
                  label={t`Whose`}
                  value={section.whose}
                  onChange={(event) => set(at, { whose: event.target.value as Section['whose'] })}
                >
                  <option value="member">{t`The team member’s`}</option>
                  <option value="lead">{t`The lead’s`}</option>
                  <option value="both">{t`Both`}</option>
                </SelectField>
                <TextField
                  label={t`Minutes`}
                  type="number"
                  min={0}
                  max={240}
                  required
                  value={section.minutes}
                  hint={section.minutes === 0 ? t`if time is left` : undefined}
                  onChange={(event) => set(at, { minutes: Number(event.target.value) })}
                />
                <SelectField
                  label={t`About`}
                  value={section.topic ?? ''}
                  onChange={(event) => set(at, { topic: (event.target.value || undefined) as Section['topic'] })}
                >
                  <option value="">{t`whatever comes up`}</option>
                  {topics.map((topic) => (
                    <option key={topic} value={topic}>
                      {words.topics[topic]}
                    </option>
                  ))}
                </SelectField>
              </FormRow>
              <SectionQuestionsField questions={section.questions} onChange={(questions) => set(at, { questions })} />
              <div className={styles.foot}>
                <label>
                  <input
                    type="checkbox"
                    checked={section.score}
                    onChange={(event) => set(at, { score: event.target.checked })}
                  />{' '}
                  <Trans>Asks for a number from 1 to 10</Trans>
                </label>
                {at > 0 && (
                  <IconButton label={t`Move this section up`} onClick={() => move(at, -1)}>
                    <ArrowUp aria-hidden />
                  </IconButton>
                )}
                {at < sections.length - 1 && (
                  <IconButton label={t`Move this section down`} onClick={() => move(at, 1)}>
                    <ArrowDown aria-hidden />
                  </IconButton>
                )}
                {sections.length > 1 && (
                  <IconButton
                    label={t`Remove this section`}
                    onClick={() => setSections(sections.filter((_, index) => index !== at))}
                  >
                    <X aria-hidden />
                  </IconButton>
                )}
              </div>
            </li>
          ))}
        </ol>
        <div className={styles.row}>
          <Button
            size="small"
            disabledReason={sections.length >= MOST ? t`A template has at most 40 sections.` : undefined}
            onClick={() => setSections([...sections, { ...empty('both', 5), key: newId() }])}
          >
            <Trans>Add a section</Trans>
          </Button>
          <p className={styles.sum} role="status">
            <Plural value={minutes} one="# minute in all" other="# minutes in all" />
            {minutes > USUAL_MINUTES && <Trans> · longer than the usual 25: give such a meeting the time</Trans>}
            {reordered && <Trans> · what the team member brings is moved before the lead’s</Trans>}
          </p>
        </div>
        <label>
          <input type="checkbox" name="shared" value="yes" defaultChecked={changes && from.shared} />{' '}
          <Trans>Everybody in the workspace may follow it</Trans>
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

const written = (lines: string[]) => lines.map((line) => line.trim()).filter((line) => line !== '')
