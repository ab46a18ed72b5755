import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { client, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Card } from '../../../web/ui/Card.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import type { WholeFeedback } from '../contract.ts'
import { missingToShare } from '../rules/readiness.ts'
import { readsTheSame, type Words } from '../rules/words-of.ts'
import { keepNote } from './feedback-data.ts'
import { useMissingWords } from './missing-words.ts'

/** Changing what the other has read already: once, knowingly, and in the open. */
export function ChangeCard({
  note,
  words,
  isAsked,
  onDone,
}: {
  note: WholeFeedback
  words: Words
  /** Which of two versions to keep: that comes first. */
  isAsked: boolean
  onDone(): void
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const missing = useMissingWords()
  const [lacks] = missingToShare(words)
  const reason = isAsked
    ? t`First choose above what to keep.`
    : readsTheSame(note, words)
      ? t`Nothing is changed yet.`
      : lacks && missing[lacks]
  const change = useMutation({
    mutationFn: () => {
      const { kind: _kind, shape: _shape, lookAgainOn: _lookAgainOn, ...rest } = words
      return client.feedback.change({ id: note.id, was: note.changedAt, ...rest })
    },
    onSuccess: async (changed) => {
      onDone()
      keepNote(changed)
      await navigate({ to: '/feedback/$feedbackId', params: { feedbackId: note.id } })
    },
  })
  return (
    <Card title={<Trans>Change it</Trans>}>
      <Button variant="primary" busy={change.isPending} disabledReason={reason} onClick={() => change.mutate()}>
        <Trans>Change it for both</Trans>
      </Button>
      <FormError error={change.error && problemMessage(change.error)} />
    </Card>
  )
}
