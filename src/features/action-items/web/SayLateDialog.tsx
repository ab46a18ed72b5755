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
import type { ActionItems } from './item-actions.ts'
import styles from './SayLateDialog.module.css'

/** Says openly that a promise takes longer: why, if one likes, and the new day in one tap. */
export function SayLateDialog({
  item,
  other,
  save,
  onClose,
}: {
  item: ActionItem
  other: string
  save: ActionItems['change']
  onClose(): void
}) {
  const { t } = useLingui()
  const tell = useToast()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const move = async (dueOn: string) => {
    setBusy(dueOn)
    setError(null)
    try {
      const moved = await save({ id: item.id, dueOn, reason })
      onClose()
      tell({
        text:
          moved.renegotiated >= MOVES_BEFORE_TALK
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
