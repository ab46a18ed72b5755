import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { client, problemMessage } from '../../../web/api.ts'
import { Avatar } from '../../../web/ui/Avatar.tsx'
import { Button, buttonClass } from '../../../web/ui/Button.tsx'
import { Chip } from '../../../web/ui/Chip.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { Person } from '../contract.ts'
import styles from './PersonRow.module.css'

/** One person: who they are, and the next thing to do with them. */
export function PersonRow({
  person,
  manager,
  pairId,
  isMe,
  onEdit,
}: {
  person: Person
  manager: Person | undefined
  pairId: string | undefined
  isMe: boolean
  onEdit?: () => void
}) {
  const { t } = useLingui()
  const tell = useToast()
  const [invitationId, setInvitationId] = useState(newId) // a second press before the answer is the same invitation
  const invite = useMutation({
    mutationFn: () => client.people.invite({ id: person.id, invitationId }),
    onSuccess: ({ sentTo }) => {
      setInvitationId(newId())
      tell({ text: t`An invitation is on its way to ${sentTo}. It works once, for 14 days.` })
    },
    onError: (error) => tell({ text: problemMessage(error), tone: 'problem' }),
  })
  const mayInvite = !person.joined && !person.left && (onEdit !== undefined || pairId !== undefined)
  return (
    <li className={styles.row}>
      <Avatar name={person.name} whose={isMe ? 'you' : pairId ? 'them' : 'nobody'} />
      <div className={styles.who}>
        <b>{person.name}</b>
        <small>
          {[person.title, manager && t`reports to ${manager.name}`, person.email].filter(Boolean).join(' · ')}
        </small>
      </div>
      {isMe && (
        <Chip whose="you">
          <Trans>you</Trans>
        </Chip>
      )}
      {person.administrator && (
        <Chip>
          <Trans>administrator</Trans>
        </Chip>
      )}
      {!person.joined && !person.left && (
        <Chip>
          <Trans>not joined yet</Trans>
        </Chip>
      )}
      <span className={styles.actions}>
        {mayInvite && (
          <Button
            size="small"
            variant="ghost"
            busy={invite.isPending}
            aria-label={t`Invite ${person.name}`}
            onClick={() => invite.mutate()}
          >
            {invite.isSuccess ? <Trans>Invite again</Trans> : <Trans>Invite</Trans>}
          </Button>
        )}
        {onEdit && (
          <Button size="small" variant="ghost" aria-label={t`Edit ${person.name}`} onClick={onEdit}>
            <Trans>Edit</Trans>
          </Button>
        )}
        {pairId ? (
          <Link
            to="/pairs/$pairId"
            params={{ pairId }}
            className={buttonClass('secondary', 'small')}
            aria-label={t`One-on-one with ${person.name}`}
          >
            <Trans>One-on-one</Trans>
          </Link>
        ) : (
          !isMe &&
          !person.left && (
            <Link
              to="/pairs/new"
              search={{ with: person.id }}
              className={buttonClass('secondary', 'small')}
              aria-label={t`Start one with ${person.name}`}
            >
              <Trans>Start one</Trans>
            </Link>
          )
        )}
      </span>
    </li>
  )
}
