import { Trans, useLingui } from '@lingui/react/macro'
import { plainDay, today } from '../../../web/dates.ts'
import { Card } from '../../../web/ui/Card.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { lookAgainDay } from '../rules/readiness.ts'
import styles from './WhenCard.module.css'

/** What happens once it is shared. */
export function AfterwardsCard({
  name,
  on,
  onChange,
}: {
  name: string
  on: string | null
  onChange(on: string | null): void
}) {
  const { t } = useLingui()
  const day = lookAgainDay(on, today())
  return (
    <Card title={<Trans>Afterwards</Trans>}>
      <p className={styles.small}>
        <Trans>
          {name} is asked: “What do you think of it?” The answer is kept with the feedback. You two look again together
          on {plainDay(day)}.
        </Trans>
      </p>
      <TextField
        type="date"
        label={t`Look again on`}
        min={today()}
        value={day}
        onChange={(event) => onChange(event.target.value || null)}
      />
    </Card>
  )
}
