import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { client, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Card } from '../../../web/ui/Card.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import type { WholeFeedback } from '../contract.ts'
import { missingToShare } from '../rules/readiness.ts'
import { type Words, wordsOf } from '../rules/words-of.ts'
import { keepNote } from './feedback-data.ts'
import { useMissingWords } from './missing-words.ts'

/** Changing what the other has read already: once, knowingly, and in the open. */
export function ChangeCard({ note, words, onDone }: { note: WholeFeedback; words: Words; onDone(): void }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const missing = useMissingWords()
  const [lacks] = missingToShare(words)
  const isSame = JSON.stringify(wordsOf(note)) === JSON.stringify(words)
  const change = useMutation({
    mutationFn: () => {
      const { kind: _kind, shape: _shape, ...rest } = words
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
      <Button
        variant="primary"
        busy={change.isPending}
        disabledReason={isSame ? t`Nothing is changed yet.` : lacks && missing[lacks]}
        onClick={() => change.mutate()}
      >
        <Trans>Change it for both</Trans>
      </Button>
      <FormError error={change.error && problemMessage(change.error)} />
    </Card>
  )
}
