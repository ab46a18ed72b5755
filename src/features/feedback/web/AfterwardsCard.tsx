import { Trans, useLingui } from '@lingui/react/macro'
import { plainDay, today } from '../../../web/dates.ts'
import { Card } from '../../../web/ui/Card.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { LOOK_AGAIN_DAYS } from '../rules/readiness.ts'
import styles from './WhenCard.module.css'

const twoWeeksOn = () => new Date(Date.parse(today()) + LOOK_AGAIN_DAYS * 86_400_000).toISOString().slice(0, 10)

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
  const day = on ?? twoWeeksOn()
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
