import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { plainDay, today } from '../../../web/dates.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { ActionItem } from '../contract.ts'
import { MOVES_BEFORE_TALK, newDays } from '../rules/follow-through.ts'
import styles from './ItemDialog.module.css'
import type { ActionItems } from './item-actions.ts'

/** Says openly that a promise takes longer: why, if one likes, and the new day in one tap. */
export function SayLateDialog({
  item,
  other,
  items,
  onClose,
}: {
  item: ActionItem
  other: string
  items: Pick<ActionItems, 'change' | 'takeBackMove'>
  onClose(): void
}) {
  const { t } = useLingui()
  const tell = useToast()
  const [reason, setReason] = useState('')
  /** What the day was when one began: the other may change it meanwhile. */
  const [{ dueOn: was, renegotiated }] = useState(item)
  const [busy, setBusy] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const move = async (dueOn: string) => {
    setBusy(dueOn)
    setError(null)
    try {
      const moved = await items.change({ id: item.id, dueOn, reason, was: { dueOn: was } })
      onClose()
      const isCounted = moved.renegotiated > renegotiated
      const undo = () =>
        isCounted
          ? items.takeBackMove({ id: item.id, dueOn: was })
          : void items.change({ id: item.id, dueOn: was, was: { dueOn } })
      tell({
        undo: { label: t`Undo`, run: undo },
        text:
          isCounted && moved.renegotiated >= MOVES_BEFORE_TALK
            ? t`It moved again, so it is on your next page with ${other}: what should give way?`
            : t`${other} sees the new day, and why.`,
      })
    } catch (problem) {
      setError(problemMessage(problem))
      setBusy(null)
    }
  }
  return (
    <Dialog title={<Trans>Say so, and set a new day</Trans>} onClose={onClose}>
      <p className={styles.item}>{item.text}</p>
      <TextField
        label={t`What came in between?`}
        hint={<Trans>For {other} to read. A word is enough.</Trans>}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <FormError error={error} />
      <div className={styles.days}>
        {newDays(today()).map((day) => (
          <Button key={day} busy={busy === day} onClick={() => void move(day)}>
            {plainDay(day)}
          </Button>
        ))}
        <TextField
          label={t`Another day`}
          type="date"
          min={today()}
          onChange={(event) =>
            event.target.value > today() && event.target.value.length === 10 && void move(event.target.value)
          }
        />
      </div>
    </Dialog>
  )
}
