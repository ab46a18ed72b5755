import { Trans } from '@lingui/react/macro'
import { Button } from '../../../web/ui/Button.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import styles from './CoachHints.module.css'
import type { useCoachSettings } from './coach-settings.ts'

/** After a remark was waved away for the third time: whether one wants to hear it at all. */
export function OfferSwitchOff({ settings }: { settings: ReturnType<typeof useCoachSettings> }) {
  const { offer } = settings
  if (offer === null) return null
  return (
    <Notice
      action={
        <span className={styles.offer}>
          <Button size="small" onClick={() => settings.switchOff(offer)}>
            <Trans>Switch it off</Trans>
          </Button>
          <Button size="small" variant="ghost" onClick={settings.decline}>
            <Trans>Keep it</Trans>
          </Button>
        </span>
      }
    >
      <Trans>You waved this remark away three times. Switch it off for good? Settings bring it back.</Trans>
    </Notice>
  )
}
