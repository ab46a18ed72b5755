import type { BankQuestion } from './bank.ts'
import type { Depth, Direction, Tag, Topic } from './topics.ts'

export type Season = 'low' | 'steady' | 'stretching'
export type Mark = 'good' | 'not'

export type Asked = {
  questionId: string
  /** Which meeting of the pair, counted from 1. */
  meeting: number
  /** 2026-11-20 */
  on: string
  topic: Topic
  depth: Depth
  /** What each of the two marked afterwards. */
  marks?: { lead?: Mark; member?: Mark }
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
  /** The deepest level of each of the last meetings, the latest first. */
  depthsReached?: readonly Depth[]
  /** The lead's private reading. No sentence given back mentions it. */
  season?: Season | null
  /** What is true of this pair now: working apart, back from leave, OKRs in use … */
  tagsNow?: readonly Tag[]
  /** Questions asked every time. */
  standing?: ReadonlySet<string>
  /** Questions the other person wishes to be asked. */
  wished?: ReadonlySet<string>
  limit?: number
}
