import { useMutation } from '@tanstack/react-query'
import { newId } from '../../../platform/ids.ts'
import { changedMeanwhile, client, problemMessage } from '../../../web/api.ts'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { MeetingPage } from '../../meetings/contract.ts'
import { refreshPair, showAtOnce } from '../../meetings/web/meeting-data.ts'
import { selfOf } from '../../pairs/rules/sides.ts'
import type { Clarity } from '../contract.ts'

/** What can be done with the sentences a point comes down to. Each shows at once and is sent behind it. */
export function useClarities(page: MeetingPage) {
  const tell = useToast()
  const { meeting, pair } = page
  const show = (change: (clarities: Clarity[]) => Clarity[]) =>
    showAtOnce(meeting.id, (shown) => ({ ...shown, clarities: change(shown.clarities) }))
  const rest = {
    onError: (error: unknown, _input: unknown, takeBack: (() => void) | undefined) => {
      takeBack?.()
      if (changedMeanwhile(error) === null) tell({ text: problemMessage(error), tone: 'problem' })
    },
    onSettled: () => refreshPair(pair.id),
  }
  const say = useMutation({
    mutationFn: ({ id, talkingPointId, text }: Pick<Clarity, 'id' | 'talkingPointId' | 'text'>) =>
      client.clarities.say({ id, talkingPointId, text, meetingId: meeting.id }),
    onMutate: ({ id, talkingPointId, text }) =>
      show((clarities) => [
        ...clarities,
        { id, talkingPointId, text, meetingId: meeting.id, saidBy: selfOf(pair).id, agreedBy: null, agreedAt: null },
      ]),
    ...rest,
  })
  const change = useMutation({
    mutationFn: (input: { id: string; text: string; was: string }) => client.clarities.change(input),
    onMutate: ({ id, text }) =>
      show((clarities) =>
        clarities.map((one) =>
          one.id === id ? { ...one, text, saidBy: selfOf(pair).id, agreedBy: null, agreedAt: null } : one,
        ),
      ),
    ...rest,
  })
  const agree = useMutation({
    mutationFn: (input: { id: string; agreed: boolean }) => client.clarities.agree(input),
    onMutate: ({ id, agreed }) =>
      show((clarities) =>
        clarities.map((one) =>
          one.id === id
            ? {
                ...one,
                agreedBy: agreed ? selfOf(pair).id : null,
                agreedAt: agreed ? new Date().toISOString() : null,
              }
            : one,
        ),
      ),
    ...rest,
  })
  const drop = useMutation({
    mutationFn: (id: string) => client.clarities.drop({ id }),
    onMutate: (id) => show((clarities) => clarities.filter((one) => one.id !== id)),
    ...rest,
  })
  return {
    say: (talkingPointId: string, text: string) => say.mutateAsync({ id: newId(), talkingPointId, text }),
    sayAgain: ({ id, talkingPointId, text }: Clarity) => say.mutate({ id, talkingPointId, text }),
    change: change.mutateAsync,
    agree: (id: string, agreed: boolean) => agree.mutate({ id, agreed }),
    drop: drop.mutate,
  }
}
