import { useLingui } from '@lingui/react/macro'
import type { PointPrompt } from '../../agenda/web/PointPrompts.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'

/** What this time is good for, as the lead or as the member. */
export function usePrompts(pair: Pair): PointPrompt[] {
  const { t } = useLingui()
  const first = firstName(otherOf(pair))
  if (pair.me === 'lead' && pair.kind !== 'peer')
    return [
      { name: t`Thanks`, beginning: t`Thank you for `, section: 'feedback' },
      { name: t`A decision to explain`, beginning: t`Why we decided ` },
      { name: t`A step to grow`, beginning: t`A piece of work that could stretch you: `, section: 'growth' },
      { name: t`Feedback for me`, beginning: t`What could I do differently about `, section: 'feedback' },
    ]
  return [
    { name: t`Support`, beginning: t`I could use your help with ` },
    { name: t`An idea`, beginning: t`An idea: ` },
    { name: t`Something unclear`, beginning: t`What is expected of me on ` },
    { name: t`Career`, beginning: t`Where I would like to go: `, section: 'growth' },
    { name: t`Feedback for ${first}`, beginning: t`What helps, or gets in the way: `, section: 'feedback' },
    { name: t`A win`, beginning: t`Went well: ` },
  ]
}
