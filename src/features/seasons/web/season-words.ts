import { useLingui } from '@lingui/react/macro'
import type { Season } from '../contract.ts'

export const seasonsInOrder = ['low', 'steady', 'stretching'] as const satisfies readonly Season[]

export function useSeasonWords(): Record<Season, { name: string; means: string }> {
  const { t } = useLingui()
  return {
    low: { name: t`Low`, means: t`Encouraging questions come first; hard feedback waits.` },
    steady: { name: t`Steady`, means: t`Nothing special: whatever has not been talked about for a while comes first.` },
    stretching: { name: t`Stretching`, means: t`Questions that ask for more come up.` },
  }
}
