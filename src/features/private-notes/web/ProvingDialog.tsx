import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { ProofFault, ProofFields, useProof } from './ProofFields.tsx'
import { useVault } from './vault.ts'
import { atOnce, type Proof } from './ways-in.ts'

/** Something that needs the key itself: so one shows first that it is oneself. */
export function ProvingDialog({
  title,
  intro,
  action,
  reason,
  run,
  onDone,
  onClose,
  children,
}: {
  title: ReactNode
  intro?: ReactNode
  action: ReactNode
  /** Why it cannot be done yet, beside the proof. */
  reason?: string
  run(proof: Proof): Promise<void>
  onDone(): void
  onClose(): void
  children: ReactNode
}) {
  const { t } = useLingui()
  const { keys } = useVault()
  const of = useProof(keys ?? [])
  const go = useMutation({
    ...atOnce,
    mutationFn: run,
    onSuccess: () => {
      onDone()
      onClose()
    },
  })
  const missing = of.proof ? reason : t`First show that it is you.`
  return (
    <Dialog title={title} onClose={onClose}>
      <Form onKeep={() => of.proof && missing === undefined && go.mutate(of.proof)}>
        {intro && <p>{intro}</p>}
        <ProofFields of={of} legend={<Trans>Show that it is you, with</Trans>} error={go.error} />
        {children}
        <ProofFault of={of} error={go.error} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" variant="primary" busy={go.isPending} disabledReason={missing}>
            {action}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  )
}
