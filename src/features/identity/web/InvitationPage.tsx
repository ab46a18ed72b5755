import { Trans } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { api, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import styles from './Door.module.css'
import { Door } from './Door.tsx'
import { enterAs } from './session.ts'

export function InvitationPage() {
  const { token } = useParams({ from: '/invitation/$token' })
  const navigate = useNavigate()
  const invitation = useQuery(api.identity.lookAtInvitation.queryOptions({ input: { token }, retry: false }))
  const accept = useMutation(
    api.identity.acceptInvitation.mutationOptions({
      onSuccess: (me) => void enterAs(me).then(() => navigate({ to: '/' })),
    }),
  )

  if (invitation.error) {
    return (
      <Door title={<Trans>This invitation does not open any more.</Trans>} lead={problemMessage(invitation.error)}>
        <p>
          <Trans>
            If you accepted it before, just <Link to="/sign-in">sign in</Link>. Else ask for a new invitation.
          </Trans>
        </p>
      </Door>
    )
  }
  if (!invitation.data) return <Door title={<Trans>One moment …</Trans>}>{null}</Door>
  const { inviterName, personName, workspaceName, email } = invitation.data
  return (
    <Door title={<Trans>{inviterName} would like to keep your one-on-ones here.</Trans>}>
      <p>
        <Trans>
          Hello {personName}. In {workspaceName}, the two of you share one agenda, notes you take together, and what you
          agree.
        </Trans>
      </p>
      <p>
        <Trans>
          <b>What you two write is for you two alone.</b> Nobody else can open it, administrators included. Points you
          mark “only me” are not even visible to {inviterName} until you share them.
        </Trans>
      </p>
      <FormError error={accept.error && problemMessage(accept.error)} />
      <div className={styles.actions}>
        <Button variant="primary" busy={accept.isPending} onClick={() => accept.mutate({ token })}>
          <Trans>Accept and go in</Trans>
        </Button>
        <span className={styles.quiet}>
          <Trans>as {email}</Trans>
        </span>
      </div>
    </Door>
  )
}
