import type {
  UnderstoodActionItem,
  UnderstoodDocument,
  UnderstoodMeeting,
  UnderstoodNote,
  UnderstoodPoint,
} from './understood.ts'

type Page = Pick<UnderstoodMeeting, 'points' | 'notes' | 'actionItems'>

/** Changes one meeting of a document. */
export function mendMeeting(
  document: UnderstoodDocument,
  key: string,
  change: Partial<UnderstoodMeeting>,
): UnderstoodDocument {
  return {
    ...document,
    meetings: document.meetings.map((meeting) => (meeting.key === key ? { ...meeting, ...change } : meeting)),
  }
}

/** A meeting that was held after all, or one that was skipped. Its words stay on it either way. */
export function mendSkipped(document: UnderstoodDocument, key: string, isSkipped: boolean): UnderstoodDocument {
  const meeting = document.meetings.find((one) => one.key === key)!
  const { firstLine } = meeting
  return mendMeeting(document, key, { skipped: isSkipped ? { reason: '', firstLine, lastLine: firstLine } : null })
}

export function mendActionItem(
  document: UnderstoodDocument,
  key: string,
  change: Partial<UnderstoodActionItem>,
): UnderstoodDocument {
  return onPages(document, (page) => ({
    ...page,
    actionItems: page.actionItems.map((item) => (item.key === key ? { ...item, ...change } : item)),
  }))
}

export function mendPoint(
  document: UnderstoodDocument,
  key: string,
  change: Partial<UnderstoodPoint>,
): UnderstoodDocument {
  return onPages(document, (page) => ({
    ...page,
    points: page.points.map((point) => (point.key === key ? { ...point, ...change } : point)),
  }))
}

/** What is no talking point or action item stays as a line of the notes: nothing is lost by mending. */
export function keepAsNote(document: UnderstoodDocument, key: string): UnderstoodDocument {
  return onPages(document, (page) => {
    const found = [...page.points, ...page.actionItems].find((thing) => thing.key === key)
    if (!found) return page
    const more = 'notes' in found && found.notes !== '' ? `\n\n${found.notes}` : ''
    const { firstLine, lastLine } = found
    const note: UnderstoodNote = { key, firstLine, lastLine, markdown: `${found.text}${more}` }
    return {
      ...page,
      points: page.points.filter((point) => point.key !== key),
      actionItems: page.actionItems.filter((item) => item.key !== key),
      notes: [...page.notes, note].toSorted((a, b) => a.firstLine - b.firstLine),
    }
  })
}

/** Leaves a whole meeting out of what is kept. */
export function leaveOut(document: UnderstoodDocument, key: string): UnderstoodDocument {
  return { ...document, meetings: document.meetings.filter((meeting) => meeting.key !== key) }
}

function onPages(document: UnderstoodDocument, change: <P extends Page>(page: P) => P): UnderstoodDocument {
  return { ...document, meetings: document.meetings.map(change), undated: change(document.undated) }
}
