import { readHistory } from './history/read-history.ts'
import { withKeys } from './keys.ts'
import { splitLines } from './lines/source-lines.ts'
import { labelReader } from './meetings/labels.ts'
import { asOneMeeting, readRunningNotes } from './running-notes.ts'
import type { UnderstandContext, UnderstoodDocument } from './understood.ts'
import { ownerWarnings, privateWarnings } from './warnings.ts'

/**
 * Reads a running one-on-one document: its meetings, talking points, notes and action items, each with the lines of the
 * source it comes from. Pure, linear in the length of the source, and lossless: every line that is not blank belongs to
 * something in the result (see uncoveredLines).
 */
export function understand(source: string, context: UnderstandContext): UnderstoodDocument {
  const own = readHistory(source, context, labelReader(context))
  if (own) return finished(merged(own, source, context))
  const document = readRunningNotes(source, context)
  return finished(document.meetings.length > 0 ? document : asOneMeeting(source, context))
}

const finished = (document: UnderstoodDocument): UnderstoodDocument =>
  withKeys({ ...document, warnings: [...document.warnings, ...ownerWarnings(document), ...privateWarnings(document)] })

/** What we wrote ourselves, with what somebody has added to it since. */
function merged(
  { blocks, headings, rest }: NonNullable<ReturnType<typeof readHistory>>,
  source: string,
  context: UnderstandContext,
): UnderstoodDocument {
  const added = readRunningNotes(rest ?? '', context)
  const meetings = blocks.flatMap(({ opens, ...parts }) => (opens ? [{ key: '', ...opens, ...parts }] : []))
  const open = blocks.filter(({ opens }) => opens === null)
  return {
    ...added,
    format: 'rapport',
    lines: splitLines(source).length,
    newestFirst: true,
    meetings: [...meetings, ...added.meetings].sort((a, b) => a.firstLine - b.firstLine),
    undated: {
      points: [...open.flatMap(({ points }) => points), ...added.undated.points],
      notes: [...open.flatMap(({ notes }) => notes), ...added.undated.notes],
      actionItems: [...open.flatMap(({ actionItems }) => actionItems), ...added.undated.actionItems],
      records: open.flatMap(({ records }) => records),
      headings: [...headings, ...open.flatMap((block) => block.headings), ...added.undated.headings],
    },
  }
}
