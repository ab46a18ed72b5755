import type { HistoryActionItem } from '../history/history.ts'
import type { UnderstoodActionItem } from '../understood.ts'
import { chainsOf, type Link } from './chains.ts'
import { sameWords } from './fingerprint.ts'
import type { PlannedActionItem } from './plan.ts'
import type { Planning } from './planning.ts'
import { Tally } from './tally.ts'

type ItemLink = Link<UnderstoodActionItem, HistoryActionItem>

/** An open action item copied from page to page is one promise: what the last page says of it counts. */
export function planActionItems(planning: Planning): void {
  const { plan, document, wasSeen } = planning
  const isCopied = document.format === 'running_notes'
  const chains = chainsOf(itemLinks(planning), {
    nameOf: ({ ownerId, text }) => `${ownerId} ${sameWords(text)}`,
    goesOn: ({ thing }) => isCopied && thing.state === 'open',
  })
  for (const chain of chains) {
    const isThere = chain.some(({ thing, known }) => known !== undefined || wasSeen(thing.key))
    if (isThere) plan.unchanged.actionItems += 1
    else plan.actionItems.push(newActionItem(planning, chain))
  }
}

function itemLinks({ document, existing, inTime, existingOf }: Planning): ItemLink[] {
  const onPages = inTime.flatMap((meeting) => {
    const there = tallyOf(existingOf(meeting)?.actionItems ?? [])
    return meeting.actionItems.map((thing) => ({ thing, meeting, known: there.take(thing.text) }))
  })
  const anywhere = tallyOf([
    ...existing.open.actionItems,
    ...existing.meetings.flatMap(({ actionItems }) => actionItems),
  ])
  const outside = document.undated.actionItems.map((thing) => ({
    thing,
    meeting: null,
    known: anywhere.take(thing.text),
  }))
  return [...onPages, ...outside]
}

const tallyOf = (items: readonly HistoryActionItem[]) => new Tally(items.map((item) => [item.text, item] as const))

function newActionItem({ refOf, document }: Planning, chain: readonly ItemLink[]): PlannedActionItem {
  const [{ thing, meeting }] = chain as [ItemLink]
  const { state, doneOn, dropReason } = chain.at(-1)!.thing
  return {
    key: thing.key,
    meeting: meeting && refOf(meeting),
    ownerId: thing.ownerId === 'both' ? null : (thing.ownerId ?? document.writerId),
    text: thing.text,
    dueOn: chain.findLast((link) => link.thing.due)?.thing.due ?? null,
    state,
    doneOn,
    dropReason,
  }
}
