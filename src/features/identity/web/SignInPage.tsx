import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, fieldProblem, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import styles from './Door.module.css'
import { Door } from './Door.tsx'

/** Sign in by a link to one's mailbox: no password to forget. */
export function SignInPage() {
  const { t } = useLingui()
  const setup = useQuery(api.identity.setup.queryOptions())
  const ask = useMutation(api.identity.requestLink.mutationOptions())
  const email = ask.variables?.email

  if (ask.isSuccess) {
    return (
      <Door
        title={<Trans>Look into your mailbox.</Trans>}
        lead={<Trans>If {email} belongs to somebody here, a link is on its way. It works once, for 15 minutes.</Trans>}
      >
        {setup.data?.mailDelivered === false && (
          <p className={styles.quiet}>
            <Trans>
              This Rapport sends no mail yet: whoever started it finds the link in the terminal and in the outbox.
            </Trans>
          </p>
        )}
        <div className={styles.actions}>
          <Button onClick={() => ask.reset()}>
            <Trans>Use another address</Trans>
          </Button>
        </div>
      </Door>
    )
  }
  return (
    <Door
      title={<Trans>Welcome back.</Trans>}
      lead={<Trans>Tell us your e-mail address, and we send you a link that signs you in.</Trans>}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          ask.mutate({ email: String(new FormData(event.currentTarget).get('email')) })
        }}
      >
        <FormError error={ask.error && problemMessage(ask.error)} />
        <TextField
          name="email"
          type="email"
          label={t`E-mail address`}
          autoComplete="email"
          autoFocus
          required
          error={fieldProblem(ask.error, 'email')}
        />
        <div className={styles.actions}>
          <Button type="submit" variant="primary" busy={ask.isPending}>
            <Trans>Send me a link</Trans>
          </Button>
          {(setup.data?.canCreateWorkspace || setup.data?.sampleAvailable) && (
            <Link to="/welcome" className={styles.quiet}>
              <Trans>New here?</Trans>
            </Link>
          )}
        </div>
      </form>
    </Door>
  )
}
