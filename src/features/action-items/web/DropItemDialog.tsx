import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { useUnanswered } from '../../../web/outbox.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { ActionItem } from '../contract.ts'
import { owesReason } from '../rules/follow-through.ts'
import styles from './ItemDialog.module.css'
import type { ActionItems } from './item-actions.ts'

/** Lets an action item go, and says why; what is not one's own alone goes with a reason only. */
export function DropItemDialog({
  item,
  pair,
  items,
  onClose,
}: {
  item: ActionItem
  pair: Pick<Pair, 'lead' | 'member' | 'me'>
  items: Pick<ActionItems, 'drop' | 'reopen'>
  onClose(): void
}) {
  const { t } = useLingui()
  const tell = useToast()
  const [written, setWritten] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const isOnItsWay = useUnanswered() && busy
  const other = firstName(otherOf(pair))
  const owes = owesReason(item, selfOf(pair).id)
  const drop = async (reason: string) => {
    setBusy(true)
    setWritten(reason)
    setError(null)
    try {
      await items.drop({ id: item.id, reason })
      onClose()
      tell({ text: t`Dropped: ${item.text}`, undo: { label: t`Undo`, run: () => items.reopen(item.id) } })
    } catch (problem) {
      setError(problemMessage(problem))
      setBusy(false)
    }
  }
  if (isOnItsWay) return null
  return (
    <Dialog title={<Trans>Drop it</Trans>} onClose={onClose}>
      <Form onKeep={(form) => void drop(String(form.get('reason')))}>
        <p className={styles.item}>{item.text}</p>
        <TextField
          name="reason"
          defaultValue={written}
          label={owes ? t`Why does it go?` : t`Why does it go? If you like`}
          hint={<Trans>{other} is told, and reads why. A few words are enough.</Trans>}
          maxLength={300}
          required={owes}
        />
        <FormError error={error} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button type="submit" variant="danger" busy={busy}>
            <Trans>Drop it</Trans>
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  )
}
