import { useMutation } from '@tanstack/react-query'
import { newId } from '../../../platform/ids.ts'
import { client } from '../../../web/api.ts'
import type { MeetingPage } from '../../meetings/contract.ts'
import { refreshPair, showAtOnce } from '../../meetings/web/meeting-data.ts'
import type { ActionItem } from '../contract.ts'

export interface ItemDraft {
  /** Left out: a new one. */
  id?: string
  text: string
  ownerId: string | null
  dueOn: string | null
  meetingId: string | null
  talkingPointId: string | null
}

/** What can be done with action items; each shows at once on the page of `meetingId`, when there is one. */
export function useActionItems(pairId: string, meetingId: string | null, failed: (error: unknown) => void) {
  const inItems = (change: (items: ActionItem[]) => ActionItem[]) =>
    meetingId
      ? showAtOnce(meetingId, (page: MeetingPage) => ({
          ...page,
          actionItems: change(page.actionItems),
          earlierActionItems: change(page.earlierActionItems),
        }))
      : Promise.resolve(() => {})
  const shared = {
    onError: (error: unknown, _input: unknown, takeBack: (() => void) | undefined) => {
      takeBack?.()
      failed(error)
    },
    onSettled: () => refreshPair(pairId),
  }
  const showing = (id: string, change: Partial<ActionItem>) =>
    inItems((items) => items.map((item) => (item.id === id ? { ...item, ...change } : item)))

  const add = useMutation({
    mutationFn: (draft: ItemDraft & { id: string }) => client.actionItems.add({ pairId, ...draft }),
    ...shared,
  })
  const change = useMutation({
    mutationFn: (input: Parameters<typeof client.actionItems.change>[0]) => client.actionItems.change(input),
    onMutate: ({ id, was: _was, reason: _reason, ...changes }) => showing(id, changes),
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
    onMutate: ({ id }) => inItems((items) => items.filter((item) => item.id !== id)),
    ...shared,
  })
  return {
    add: (draft: ItemDraft) => add.mutateAsync({ ...draft, id: draft.id ?? newId() }),
    change: change.mutateAsync,
    confirm: confirm.mutate,
    finish: finish.mutate,
    reopen: reopen.mutate,
    drop: drop.mutate,
  }
}
export type ActionItems = ReturnType<typeof useActionItems>
