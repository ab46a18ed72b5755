import { useLingui } from '@lingui/react/macro'
import type { CheckOut } from '../contract.ts'

/** An answer in the making. */
export type Draft = Partial<Pick<CheckOut, 'head' | 'heart'>> & Pick<CheckOut, 'note' | 'spoke' | 'level'>

export function isAnswered({ head, heart }: Draft): boolean {
  return head !== undefined && heart !== undefined
}

/** What the steps of a check-out are called, from the lowest. */
export function useCheckOutWords() {
  const { t } = useLingui()
  return {
    head: [t`Confused`, t`Unsure`, t`Mostly clear`, t`Clear`],
    heart: [t`Anxious`, t`Uneasy`, t`At ease`, t`Confident`],
    level: [t`Facts`, t`Feelings`, t`The relationship`],
  }
}

/** One's own share of the talk, in percent. */
export const talkShares = [20, 35, 50, 65, 80] as const
