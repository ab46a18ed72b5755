import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import { client, isProblem, problemMessage } from '../../../web/api.ts'
import { dayFromNow, plainDay, time, today, weekday } from '../../../web/dates.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Card } from '../../../web/ui/Card.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { firstName } from '../../people/rules/names.ts'
import type { WholeFeedback } from '../contract.ts'
import { missingToShare } from '../rules/readiness.ts'
import { isEmpty, type Words } from '../rules/words-of.ts'
import { keepNote, refreshFeedback } from './feedback-data.ts'
import { useMissingWords } from './missing-words.ts'
import { keepUnsaved } from './unsaved.ts'
import { type DraftOf, isQuestion, type useDraft } from './use-draft.ts'
import styles from './WhenCard.module.css'

export type Context = Awaited<ReturnType<typeof client.feedback.context>>
type Way = 'plan' | 'share' | 'hold'

const inAWeek = () => dayFromNow(7)

/** Say it in the next meeting, share it now, or hold it; with the season and the balance the writer alone sees. */
export function WhenCard({
  context,
  of,
  words,
  note,
  draft,
}: {
  context: Context
  of: DraftOf
  words: Words
  note: WholeFeedback | null
  draft: ReturnType<typeof useDraft>
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const tell = useToast()
  const group = useId()
  const missing = useMissingWords()
  const [chosen, choose] = useState<Way | null>(null)
  const [remindOn, setRemindOn] = useState(note?.remindOn ?? inAWeek())
  const { next, season } = context
  const { id, me, receiver } = of
  const name = firstName(receiver)
  const isHardNow = season === 'low' && words.kind === 'watch-out'
  const usual: Way = note?.delivery === 'held' || isHardNow ? 'hold' : next ? 'plan' : 'share'
  const way = chosen ?? usual
  const [lacks] = missingToShare(words)
  const go = useMutation({
    retry: false, // what could not be saved stays in the form, and is said there
    mutationFn: async () => {
      if (!(await draft.save())) throw new Error('not saved')
      if (way === 'plan') return client.feedback.plan({ id, meetingId: next!.id })
      if (way === 'hold') return client.feedback.hold({ id, remindOn })
      return client.feedback.share({ id })
    },
    onSuccess: async (done) => {
      keepNote(done)
      tell({
        text:
          way === 'plan'
            ? t`It waits for ${weekday(next!.startsAt)}. On that page you find it again.`
            : way === 'hold'
              ? t`Held. You are reminded on ${plainDay(remindOn)}; ${name} sees nothing.`
              : t`Shared with ${name}.`,
      })
      if (way === 'share') await navigate({ to: '/feedback/$feedbackId', params: { feedbackId: id } })
      else await navigate({ to: '/feedback', search: { box: 'waiting' } })
    },
  })
  const drop = useMutation({
    mutationFn: async () => {
      await draft.end()
      await client.feedback.drop({ id }).catch((error) => {
        if (!isProblem(error) || error.code !== 'not_found') throw error // never saved, or deleted elsewhere
      })
    },
    onSuccess: async () => {
      refreshFeedback(id)
      tell({ text: t`The draft is deleted.`, undo: { label: t`Undo`, run: () => undo.mutate() } })
      await navigate({ to: '/feedback', search: { box: 'drafts' } })
    },
    onError: (error) => {
      draft.goOn()
      tell({ text: problemMessage(error), tone: 'problem' })
    },
  })
  /** As it was: with what it was about, and where it waited. */
  const undo = useMutation({
    mutationFn: async () => {
      const { actionItemId, requestId } = of
      const back = await client.feedback.save({ id, receiverId: receiver.id, actionItemId, requestId, ...words })
      if (note?.heldAt) return client.feedback.hold({ id, remindOn: note.remindOn })
      if (note?.meetingId) return client.feedback.plan({ id, meetingId: note.meetingId })
      return back
    },
    onSuccess: async (back) => {
      keepNote(back)
      await navigate({ to: '/feedback/$feedbackId/write', params: { feedbackId: id }, search: {} })
    },
    onError: (error) => {
      keepUnsaved(me, id, { ...of, words, was: null })
      tell({ text: problemMessage(error), tone: 'problem' })
    },
  })
  const radio = (value: Way, label: ReactNode) => (
    <label className={way === value ? styles.chosen : styles.way}>
      <input type="radio" name={group} checked={way === value} onChange={() => choose(value)} />
      <span>{label}</span>
    </label>
  )
  const reason = isQuestion(draft.state)
    ? t`First choose above what to keep.`
    : isEmpty(words)
      ? t`Write something first.`
      : way === 'share' && lacks
        ? missing[lacks]
        : undefined
  return (
    <Card title={<Trans>When</Trans>}>
      <fieldset className={styles.ways}>
        <legend>
          <Trans>When</Trans>
        </legend>
        {next &&
          radio(
            'plan',
            <Trans>
              Say it on {weekday(next.startsAt)} at {time(next.startsAt)}, then share the text
            </Trans>,
          )}
        {radio('share', <Trans>Share now</Trans>)}
        {radio('hold', <Trans>Hold until I decide</Trans>)}
      </fieldset>
      {way === 'hold' && (
        <TextField
          type="date"
          label={t`Remind me on`}
          min={today()}
          value={remindOn}
          onChange={(event) => setRemindOn(event.target.value || inAWeek())}
        />
      )}
      <Button
        variant="primary"
        className={styles.go}
        busy={go.isPending}
        disabledReason={reason}
        onClick={() => go.mutate()}
      >
        {way === 'plan' ? (
          <Trans>Keep it for {weekday(next!.startsAt)}</Trans>
        ) : way === 'hold' ? (
          <Trans>Hold it</Trans>
        ) : (
          <Trans>Share with {name}</Trans>
        )}
      </Button>
      {reason && !isEmpty(words) && <small className={styles.quiet}>{reason}</small>}
      <FormError error={go.error && problemMessage(go.error)} />
      <Considering context={context} isHardNow={isHardNow} />
      {(note || !isEmpty(words)) && (
        <Button size="small" variant="ghost" busy={drop.isPending} onClick={() => drop.mutate()}>
          <Trans>Delete the draft</Trans>
        </Button>
      )}
    </Card>
  )
}

function Considering({
  context: { season, lastKinds, receiver },
  isHardNow,
}: {
  context: Context
  isHardNow: boolean
}) {
  const name = firstName(receiver)
  const praise = lastKinds.filter((kind) => kind === 'high-five').length
  if (season === null && lastKinds.length === 0) return null
  return (
    <p className={styles.considering}>
      {season === 'low' && (
        <Trans>
          Season you noted: <b>low</b>.
        </Trans>
      )}
      {season === 'steady' && (
        <Trans>
          Season you noted: <b>steady</b>.
        </Trans>
      )}
      {season === 'stretching' && (
        <Trans>
          Season you noted: <b>stretching</b>.
        </Trans>
      )}{' '}
      {isHardNow && (
        <Trans>
          Hard feedback is held by default then: it lands when there is strength to use it. What cannot wait, you can
          still share.
        </Trans>
      )}{' '}
      {lastKinds.length > 1 && (
        <Plural
          value={praise}
          _0={`None of your last ${lastKinds.length} to ${name} was a high five.`}
          one={`One of your last ${lastKinds.length} to ${name} was a high five.`}
          other={`# of your last ${lastKinds.length} to ${name} were high fives.`}
        />
      )}
    </p>
  )
}
