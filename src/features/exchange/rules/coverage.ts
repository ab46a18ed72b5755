import { undatedKey } from './keys.ts'
import { splitLines } from './lines/source-lines.ts'
import type { SourceRange, UnderstoodDocument } from './understood.ts'

/** Everything that was understood, with its lines. */
export function partsOf({ meetings, undated }: UnderstoodDocument): SourceRange[] {
  const things = [undated, ...meetings].flatMap(({ points, notes, actionItems, records, headings }) => [
    ...points,
    ...notes,
    ...actionItems,
    ...records,
    ...headings,
  ])
  const aboutMeetings = meetings.flatMap(({ skipped, mood, summary }) => [skipped, mood, summary])
  return [...things, ...aboutMeetings.filter((range) => range !== null)]
}

/** Lines of the source that nothing in the result came from. The law is that there are none. */
export function uncoveredLines(source: string, document: UnderstoodDocument): number[] {
  const covered = new Set<number>()
  for (const { firstLine, lastLine } of partsOf(document))
    for (let line = firstLine; line <= lastLine; line += 1) covered.add(line)
  return splitLines(source).flatMap((line, index) => (line.trim() === '' || covered.has(index + 1) ? [] : [index + 1]))
}

/** A page of signs without words: there is no day in it, and nothing to keep. */
export const holdsNothing = ({ meetings, undated }: UnderstoodDocument): boolean =>
  meetings.every(({ key, title, mood, summary }) => key === undatedKey && title === '' && !mood && !summary) &&
  [undated, ...meetings].every(
    ({ points, notes, actionItems }) => points.length + notes.length + actionItems.length === 0,
  )
