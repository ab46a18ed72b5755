import type { HistoryActionItem } from '../history/history.ts'
import type { UnderstoodActionItem } from '../understood.ts'
import { sameWords } from './fingerprint.ts'
import type { MeetingRef, PlannedActionItem } from './plan.ts'
import type { Planning } from './planning.ts'
import { Tally } from './tally.ts'

/** An open action item copied from page to page is one promise: what the last page says of it counts. */
type Open = Map<string, PlannedActionItem | null>

export function planActionItems(planning: Planning): void {
  const open: Open = new Map()
  const { document, existing } = planning
  for (const meeting of planning.inTime) {
    const there = tallyOf(planning.existingOf(meeting)?.actionItems ?? [])
    for (const item of meeting.actionItems)
      planActionItem(planning, {
        item,
        meeting: planning.refOf(meeting),
        isKnown: there.take(item.text) !== undefined,
        open,
      })
  }
  const there = tallyOf([...existing.open.actionItems, ...existing.meetings.flatMap(({ actionItems }) => actionItems)])
  for (const item of document.undated.actionItems)
    planActionItem(planning, { item, meeting: null, isKnown: there.take(item.text) !== undefined, open })
}

const tallyOf = (items: readonly HistoryActionItem[]) => new Tally(items.map((item) => [item.text, item] as const))

interface Case {
  item: UnderstoodActionItem
  meeting: MeetingRef | null
  isKnown: boolean
  open: Open
}

function planActionItem({ plan, document, wasSeen }: Planning, { item, meeting, isKnown, open }: Case): void {
  const name = `${item.ownerId} ${sameWords(item.text)}`
  const isCopied = document.format === 'running_notes' && open.has(name)
  const before = isCopied ? open.get(name)! : null
  const { due, state, doneOn, dropReason } = item
  if (isKnown || (isCopied && before === null) || (!before && wasSeen(item.key))) {
    plan.unchanged.actionItems += 1
    open.set(name, null)
  } else if (before) Object.assign(before, { dueOn: due ?? before.dueOn, state, doneOn, dropReason })
  else {
    const ownerId = item.ownerId === 'both' ? null : item.ownerId
    const fresh = { key: item.key, meeting, ownerId, text: item.text, dueOn: due, state, doneOn, dropReason }
    plan.actionItems.push(fresh)
    open.set(name, fresh)
  }
  if (state !== 'open') open.delete(name)
}
