import { Trans, useLingui } from '@lingui/react/macro'
import { Choices } from '../../../web/ui/Choices.tsx'
import type { Lasting } from './vault.ts'

/** How long it stays unlocked; what does not outlive the tab comes first. */
export function LastingField({ value, onChange }: { value: Lasting; onChange(lasting: Lasting): void }) {
  const { t } = useLingui()
  return (
    <Choices
      legend={<Trans>Unlocked on this device for</Trans>}
      options={[
        { value: 'tab', label: t`this tab` },
        { value: 'day', label: t`a day` },
      ]}
      value={value}
      onChange={onChange}
    />
  )
}
