import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { newId } from '../../../platform/ids.ts'
import { api, client, fieldProblem, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import styles from './Door.module.css'
import { Door } from './Door.tsx'
import { enterAs } from './session.ts'

/** The first visit: make a workspace, or look around in one that is already lived in. */
export function WelcomePage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const setup = useQuery(api.identity.setup.queryOptions())
  const inside = {
    onSuccess: (me: Parameters<typeof enterAs>[0]) => void enterAs(me).then(() => navigate({ to: '/' })),
  }
  const create = useMutation(api.identity.createWorkspace.mutationOptions(inside))
  const lookAround = useMutation({ mutationFn: () => client.identity.enterSample({ as: 'priya' }), ...inside })

  if (setup.data && !setup.data.canCreateWorkspace && !setup.data.sampleAvailable) {
    return (
      <Door title={<Trans>This house is lived in already.</Trans>}>
        <p>
          <Trans>Ask its administrator to invite you, or sign in if you belong here.</Trans>
        </p>
        <p>
          <Link to="/sign-in">
            <Trans>Sign in</Trans>
          </Link>
        </p>
      </Door>
    )
  }
  return (
    <Door
      title={<Trans>A quiet room for the two of you.</Trans>}
      lead={
        <Trans>
          Rapport is where a lead and a team member keep their one-on-ones: one agenda, one page to talk over, and the
          promises that follow.
        </Trans>
      }
    >
      {setup.data?.canCreateWorkspace !== false && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            const form = new FormData(event.currentTarget)
            create.mutate({
              id: newId(),
              name: String(form.get('name')),
              personName: String(form.get('personName')),
              email: String(form.get('email')),
              timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            })
          }}
        >
          <FormError error={create.error && problemMessage(create.error)} />
          <TextField
            name="name"
            label={t`Name of the workspace`}
            placeholder={t`Your company or team`}
            autoComplete="organization"
            required
            error={fieldProblem(create.error, 'name')}
          />
          <TextField
            name="personName"
            label={t`Your name`}
            autoComplete="name"
            required
            error={fieldProblem(create.error, 'personName')}
          />
          <TextField
            name="email"
            type="email"
            label={t`Your e-mail address`}
            autoComplete="email"
            required
            error={fieldProblem(create.error, 'email')}
          />
          <div className={styles.actions}>
            <Button type="submit" variant="primary" busy={create.isPending}>
              <Trans>Create the workspace</Trans>
            </Button>
            <Link to="/sign-in" className={styles.quiet}>
              <Trans>I have one already: sign in</Trans>
            </Link>
          </div>
        </form>
      )}
      {setup.data?.sampleAvailable && (
        <>
          {setup.data.canCreateWorkspace && (
            <p className={styles.or}>
              <Trans>or</Trans>
            </p>
          )}
          <FormError error={lookAround.error && problemMessage(lookAround.error)} />
          <div className={styles.actions}>
            <Button onClick={() => lookAround.mutate()} busy={lookAround.isPending}>
              <Trans>Look around in a sample workspace</Trans>
            </Button>
            <span className={styles.quiet}>
              <Trans>Six people, several months of history, nothing to fill in.</Trans>
            </span>
          </div>
          {!setup.data.canCreateWorkspace && (
            <p className={styles.quiet}>
              <Link to="/sign-in">
                <Trans>Sign in to your own</Trans>
              </Link>
            </p>
          )}
        </>
      )}
    </Door>
  )
}
