import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { changedMeanwhile, fieldProblem, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import type { Pair } from '../../pairs/contract.ts'
import type { ActionItem, Repeats } from '../contract.ts'
import type { ActionItems } from './item-actions.ts'
import { repeatsInOrder, useRepeatWords } from './repeat-words.ts'

/** Changes wording, owner and date. A wording the other changed meanwhile is shown beside one's own. */
export function EditItemDialog({
  item,
  pair,
  save,
  onClose,
}: {
  item: ActionItem
  pair: Pick<Pair, 'lead' | 'member'>
  save: ActionItems['change']
  onClose(): void
}) {
  const { t } = useLingui()
  const words = useRepeatWords()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const theirs = changedMeanwhile(error)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    try {
      const text = String(form.get('text'))
      const given = {
        ownerId: String(form.get('owner')) || null,
        dueOn: String(form.get('due')) || null,
        repeats: (String(form.get('repeats')) as Repeats) || null,
      }
      // Only what was touched: what the other changed meanwhile, beside it, stays.
      await save({
        id: item.id,
        ...(text !== item.text && { text, was: theirs ?? item.text }),
        ...(given.ownerId !== item.ownerId && { ownerId: given.ownerId }),
        ...(given.dueOn !== item.dueOn && { dueOn: given.dueOn }),
        ...(given.repeats !== item.repeats && { repeats: given.repeats }),
      })
      onClose()
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={<Trans>Change what was agreed</Trans>} onClose={onClose}>
      <form onSubmit={submit}>
        <FormError error={error !== null && problemMessage(error)} />
        <TextArea
          name="text"
          label={t`What will be done`}
          defaultValue={item.text}
          rows={2}
          required
          hint={theirs && <Trans>Theirs now reads: “{theirs}”</Trans>}
        />
        <SelectField name="owner" label={t`Whose`} defaultValue={item.ownerId ?? ''}>
          <option value={pair.lead.id}>{pair.lead.name}</option>
          <option value={pair.member.id}>{pair.member.name}</option>
          <option value="">{t`Both`}</option>
        </SelectField>
        <TextField
          name="due"
          type="date"
          label={t`By when`}
          defaultValue={item.dueOn ?? ''}
          error={fieldProblem(error, 'dueOn')}
        />
        <SelectField name="repeats" label={t`How often`} defaultValue={item.repeats ?? ''}>
          <option value="">{t`Once`}</option>
          {repeatsInOrder.map((repeats) => (
            <option key={repeats} value={repeats}>
              {words[repeats]}
            </option>
          ))}
        </SelectField>
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" variant="primary" busy={busy}>
            <Trans>Keep</Trans>
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
