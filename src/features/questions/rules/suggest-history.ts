import type { Asked, SuggestInput } from './suggest-input.ts'
import { type Depth, type Tag, type Topic, topics } from './topics.ts'

/** Depth is judged by the last four meetings. */
export const RECENT_MEETINGS = 4

export type Known = {
  lastAsked: Map<string, Asked>
  unwanted: Set<string>
  liked: Map<string, number>
  weeksUntouched: Record<Topic, number | null>
  depthsReached: readonly Depth[]
  deepest: number
  tagsNow: ReadonlySet<Tag>
}

/** What the history says, looked up once for all questions. */
export function recall({ history, topicsTouched, depthsReached = [], tagsNow, today }: SuggestInput): Known {
  const lastAsked = new Map<string, Asked>()
  const touched: Partial<Record<Topic, string>> = { ...topicsTouched }
  const unwanted = new Set<string>()
  const liked = new Map<string, number>()
  for (const asked of history) {
    const earlier = lastAsked.get(asked.questionId)
    if (!earlier || earlier.meeting < asked.meeting) lastAsked.set(asked.questionId, asked)
    if (asked.on > (touched[asked.topic] ?? '')) touched[asked.topic] = asked.on
    for (const mark of [asked.marks?.lead, asked.marks?.member]) {
      if (mark === 'not') unwanted.add(asked.questionId)
      if (mark) for (const key of likesOf(asked)) liked.set(key, (liked.get(key) ?? 0) + (mark === 'good' ? 1 : -1))
    }
  }
  const weeksUntouched = Object.fromEntries(
    topics.map((topic) => [topic, touched[topic] ? weeksBetween(touched[topic], today) : null]),
  ) as Known['weeksUntouched']
  const recent = depthsReached.slice(0, RECENT_MEETINGS)
  return {
    lastAsked,
    unwanted,
    liked,
    weeksUntouched,
    depthsReached: recent,
    deepest: Math.max(0, ...recent),
    tagsNow: new Set(tagsNow),
  }
}

const likesOf = (asked: Asked) => [asked.questionId, `${asked.topic} ${asked.depth}`]

const dayOf = (date: string) => Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / 86_400_000
/** Whole weeks from one day to another; 0 when the second is earlier. */
export const weeksBetween = (from: string, to: string) => Math.max(0, Math.floor((dayOf(to) - dayOf(from)) / 7))
