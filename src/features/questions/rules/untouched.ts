import { isSure, weeksBetween } from './suggest-history.ts'
import { type Topic, topics } from './topics.ts'

/** What every one-on-one should come back to: that one of these never came up is worth a word, of the others it is not. */
const worthComingBackTo: readonly Topic[] = ['growth', 'feedback']
/** Our own threshold: two months, and enough meetings in which it could have come up. */
export const UNTOUCHED_WEEKS = 8
const ENOUGH_MEETINGS = 4

export interface TopicsOfPair {
  held: number
  /** Day of the first meeting that was held. */
  firstOn: string
  /** Day on which each topic was last talked about. */
  touched: Partial<Record<Topic, string>>
  /** The last day on which something was talked about of which nobody said the topic. */
  untoldOn?: string
}

/**
 * The topic two have left alone for longest, if that is long; what never came up counts from their first meeting. Not
 * `sure`: something of which the topic is not known was talked about since, so all one can say is that no question was asked.
 */
export function longestUntouched(
  { held, firstOn, touched, untoldOn }: TopicsOfPair,
  today: string,
): { topic: Topic; weeks: number; sure: boolean } | null {
  if (held < ENOUGH_MEETINGS) return null
  const [longest] = topics
    .filter((topic) => touched[topic] !== undefined || worthComingBackTo.includes(topic))
    .map((topic) => ({
      topic,
      weeks: weeksBetween(touched[topic] ?? firstOn, today),
      sure: isSure(touched[topic], untoldOn),
    }))
    .toSorted((a, b) => b.weeks - a.weeks)
  return longest && longest.weeks >= UNTOUCHED_WEEKS ? longest : null
}
