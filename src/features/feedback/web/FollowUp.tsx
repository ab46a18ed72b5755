import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client, problemMessage } from '../../../web/api.ts'
import { dayAndMonth, daysUntil, plainDay, today } from '../../../web/dates.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { firstName } from '../../people/rules/names.ts'
import type { WholeFeedback } from '../contract.ts'
import { EarlierReplies } from './Earlier.tsx'
import { keepNote } from './feedback-data.ts'
import styles from './NotePage.module.css'
import { useReply } from './use-reply.ts'

/** When the two look again, and what each says has changed by then. */
export function FollowUp({ note, me }: { note: WholeFeedback; me: string }) {
  const { t } = useLingui()
  const { id, followUp, outcomes, giver, receiver } = note
  const mine = outcomes.find(({ personId }) => personId === me)
  const [moving, setMoving] = useState(false)
  const [on, setOn] = useState(followUp?.lookAgainOn ?? today())
  const [begun, write] = useReply(me, id, 'outcome')
  const text = begun ?? mine?.text ?? ''
  const other = firstName(giver.id === me ? receiver : giver)
  const move = useMutation({
    mutationFn: () => client.feedback.lookAgain({ id, on }),
    onSuccess: (kept) => {
      keepNote(kept)
      setMoving(false)
    },
  })
  const say = useMutation({
    mutationFn: () => client.feedback.sayWhatChanged({ id, text }),
    onSuccess: (kept) => {
      keepNote(kept)
      write(null)
    },
  })
  const isDue = followUp !== null && daysUntil(followUp.lookAgainOn) <= 0
  return (
    <section className={styles.section}>
      <h2>
        <Trans>Look again</Trans>
      </h2>
      {moving ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            move.mutate()
          }}
        >
          <TextField
            type="date"
            label={t`Look again on`}
            min={today()}
            value={on}
            onChange={(event) => setOn(event.target.value || today())}
          />
          <FormError error={move.error && problemMessage(move.error)} />
          <Button type="submit" busy={move.isPending}>
            <Trans>Set the day</Trans>
          </Button>
        </form>
      ) : (
        <div className={styles.inline}>
          {followUp && (
            <p>
              {isDue ? (
                <Trans>You two wanted to look again on {plainDay(followUp.lookAgainOn)}. What has changed?</Trans>
              ) : (
                <Trans>You two look again on {plainDay(followUp.lookAgainOn)}.</Trans>
              )}
            </p>
          )}
          <Button size="small" onClick={() => setMoving(true)}>
            {followUp ? <Trans>Another day</Trans> : <Trans>Set a day</Trans>}
          </Button>
        </div>
      )}
      {outcomes.map(({ personId, text: said, saidAt, revisions }) => (
        <div key={personId}>
          <p className={styles.said}>
            <b className={personId === me ? styles.you : styles.them}>
              {personId === me ? <Trans>You</Trans> : other} · {dayAndMonth(saidAt)}
            </b>
            <span dir="auto">{said}</span>
          </p>
          <EarlierReplies revisions={revisions} />
        </div>
      ))}
      {begun !== null || (isDue && !mine) ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() !== '') say.mutate()
          }}
        >
          <TextArea
            label={t`What has changed?`}
            rows={2}
            dir={text === '' ? undefined : 'auto'}
            maxLength={4000}
            placeholder={t`What is different now, or that nothing is yet`}
            value={text}
            onChange={(event) => write(event.target.value)}
          />
          <FormError error={say.error && problemMessage(say.error)} />
          <Button
            type="submit"
            busy={say.isPending}
            disabledReason={text.trim() === '' ? t`Write what has changed, or that nothing has.` : undefined}
          >
            <Trans>Say it</Trans>
          </Button>
        </form>
      ) : (
        <Button size="small" variant="ghost" onClick={() => write(mine?.text ?? '')}>
          {mine ? <Trans>Say it differently</Trans> : <Trans>Say what has changed</Trans>}
        </Button>
      )}
    </section>
  )
}
