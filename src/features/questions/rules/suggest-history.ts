import type { Asked, SuggestInput } from './suggest-input.ts'
import { type Depth, type Tag, type Topic, topics } from './topics.ts'

/** Depth is judged by the last four meetings. */
export const RECENT_MEETINGS = 4

export type Known = {
  lastAsked: Map<string, Asked>
  /** Not for at least one of the two. */
  unwanted: Set<string>
  /** Of both together, by question and by topic and depth. */
  liked: Map<string, number>
  /** Of the one who is told the reasons. */
  likedByMe: Map<string, number>
  weeksUntouched: Record<Topic, number | null>
  /** Topics of which it is known that nothing touched them since. */
  sureOf: ReadonlySet<Topic>
  depthsReached: readonly (Depth | null)[]
  deepest: number
  tagsNow: ReadonlySet<Tag>
  /** How often a question with this tag was asked. */
  timesAsked: Map<Tag, number>
}

/** What the history says, looked up once for all questions. */
export function recall({ history, topicsTouched, untoldOn, depthsReached = [], tagsNow, today }: SuggestInput): Known {
  const lastAsked = new Map<string, Asked>()
  const touched: Partial<Record<Topic, string>> = { ...topicsTouched }
  const unwanted = new Set<string>()
  const [liked, likedByMe, timesAsked] = [new Map<string, number>(), new Map<string, number>(), new Map<Tag, number>()]
  for (const asked of history) {
    const earlier = lastAsked.get(asked.questionId)
    if (!earlier || earlier.meeting < asked.meeting) lastAsked.set(asked.questionId, asked)
    if (asked.on > (touched[asked.topic] ?? '')) touched[asked.topic] = asked.on
    for (const tag of asked.tags ?? []) count(timesAsked, tag, 1)
    for (const whose of ['mine', 'theirs'] as const) {
      const mark = asked.marks?.[whose]
      if (mark === undefined) continue
      if (mark === 'not') unwanted.add(asked.questionId)
      for (const key of [asked.questionId, `${asked.topic} ${asked.depth}`]) {
        count(liked, key, mark === 'good' ? 1 : -1)
        if (whose === 'mine') count(likedByMe, key, mark === 'good' ? 1 : -1)
      }
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
    likedByMe,
    weeksUntouched,
    sureOf: new Set(topics.filter((topic) => isSure(touched[topic], untoldOn))),
    depthsReached: recent,
    // A meeting of which nothing is known had facts in it at least.
    deepest: Math.max(0, ...recent.map((depth) => depth ?? 1)),
    tagsNow: new Set(tagsNow),
    timesAsked,
  }
}

/** Nothing can have touched a topic unseen when all that was talked about since has a topic of its own. */
export const isSure = (touchedOn: string | undefined, untoldOn: string | undefined) =>
  untoldOn === undefined || (touchedOn !== undefined && touchedOn >= untoldOn)

function count<Key>(counts: Map<Key, number>, key: Key, by: number) {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

const dayOf = (date: string) => Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / 86_400_000
/** Whole weeks from one day to another; 0 when the second is earlier. */
export const weeksBetween = (from: string, to: string) => Math.max(0, Math.floor((dayOf(to) - dayOf(from)) / 7))
