import type { BankQuestion } from './bank.ts'
import type { Depth, Direction, Tag, Topic } from './topics.ts'

export type Season = 'low' | 'steady' | 'stretching'
export type AskedMark = 'good' | 'not'

export type Asked = {
  questionId: string
  /** Which meeting of the pair, counted from 1. */
  meeting: number
  /** 2026-11-20 */
  on: string
  topic: Topic
  depth: Depth
  tags?: readonly Tag[]
  /** What each of the two made of it. Both count; no reason given back tells what the other said. */
  marks?: { mine?: AskedMark; theirs?: AskedMark }
}

export type SuggestInput = {
  /** The bank with the person's and the team's own questions. */
  bank: readonly BankQuestion[]
  history: readonly Asked[]
  /** The meeting that is being prepared, counted from 1. */
  meeting: number
  today: string
  /** Who will ask; pairs without a lead ask `both`. */
  direction: Direction
  /** The day a topic was last talked about, by whatever way: 2026-11-20. */
  topicsTouched?: Partial<Record<Topic, string>>
  /** The last day on which something was talked about of which nobody said the topic. */
  untoldOn?: string
  /** The deepest level of each of the last meetings, the latest first; null where nobody said and no question tells. */
  depthsReached?: readonly (Depth | null)[]
  /** The lead's private reading. No sentence given back mentions it. */
  season?: Season | null
  /** What is true of this pair now: working apart, back from leave … */
  tagsNow?: readonly Tag[]
  /** What the one who prepares wants to ask about: only such questions. */
  about?: Tag
  /** Questions with an open point, and those that come back by themselves: they need no suggesting. */
  onThePage?: ReadonlySet<string>
  /** Questions the other person wishes to be asked. */
  wished?: ReadonlySet<string>
  limit?: number
}
