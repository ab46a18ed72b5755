import { useMutation } from '@tanstack/react-query'
import { newId } from '../../../platform/ids.ts'
import { client } from '../../../web/api.ts'
import { refreshPair, showAtOnce } from '../../meetings/web/meeting-data.ts'
import type { Pair } from '../../pairs/contract.ts'
import { selfOf } from '../../pairs/rules/sides.ts'
import type { ActionItem } from '../contract.ts'
import { inLists } from './item-lists.ts'

export interface ItemDraft {
  /** Left out: a new one. */
  id?: string
  text: string
  ownerId: string | null
  dueOn: string | null
  meetingId: string | null
  talkingPointId: string | null
}

/**
 * What can be done with action items; each shows at once in every list, and on the page of `meetingId`, when there is one.
 * Without a connection it waits there and goes out later.
 */
export function useActionItems(
  pair: Pick<Pair, 'id' | 'lead' | 'member' | 'me'>,
  meetingId: string | null,
  failed: (error: unknown) => void,
) {
  const me = selfOf(pair).id
  const show = async (change: (items: ActionItem[]) => ActionItem[], added?: ActionItem) => {
    const takeBackLists = await inLists(change, { me, added })
    const takeBackPage = meetingId
      ? await showAtOnce(meetingId, (page) => ({
          ...page,
          actionItems: [...change(page.actionItems), ...(added ? [added] : [])],
          earlierActionItems: change(page.earlierActionItems),
        }))
      : () => {}
    return () => {
      takeBackLists()
      takeBackPage()
    }
  }
  const shared = {
    onError: (error: unknown, _input: unknown, takeBack: (() => void) | undefined) => {
      takeBack?.()
      failed(error)
    },
    onSettled: () => refreshPair(pair.id),
  }
  const showing = (id: string, change: Partial<ActionItem>) =>
    show((items) => items.map((item) => (item.id === id ? { ...item, ...change } : item)))

  const add = useMutation({
    mutationFn: (draft: ItemDraft & { id: string }) => client.actionItems.add({ pairId: pair.id, ...draft }),
    onMutate: (draft) => show((items) => items, asAdded(draft, pair.id, me)),
    ...shared,
  })
  const change = useMutation({
    mutationFn: (input: Parameters<typeof client.actionItems.change>[0]) => client.actionItems.change(input),
    onMutate: ({ id, was: _was, reason: _reason, ...changes }) => showing(id, changes),
    ...shared,
  })
  const takeBackMove = useMutation({
    mutationFn: ({ id }: { id: string; dueOn: string | null }) => client.actionItems.takeBackMove({ id }),
    onMutate: ({ id, dueOn }) => showing(id, { dueOn }),
    ...shared,
  })
  const confirm = useMutation({
    mutationFn: (id: string) => client.actionItems.confirm({ id }),
    onMutate: (id) => showing(id, { confirmed: true }),
    ...shared,
  })
  const finish = useMutation({
    mutationFn: (id: string) => client.actionItems.finish({ id }),
    onMutate: (id) => showing(id, { doneAt: new Date().toISOString() }),
    ...shared,
  })
  const reopen = useMutation({
    mutationFn: (id: string) => client.actionItems.reopen({ id }),
    onMutate: (id) => showing(id, { doneAt: null, droppedAt: null }),
    ...shared,
  })
  const drop = useMutation({
    mutationFn: (input: { id: string; reason: string }) => client.actionItems.drop(input),
    onMutate: ({ id }) => show((items) => items.filter((item) => item.id !== id)),
    ...shared,
  })
  return {
    add: (draft: ItemDraft) => add.mutateAsync({ ...draft, id: draft.id ?? newId() }),
    change: change.mutateAsync,
    takeBackMove: takeBackMove.mutate,
    confirm: confirm.mutate,
    finish: finish.mutate,
    reopen: reopen.mutate,
    drop: drop.mutateAsync,
  }
}
export type ActionItems = ReturnType<typeof useActionItems>

/** An item as it will come back from the server, to be seen before it does. */
function asAdded(draft: ItemDraft & { id: string }, pairId: string, me: string): ActionItem {
  return {
    ...draft,
    pairId,
    createdAt: new Date().toISOString(),
    createdBy: me,
    doneAt: null,
    doneBy: null,
    droppedAt: null,
    dropReason: '',
    repeats: null,
    renegotiated: 0,
    comments: 0,
    carriedOver: 0,
    leftOpenAt: null,
    confirmed: draft.ownerId === me,
  }
}
