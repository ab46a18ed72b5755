import type { UnderstoodDocument, UnderstoodMeeting } from '../understood.ts'
import { withoutDoubts } from './doubts.ts'
import { withDues } from './dues.ts'

/** Changes one meeting of a document. Days counted from its own are counted anew. */
export function mendMeeting(
  document: UnderstoodDocument,
  key: string,
  change: Partial<Pick<UnderstoodMeeting, 'date' | 'title' | 'skipped' | 'mood'>>,
): UnderstoodDocument {
  const mended = document.meetings.find((meeting) => meeting.key === key)!
  const meetings = document.meetings.map((meeting) => (meeting === mended ? { ...meeting, ...change } : meeting))
  const warnings = change.date === undefined ? document.warnings : withoutDoubts(document.warnings, mended)
  return withDues(document, { ...document, meetings, warnings })
}

/** A meeting that was held after all, or one that was skipped. Its words stay on it either way. */
export function mendSkipped(document: UnderstoodDocument, key: string, isSkipped: boolean): UnderstoodDocument {
  const { firstLine } = document.meetings.find((one) => one.key === key)!
  return mendMeeting(document, key, { skipped: isSkipped ? { reason: '', firstLine, lastLine: firstLine } : null })
}

/** Leaves a whole meeting out of what is kept. */
export function leaveOut(document: UnderstoodDocument, key: string): UnderstoodDocument {
  return withDues(document, { ...document, meetings: document.meetings.filter((meeting) => meeting.key !== key) })
}
