import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { madeMeanwhile, problemMessage } from '../../../web/api.ts'
import { plainDay, today } from '../../../web/dates.ts'
import { useUnanswered } from '../../../web/outbox.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { ActionItem, ItemBefore } from '../contract.ts'
import { MOVES_BEFORE_TALK, newDays } from '../rules/follow-through.ts'
import styles from './ItemDialog.module.css'
import type { ActionItems } from './item-actions.ts'

/** Says openly that a promise takes longer: why, if one likes, and the new day in one tap. */
export function SayLateDialog({
  item,
  pair,
  items,
  onClose,
}: {
  item: ActionItem
  pair: Pick<Pair, 'lead' | 'member' | 'me'>
  items: Pick<ActionItems, 'change' | 'takeBackMove'>
  onClose(): void
}) {
  const { t } = useLingui()
  const tell = useToast()
  const other = firstName(otherOf(pair))
  const [reason, setReason] = useState('')
  const [was, setWas] = useState(item.dueOn)
  const [busy, setBusy] = useState<string | null>(null)
  const isOnItsWay = useUnanswered() && busy !== null
  const [error, setError] = useState<string | null>(null)
  const move = async (dueOn: string) => {
    setBusy(dueOn)
    setError(null)
    try {
      const moved = await items.change({ id: item.id, dueOn, reason, was: { dueOn: was } })
      onClose()
      const isCounted = moved.renegotiated > item.renegotiated
      const undo = () =>
        isCounted
          ? items.takeBackMove({ id: item.id, dueOn: was })
          : void items.change({ id: item.id, dueOn: was, was: { dueOn } }).catch(() => {})
      tell({
        undo: { label: t`Undo`, run: undo },
        text:
          isCounted && moved.renegotiated >= MOVES_BEFORE_TALK
            ? t`It moved again, so it is on your next page with ${other}: what should give way?`
            : t`${other} sees the new day, and why.`,
      })
    } catch (problem) {
      const theirs = madeMeanwhile<ItemBefore>(problem)?.dueOn
      if (theirs === undefined) setError(problemMessage(problem))
      else {
        setWas(theirs)
        setError(
          theirs === null
            ? t`${other} took the day away meanwhile. Choose once more, if it is to have one.`
            : t`${other} set ${plainDay(theirs)} meanwhile. Choose once more, if it is to be another day.`,
        )
      }
      setBusy(null)
    }
  }
  if (isOnItsWay) return null
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
