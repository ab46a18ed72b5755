import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, Navigate, useParams } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { api, client, problemMessage } from '../../../web/api.ts'
import { longDay } from '../../../web/dates.ts'
import { useMe } from '../../../web/me.ts'
import { useTitle } from '../../../web/title.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button, buttonClass } from '../../../web/ui/Button.tsx'
import { Chip } from '../../../web/ui/Chip.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import { PolicyLink } from '../../identity/web/PolicyLink.tsx'
import { firstName } from '../../people/rules/names.ts'
import type { WholeFeedback } from '../contract.ts'
import { Answer } from './Answer.tsx'
import { AskedFor } from './AskedFor.tsx'
import { EarlierNotes } from './Earlier.tsx'
import { FollowUp } from './FollowUp.tsx'
import { keepNote } from './feedback-data.ts'
import { NoteLinks } from './NoteLinks.tsx'
import styles from './NotePage.module.css'
import { ShowTo } from './ShowTo.tsx'
import { TalkAboutIt } from './TalkAboutIt.tsx'

/** Feedback that is shared, in full: what was seen, what its receiver thinks of it, and what came of it. */
export function NotePage() {
  const { feedbackId } = useParams({ from: '/inside/feedback/$feedbackId' })
  const { t } = useLingui()
  const me = useMe().person.id
  const { data: note, error } = useQuery(api.feedback.get.queryOptions({ input: { id: feedbackId } }))
  useTitle(t`Feedback`)
  if (error) throw error
  if (!note) return <Bones title lines={6} />
  if (note.delivery !== 'shared')
    return <Navigate to="/feedback/$feedbackId/write" params={{ feedbackId }} search={{}} replace />
  const { giver, receiver, kind } = note
  const isReceiver = receiver.id === me
  const isGiver = giver.id === me
  const from = firstName(giver)
  return (
    <article key={note.id} className={styles.page}>
      <nav>
        <Link
          to="/feedback"
          search={isGiver ? { box: 'given' } : isReceiver ? {} : { box: 'team' }}
          className={buttonClass('ghost')}
        >
          <ChevronLeft aria-hidden /> <Trans>Feedback</Trans>
        </Link>
      </nav>
      <header>
        <p className={styles.eyebrow}>
          <Chip whose={kind === 'high-five' ? 'you' : 'them'}>
            {kind === 'high-five' ? <Trans>High five</Trans> : <Trans>Watch out</Trans>}
          </Chip>{' '}
          {longDay(note.sharedAt!)}
        </p>
        <h1>
          {isGiver ? (
            <Trans>What you saw {firstName(receiver)} do</Trans>
          ) : isReceiver ? (
            <Trans>What {from} saw you do</Trans>
          ) : (
            <Trans>
              What {from} saw {firstName(receiver)} do
            </Trans>
          )}
        </h1>
      </header>
      <p className={styles.text} dir="auto">
        {note.text}
      </p>
      <Facts note={note} />
      <EarlierNotes note={note} />
      {(isGiver || isReceiver) && (
        <>
          {isReceiver && note.readAt === null && <ReadIt note={note} />}
          <Answer note={note} me={me} />
          <FollowUp note={note} me={me} />
        </>
      )}
      {isReceiver && <ShowTo note={note} />}
      <footer className={styles.foot}>
        {isReceiver && note.readers.length > 0 ? (
          <small>
            <Trans>You, {giver.name} and those you show it to can read this. Your answers stay between you two.</Trans>
          </small>
        ) : isGiver || isReceiver ? (
          <VisibilityMark audience="both" other={isGiver ? receiver.name : giver.name} />
        ) : (
          <small>
            <Trans>You can read this because {firstName(receiver)} shows it to you.</Trans>
          </small>
        )}
        {(isGiver || isReceiver) && <TalkAboutIt note={note} me={me} />}
        {isGiver && (
          <Link
            to="/feedback/$feedbackId/write"
            params={{ feedbackId }}
            search={{}}
            className={buttonClass('secondary', 'small')}
          >
            <Trans>Change it</Trans>
          </Link>
        )}
        {kind === 'watch-out' && <PolicyLink />}
      </footer>
    </article>
  )
}

function Facts({ note }: { note: WholeFeedback }) {
  const { skills, waysOfWorking, pathForward, actionItemId, meetingId, requestId } = note
  const links = skills.length + waysOfWorking.length
  if (links === 0 && pathForward === '' && !actionItemId && !meetingId && !requestId) return null
  return (
    <div className={styles.facts}>
      <NoteLinks note={note} />
      {requestId && <AskedFor requestId={requestId} />}
      {actionItemId && (
        <Link to="/action-items/$itemId" params={{ itemId: actionItemId }}>
          <Trans>About an action item</Trans>
        </Link>
      )}
      {meetingId && (
        <Link to="/meetings/$meetingId" params={{ meetingId }}>
          <Trans>Said in a meeting</Trans>
        </Link>
      )}
    </div>
  )
}

function ReadIt({ note: { id } }: { note: WholeFeedback }) {
  const tell = useToast()
  const read = useMutation({
    mutationFn: () => client.feedback.read({ id }),
    onSuccess: keepNote,
    onError: (error) => tell({ text: problemMessage(error), tone: 'problem' }),
  })
  return (
    <p>
      <Button busy={read.isPending} onClick={() => read.mutate()}>
        <Trans>I have read it</Trans>
      </Button>
    </p>
  )
}
