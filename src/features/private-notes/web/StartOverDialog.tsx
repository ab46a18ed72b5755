import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { useOwner } from './vault.ts'
import { atOnce, startOver } from './ways-in.ts'

/** For the day when nothing opens the notes any more. */
export function StartOverDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui()
  const tell = useToast()
  const owner = useOwner()
  const [typed, setTyped] = useState('')
  const word = t`delete`
  const go = useMutation({
    ...atOnce,
    mutationFn: () => startOver(owner),
    onSuccess: () => {
      tell({ text: t`Your private notes and their keys are deleted.` })
      onClose()
    },
  })
  return (
    <Dialog title={<Trans>Start over</Trans>} onClose={onClose}>
      <Form onKeep={() => typed.trim() === word && go.mutate()}>
        <p>
          <Trans>
            Without passphrase, passkey and recovery code your private notes cannot be read by anybody, and nobody can
            bring them back. Starting over deletes them for good.
          </Trans>
        </p>
        <TextField
          label={t`Write “${word}” to go on`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <FormError error={go.error && problemMessage(go.error)} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button
            type="submit"
            variant="danger"
            busy={go.isPending}
            disabledReason={typed.trim() === word ? undefined : t`Write “${word}” first.`}
          >
            <Trans>Delete them and start over</Trans>
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  )
}
