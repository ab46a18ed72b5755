import { useLingui } from '@lingui/react/macro'
import type { Outcome } from '../contract.ts'

export const outcomes = ['reached', 'partly', 'not_reached'] as const satisfies readonly Outcome[]

export function useOutcomeWords(): Record<Outcome, string> {
  const { t } = useLingui()
  return { reached: t`Yes`, partly: t`In part`, not_reached: t`Not this time` }
}
