import { until } from '../bench/live-world.ts'
import { Screen } from './screen.ts'
import type { Pair } from './world.ts'

/** What must be there now, taken the moment the server died: later words of the same screens may be lost. */
export interface Promised {
  pair: Pair
  words: string[]
  points: string[]
}

export interface Verdict {
  words: number
  points: number
  missing: string[]
  /** Longest time from asking for a page to reading it, in milliseconds. */
  slowest: number
}

/** Opens every page with a screen that knows nothing yet, so that only the server can have kept what it shows. */
export async function verify(port: number, promised: Promised[]): Promise<Verdict> {
  const verdict: Verdict = { words: 0, points: 0, missing: [], slowest: 0 }
  await Promise.all(
    promised.map(async ({ pair, words, points }) => {
      const [first, second] = pair.people.map((person) => new Screen(port, pair, person)) as [Screen, Screen]
      const asked = performance.now()
      await until('a page opens after a crash', () => first.provider.saved && second.provider.saved, 20_000)
      verdict.slowest = Math.max(verdict.slowest, performance.now() - asked)
      const known = await first.points()
      verdict.missing.push(...words.filter((word) => timesIn(first.text, word) !== 1))
      verdict.missing.push(...points.filter((point) => known.filter((id) => id === point).length !== 1))
      if (first.text !== second.text) verdict.missing.push(`${pair.pairId}: the two read different notes`)
      verdict.words += words.length
      verdict.points += points.length
      first.leave()
      second.leave()
    }),
  )
  return verdict
}

const timesIn = (text: string, word: string) => text.split(word).length - 1
