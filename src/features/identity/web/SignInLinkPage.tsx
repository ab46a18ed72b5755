import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { api, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import styles from './Door.module.css'
import { Door } from './Door.tsx'
import { enterAs } from './session.ts'

/** The end of a sign-in link. A press, not the visit, uses it up: mail scanners visit links too. */
export function SignInLinkPage() {
  const { token } = useParams({ from: '/sign-in/$token' })
  const navigate = useNavigate()
  const signIn = useMutation(
    api.identity.signIn.mutationOptions({ onSuccess: (me) => void enterAs(me).then(() => navigate({ to: '/' })) }),
  )
  return (
    <Door title={signIn.error ? <Trans>This link does not open any more.</Trans> : <Trans>Here you are.</Trans>}>
      <FormError error={signIn.error && problemMessage(signIn.error)} />
      <div className={styles.actions}>
        {signIn.error ? (
          <Link to="/sign-in">
            <Trans>Ask for a new link</Trans>
          </Link>
        ) : (
          <Button variant="primary" autoFocus busy={signIn.isPending} onClick={() => signIn.mutate({ token })}>
            <Trans>Sign in</Trans>
          </Button>
        )}
      </div>
    </Door>
  )
}
