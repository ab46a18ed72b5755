import type { ActionItem } from '../contract.ts'

export type ItemGroup = 'late' | 'week' | 'later' | 'undated' | 'left' | 'done'

/**
 * Open items by when they are due, seen from `today` (YYYY-MM-DD), then what was left open when a one-on-one ended: late no
 * more. What is done comes last. Earliest first in each.
 */
export function groupItems<I extends Pick<ActionItem, 'dueOn' | 'doneAt' | 'createdAt' | 'leftOpenAt'>>(
  items: I[],
  today: string,
): Record<ItemGroup, I[]> {
  const groups: Record<ItemGroup, I[]> = { late: [], week: [], later: [], undated: [], left: [], done: [] }
  const weekEnd = new Date(Date.parse(`${today}T12:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10)
  const byDue = items.toSorted((a, b) => (a.dueOn ?? a.createdAt).localeCompare(b.dueOn ?? b.createdAt))
  for (const item of byDue) {
    if (item.doneAt !== null) groups.done.push(item)
    else if (item.leftOpenAt !== null) groups.left.push(item)
    else if (item.dueOn === null) groups.undated.push(item)
    else if (item.dueOn < today) groups.late.push(item)
    else groups[item.dueOn <= weekEnd ? 'week' : 'later'].push(item)
  }
  groups.done.sort((a, b) => b.doneAt!.localeCompare(a.doneAt!))
  return groups
}
