import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { api, client, problemMessage } from '../../../web/api.ts'
import { Button, buttonClass } from '../../../web/ui/Button.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { Feedback } from '../contract.ts'
import { keepNote } from './feedback-data.ts'
import styles from './ToSay.module.css'

/** In the room, for its author alone: what they meant to say today, and the one press that shares the text after. */
export function ToSay({ pair, meetingId }: { pair: Pair; meetingId: string }) {
  const other = otherOf(pair)
  const [draftId] = useState(newId)
  const { data } = useQuery(
    api.feedback.list.queryOptions({ input: { box: 'waiting', personId: other.id, limit: 20 } }),
  )
  const planned = (data ?? []).filter((note) => note.delivery === 'planned')
  return (
    <div className={styles.list}>
      {planned.map((note) => (
        <Say key={note.id} note={note} meetingId={meetingId} />
      ))}
      <Link
        to="/feedback/$feedbackId/write"
        params={{ feedbackId: draftId }}
        search={{ to: other.id }}
        className={buttonClass('ghost', 'small')}
      >
        <Trans>Give {firstName(other)} feedback</Trans>
      </Link>
    </div>
  )
}

function Say({ note, meetingId }: { note: Feedback; meetingId: string }) {
  const { t } = useLingui()
  const tell = useToast()
  const name = firstName(note.receiver)
  const share = useMutation({
    mutationFn: () => client.feedback.share({ id: note.id, meetingId }),
    onSuccess: (shared) => {
      keepNote(shared)
      tell({ text: t`${name} has the text now.` })
    },
    onError: (error) => tell({ text: problemMessage(error), tone: 'problem' }),
  })
  return (
    <div className={styles.note}>
      <small>
        {note.meetingId === meetingId ? (
          <Trans>You wanted to say today. Only you see this.</Trans>
        ) : (
          <Trans>You wanted to say when you meet. Only you see this.</Trans>
        )}
      </small>
      <p dir="auto">{note.text}</p>
      <div className={styles.actions}>
        <Button size="small" busy={share.isPending} onClick={() => share.mutate()}>
          <Trans>I have said it: share the text</Trans>
        </Button>
        <Link
          to="/feedback/$feedbackId/write"
          params={{ feedbackId: note.id }}
          search={{}}
          className={buttonClass('ghost', 'small')}
        >
          <Trans>Change or hold it</Trans>
        </Link>
      </div>
    </div>
  )
}
