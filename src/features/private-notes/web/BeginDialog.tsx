import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { isProblem, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import type { Owner } from '../rules/sealing.ts'
import { ChosenFields, useChosen } from './ChosenFields.tsx'
import { LastingField } from './LastingField.tsx'
import { type Lasting, latestKeys } from './vault.ts'
import { atOnce, begin } from './ways-in.ts'

/** Under a minute: a passphrase, and a code on paper for the day it is forgotten. */
export function BeginDialog({
  owner,
  onClose,
  onDone,
  onBegunElsewhere,
}: {
  owner: Owner
  onClose(): void
  onDone(): void
  /** Another device was quicker: its keys are known from then on, and this is what to say. */
  onBegunElsewhere(words: string): void
}) {
  const { t } = useLingui()
  const chosen = useChosen()
  const [lasting, setLasting] = useState<Lasting>('tab')
  const start = useMutation({
    ...atOnce,
    mutationFn: () => begin(owner, chosen, lasting),
    onSuccess: () => {
      onDone()
      onClose()
    },
    onError: (error) => {
      if (!isProblem(error) || error.code !== 'private_notes_begun') return
      onBegunElsewhere(error.message)
      void latestKeys()
    },
  })
  return (
    <Dialog title={<Trans>Notes only you can read</Trans>} onClose={onClose}>
      <Form onKeep={() => chosen.reason === undefined && start.mutate()}>
        <p>
          <Trans>
            They are encrypted in this browser. Whoever runs this server, its backups and its logs sees that a note
            exists, its rough size and when you wrote it, and not a word of it.
          </Trans>
        </p>
        <ChosenFields of={chosen} label={t`Passphrase`} codeTitle={t`Recovery code`} />
        <LastingField value={lasting} onChange={setLasting} />
        <FormError error={start.error && problemMessage(start.error)} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" variant="primary" busy={start.isPending} disabledReason={chosen.reason}>
            <Trans>Begin</Trans>
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  )
}
