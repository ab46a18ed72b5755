import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { api, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import styles from './Door.module.css'
import { Door } from './Door.tsx'
import { enterAs } from './session.ts'

/** The end of a link sent to a new address. A press, not the visit, uses it up: mail scanners visit links too. */
export function AddressLinkPage() {
  const { token } = useParams({ from: '/address/$token' })
  const navigate = useNavigate()
  const confirm = useMutation(
    api.identity.confirmAddress.mutationOptions({
      onSuccess: (me) => void enterAs(me).then(() => navigate({ to: '/settings' })),
    }),
  )
  return (
    <Door title={confirm.error ? <Trans>This link does not open any more.</Trans> : <Trans>Your new address.</Trans>}>
      <FormError error={confirm.error && problemMessage(confirm.error)} />
      <div className={styles.actions}>
        {confirm.error ? (
          <Link to="/settings">
            <Trans>Ask for a new link</Trans>
          </Link>
        ) : (
          <Button variant="primary" autoFocus busy={confirm.isPending} onClick={() => confirm.mutate({ token })}>
            <Trans>Use this address</Trans>
          </Button>
        )}
      </div>
    </Door>
  )
}
