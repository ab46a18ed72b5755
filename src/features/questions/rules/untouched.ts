import { type Topic, topics } from './topics.ts'

/** Topics that have sections of their own on the weekly page: of the others nothing is known until a question was asked. */
const alwaysKnown: readonly Topic[] = ['growth', 'feedback']
/** Our own threshold: two months, and enough meetings in which it could have come up. */
export const UNTOUCHED_WEEKS = 8
const ENOUGH_MEETINGS = 4
const WEEK = 7 * 86_400_000

export interface TopicsOfPair {
  held: number
  /** Day of the first meeting that was held. */
  firstOn: string
  /** Day on which each topic was last talked about. */
  touched: Partial<Record<Topic, string>>
}

/** The topic two have left alone for longest, if that is long; what never came up counts from their first meeting. */
export function longestUntouched(pair: TopicsOfPair, today: string): { topic: Topic; weeks: number } | null {
  if (pair.held < ENOUGH_MEETINGS) return null
  const weeks = (topic: Topic) =>
    Math.floor((Date.parse(today) - Date.parse(pair.touched[topic] ?? pair.firstOn)) / WEEK)
  const known = topics.filter((topic) => alwaysKnown.includes(topic) || pair.touched[topic] !== undefined)
  const [longest] = known.map((topic) => ({ topic, weeks: weeks(topic) })).toSorted((a, b) => b.weeks - a.weeks)
  return longest && longest.weeks >= UNTOUCHED_WEEKS ? longest : null
}
