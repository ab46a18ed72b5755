import { useQuery } from '@tanstack/react-query'
import { api } from '../../../web/api.ts'
import { readerLocale, today } from '../../../web/dates.ts'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import type { ActionCoachContext } from '../rules/coach.ts'
import { nextToCome } from '../rules/day-choices.ts'

/** What is known while an action item is written: the two and what they are called, when they meet next, what is open. */
export function useItemContext(pair: Pick<Pair, 'id' | 'lead' | 'member' | 'me'>): ActionCoachContext {
  const upcoming = useQuery(api.meetings.upcoming.queryOptions({ input: { pairId: pair.id } }))
  const line = useQuery(api.pairs.get.queryOptions({ input: { id: pair.id } }))
  const [me, other] = [selfOf(pair), otherOf(pair)]
  const next = nextToCome(upcoming.data ?? [], new Date())
  const open = line.data?.openActionItems
  return {
    people: [me, other],
    writerId: me.id,
    today: today(),
    nextMeetingOn: next && today(new Date(next)),
    locale: readerLocale(),
    openOf: open && { [me.id]: open.mine, [other.id]: open.theirs },
  }
}
