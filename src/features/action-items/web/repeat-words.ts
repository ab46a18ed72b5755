import { useLingui } from '@lingui/react/macro'
import type { Repeats } from '../contract.ts'

export const repeatsInOrder = ['weekly', 'two_weeks', 'monthly'] as const satisfies readonly Repeats[]

export function useRepeatWords(): Record<Repeats, string> {
  const { t } = useLingui()
  return { weekly: t`every week`, two_weeks: t`every two weeks`, monthly: t`every month` }
}
