import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { newId } from '../../../platform/ids.ts'
import { client, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { FeedbackKind } from '../rules/coach.ts'
import { keepNote } from './feedback-data.ts'

/** What was said in passing becomes a draft for the other, without leaving where one is. */
export function BecomesFeedback({
  receiverId,
  kind,
  situation,
  text,
}: {
  receiverId: string
  kind: FeedbackKind
  situation: string
  text: string
}) {
  const { t } = useLingui()
  const tell = useToast()
  const navigate = useNavigate()
  const keep = useMutation({
    mutationFn: () => client.feedback.save({ id: newId(), receiverId, kind, shape: 'sbi', situation, behaviour: text }),
    onSuccess: (note) => {
      keepNote(note)
      tell({
        text: t`Kept as a draft that only you see.`,
        undo: {
          label: t`Write it now`,
          run: () => void navigate({ to: '/feedback/$feedbackId/write', params: { feedbackId: note.id }, search: {} }),
        },
      })
    },
    onError: (error) => tell({ text: problemMessage(error), tone: 'problem' }),
  })
  if (keep.isSuccess) return null
  return (
    <Button size="small" variant="ghost" busy={keep.isPending} onClick={() => keep.mutate()}>
      {kind === 'high-five' ? <Trans>Make it a high five</Trans> : <Trans>Make it a watch out</Trans>}
    </Button>
  )
}
