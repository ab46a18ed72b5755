import { Trans } from '@lingui/react/macro'
import { dayAndMonth } from '../../../web/dates.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { type Content, textOf } from '../rules/content.ts'
import { Blurred } from './Blurred.tsx'
import styles from './PrivateNote.module.css'

/** What was written at the same place elsewhere and could not be merged: whole, until its writer decides. */
export function OtherVersion({
  other,
  onAdd,
  onLeave,
}: {
  other: Content['others'][number]
  onAdd(): void
  onLeave(): void
}) {
  return (
    <div className={styles.other} role="note">
      <p>
        <Trans>Another device wrote in the same place on {dayAndMonth(other.at)}:</Trans>
      </p>
      <Blurred>{textOf(other.blocks)}</Blurred>
      <div className={styles.actions}>
        <Button size="small" onClick={onAdd}>
          <Trans>Add it below</Trans>
        </Button>
        <Button size="small" variant="ghost" onClick={onLeave}>
          <Trans>Leave it out</Trans>
        </Button>
      </div>
    </div>
  )
}
