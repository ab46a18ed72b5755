import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { madeMeanwhile, problemMessage } from '../../../web/api.ts'
import { plainDay } from '../../../web/dates.ts'
import { useUnanswered } from '../../../web/outbox.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { ActionItem, ItemBefore, Repeats } from '../contract.ts'
import { ItemHints } from './ItemHints.tsx'
import type { ActionItems } from './item-actions.ts'
import { useItemContext } from './item-context.ts'
import { BOTH } from './item-draft.ts'
import { repeatsInOrder, useRepeatWords } from './repeat-words.ts'

type Fields = Pick<ActionItem, 'text' | 'ownerId' | 'dueOn' | 'repeats'>
const fieldsOf = ({ text, ownerId, dueOn, repeats }: ActionItem): Fields => ({ text, ownerId, dueOn, repeats })

/**
 * Changes wording, owner and date. It keeps in mind what one began with: what the other changes meanwhile beside it stays, and
 * where both changed the same, both versions are shown.
 */
export function EditItemDialog({
  item,
  pair,
  items,
  onDrop,
  onClose,
}: {
  item: ActionItem
  pair: Pick<Pair, 'id' | 'lead' | 'member' | 'me'>
  items: Pick<ActionItems, 'change'>
  onDrop(): void
  onClose(): void
}) {
  const { t } = useLingui()
  const field = useRef<HTMLTextAreaElement>(null)
  const words = useRepeatWords()
  const first = firstName(otherOf(pair))
  /** What one began with; since the other changed the same, what they made of it. */
  const [base, setBase] = useState(() => fieldsOf(item))
  const [fields, setFields] = useState(() => fieldsOf(item))
  const [theirs, setTheirs] = useState<ItemBefore | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const isOnItsWay = useUnanswered() && busy
  const context = { ...useItemContext(pair), carriedOver: item.carriedOver, openOf: undefined }
  const set = (change: Partial<Fields>) => setFields({ ...fields, ...change })
  const nameOf = (id: string | null) => (id === null ? t`Both` : id === selfOf(pair).id ? t`You` : first)
  const isTheirs = (field: keyof ItemBefore) => theirs?.[field] !== undefined && theirs[field] !== fields[field]

  const keep = async (given: Fields) => {
    const touched = Object.fromEntries(
      Object.entries(given).filter(([field, value]) => value !== base[field as keyof Fields]),
    )
    if (Object.keys(touched).length === 0) return onClose()
    setBusy(true)
    setError(null)
    try {
      await items.change({ id: item.id, ...touched, was: base })
      onClose()
    } catch (problem) {
      const meanwhile = madeMeanwhile<ItemBefore>(problem)
      if (meanwhile) {
        // What one has not touched is theirs; of the rest both versions are shown.
        const untouched = Object.entries(meanwhile).filter(([field]) => !(field in touched))
        setFields({ ...given, ...Object.fromEntries(untouched) })
        setBase({ ...base, ...meanwhile })
      }
      setTheirs(meanwhile)
      setError(problemMessage(problem))
    }
    setBusy(false)
  }
  if (isOnItsWay) return null
  return (
    <Dialog title={<Trans>Change what was agreed</Trans>} onClose={onClose}>
      <Form onKeep={() => void keep(fields)}>
        {theirs ? (
          <Notice
            loud
            action={
              <Button size="small" onClick={() => void keep({ ...fields, ...theirs })}>
                <Trans>Take theirs</Trans>
              </Button>
            }
          >
            <Trans>
              {first} changed this while you were writing. Their version stands under yours: which shall it be?
            </Trans>
          </Notice>
        ) : (
          <FormError error={error} />
        )}
        <TextArea
          ref={field}
          label={t`What will be done`}
          value={fields.text}
          rows={2}
          required
          maxLength={1000}
          onChange={(event) => set({ text: event.target.value })}
          hint={isTheirs('text') && <Trans>Theirs now reads: “{theirs!.text}”</Trans>}
        />
        <ItemHints
          sentence={fields.text}
          field={field}
          left
          context={context}
          chosen={{ owner: fields.ownerId ?? BOTH, due: fields.dueOn ?? undefined }}
          onChoose={({ due }) => due && set({ dueOn: due })}
          onDrop={onDrop}
          onRewrite={(text) => set({ text })}
        />
        <SelectField
          label={t`Whose`}
          value={fields.ownerId ?? ''}
          onChange={(event) => set({ ownerId: event.target.value || null })}
          hint={isTheirs('ownerId') && <Trans>Theirs now: {nameOf(theirs!.ownerId!)}</Trans>}
        >
          <option value={pair.lead.id}>{pair.lead.name}</option>
          <option value={pair.member.id}>{pair.member.name}</option>
          <option value="">{t`Both`}</option>
        </SelectField>
        <TextField
          type="date"
          label={t`By when`}
          value={fields.dueOn ?? ''}
          onChange={(event) => set({ dueOn: event.target.value || null })}
          hint={isTheirs('dueOn') && <Trans>Theirs now: {theirs!.dueOn ? plainDay(theirs!.dueOn) : t`no day`}</Trans>}
        />
        <SelectField
          label={t`How often`}
          value={fields.repeats ?? ''}
          onChange={(event) => set({ repeats: (event.target.value as Repeats) || null })}
        >
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
            {theirs ? <Trans>Keep mine</Trans> : <Trans>Keep</Trans>}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  )
}
