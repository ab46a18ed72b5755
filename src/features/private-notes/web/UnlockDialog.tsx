import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import type { Owner } from '../rules/sealing.ts'
import { LastingField } from './LastingField.tsx'
import styles from './PrivateNote.module.css'
import { ProofFault, ProofFields, useProof } from './ProofFields.tsx'
import { type Lasting, useVault } from './vault.ts'
import { atOnce, type Proof, unlock } from './ways-in.ts'

export function UnlockDialog({
  owner,
  notice,
  onClose,
  onDone,
}: {
  owner: Owner
  /** Why it is asked, when that is not plain. */
  notice?: string | null
  onClose(): void
  onDone?(): void
}) {
  const { t } = useLingui()
  const { keys } = useVault()
  const of = useProof(keys ?? [])
  const [lasting, setLasting] = useState<Lasting>('tab')
  const open = useMutation({
    ...atOnce,
    mutationFn: (proof: Proof) => unlock(owner, proof, lasting),
    onSuccess: () => {
      onDone?.()
      onClose()
    },
  })
  return (
    <Dialog title={<Trans>Unlock your private notes</Trans>} onClose={onClose}>
      <Form onKeep={() => of.proof && open.mutate(of.proof)}>
        {notice && <Notice tone="warn">{notice}</Notice>}
        <ProofFields of={of} legend={<Trans>With</Trans>} error={open.error} />
        <LastingField value={lasting} onChange={setLasting} />
        <ProofFault of={of} error={open.error} />
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
