import { firstName } from '../people/rules/names.ts'

export const missing = ['points', 'intention', 'late_items', 'look_back', 'about_me'] as const
export type Missing = (typeof missing)[number]

/** What a person has, or has not, done for a meeting that is still to come. */
export interface PreparationFacts {
  /** Points of their own on the page of the meeting. */
  points: number
  hasIntention: boolean
  /** Their own open action items that are past their day. */
  lateItems: number
  /** Their intention for an earlier meeting has no outcome yet. */
  owesLookBack: boolean
  hasAboutMe: boolean
}

/** What is still empty, in the order in which it helps most. */
export function stillMissing(facts: PreparationFacts): Missing[] {
  const empty: Record<Missing, boolean> = {
    points: facts.points === 0,
    intention: !facts.hasIntention,
    late_items: facts.lateItems > 0,
    look_back: facts.owesLookBack,
    about_me: !facts.hasAboutMe,
  }
  return missing.filter((one) => empty[one])
}

/** What is still empty, as the letter of the day says it. */
export function sayMissing(
  what: Missing,
  { lateItems, otherName, otherCalled }: { lateItems: number; otherName: string; otherCalled: string },
): string {
  switch (what) {
    case 'points':
      return 'You have no point of your own on the page.'
    case 'intention':
      return 'You have not said what you want to be true by the end.'
    case 'late_items':
      return lateItems === 1
        ? 'One of your action items is past its day: say so, or set a new date.'
        : `${lateItems} of your action items are past their day: say so, or set new dates.`
    case 'look_back':
      return 'You have not looked back on what you wanted last time.'
    case 'about_me':
      return `${firstName({ name: otherName, called: otherCalled })} does not know yet how you like to be worked with.`
  }
}
