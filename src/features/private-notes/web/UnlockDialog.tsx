import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../web/ui/Button.tsx'
import { Choices } from '../../../web/ui/Choices.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import type { Owner } from '../rules/sealing.ts'
import styles from './PrivateNote.module.css'
import { ProofFields, useProof } from './ProofFields.tsx'
import { type Lasting, type Proof, unlock, useVault } from './vault.ts'

export function UnlockDialog({ owner, onClose, onDone }: { owner: Owner; onClose(): void; onDone(): void }) {
  const { t } = useLingui()
  const { keys } = useVault()
  const of = useProof(keys ?? [])
  const [lasting, setLasting] = useState<Lasting>('day')
  const open = useMutation({
    retry: false, // a wrong answer is an answer
    mutationFn: (proof: Proof) => unlock(owner, proof, lasting),
    onSuccess: () => {
      onDone()
      onClose()
    },
  })
  return (
    <Dialog title={<Trans>Unlock your private notes</Trans>} onClose={onClose}>
      <Form onKeep={() => of.proof && open.mutate(of.proof)}>
        <ProofFields of={of} error={open.error} />
        <Choices
          legend={<Trans>Unlocked on this device for</Trans>}
          options={[
            { value: 'tab', label: t`this tab` },
            { value: 'day', label: t`a day` },
          ]}
          value={lasting}
          onChange={setLasting}
        />
        <p className={styles.quiet}>
          <Link to="/settings" hash="private-notes" onClick={onClose}>
            <Trans>Nothing of it is left?</Trans>
          </Link>
        </p>
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button
            type="submit"
            variant="primary"
            busy={open.isPending}
            disabledReason={of.proof ? undefined : t`Write your passphrase, or the whole recovery code.`}
          >
            <Trans>Unlock</Trans>
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  )
}
