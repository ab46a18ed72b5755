import type { Severity } from '../../../coaching/rules/index.ts'
import type { Components } from '../components.ts'
import { matchesOf, type Note, type Span } from '../note.ts'

/** Looks at a whole note, knowing which parts it has, and says which words are at fault and how loudly to say so. */
export type Flag = (note: Note, parts: Components) => { severity: Severity; spans: Span[] }

export const has = (spans: readonly Span[]) => spans.length > 0

/** Matches that do not begin inside the given exceptions. */
export function matchesBut(pattern: RegExp, exceptions: RegExp, text: string): Span[] {
  const excused = matchesOf(exceptions, text)
  return matchesOf(pattern, text).filter(({ start, end }) => !excused.some((e) => e.start < end && start < e.end))
}

/** The sentence around a position, as far as it was read. */
export function sentenceAt({ sentences, masked }: Note, at: number): string {
  const found = sentences.find(({ start, end }) => start <= at && at < end)
  return found?.text ?? masked
}
