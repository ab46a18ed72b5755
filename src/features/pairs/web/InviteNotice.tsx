import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { api, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import { firstName } from '../../people/rules/names.ts'
import type { Pair } from '../contract.ts'
import { otherOf } from '../rules/sides.ts'

/** One may start alone; this says plainly what the other will see. */
export function InviteNotice({ pair }: { pair: Pair }) {
  const other = otherOf(pair)
  const [invitationId] = useState(newId) // a second press is the same invitation
  const invite = useMutation(api.people.invite.mutationOptions())
  return (
    <Notice
      action={
        invite.isSuccess ? undefined : (
          <Button size="small" busy={invite.isPending} onClick={() => invite.mutate({ id: other.id, invitationId })}>
            <Trans>Invite {firstName(other)}</Trans>
          </Button>
        )
      }
    >
      {invite.isSuccess ? (
        <Trans>An invitation is on its way to {invite.data.sentTo}. It works once, for 14 days.</Trans>
      ) : invite.error ? (
        problemMessage(invite.error)
      ) : (
        <Trans>
          {other.name} has not joined yet. When they do, they see everything here that you share; what you mark “only
          me” stays yours.
        </Trans>
      )}
    </Notice>
  )
}
