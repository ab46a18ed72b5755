import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client, problemMessage } from '../../../web/api.ts'
import { dayAndMonth } from '../../../web/dates.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { firstName } from '../../people/rules/names.ts'
import type { WholeFeedback } from '../contract.ts'
import { keepNote } from './feedback-data.ts'
import styles from './NotePage.module.css'

/** "What do you think of it?": asked of the receiver, kept beside the feedback. */
export function Answer({ note, isReceiver }: { note: WholeFeedback; isReceiver: boolean }) {
  const { t } = useLingui()
  const [text, setText] = useState(note.answer)
  const [writing, setWriting] = useState(false)
  const answer = useMutation({
    mutationFn: () => client.feedback.answer({ id: note.id, text }),
    onSuccess: (kept) => {
      keepNote(kept)
      setWriting(false)
    },
  })
  const isOpen = isReceiver && (note.answeredAt === null || writing)
  const name = firstName(isReceiver ? note.giver : note.receiver)
  return (
    <section className={styles.section}>
      <h2>{isReceiver ? <Trans>What do you think of it?</Trans> : <Trans>What {name} thinks of it</Trans>}</h2>
      {isOpen ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() !== '') answer.mutate()
          }}
        >
          <TextArea
            label={t`What do you think of it?`}
            labelHidden
            rows={3}
            maxLength={4000}
            placeholder={t`How you saw it, what you take from it, what you see differently`}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <FormError error={answer.error && problemMessage(answer.error)} />
          <Button
            type="submit"
            variant="primary"
            busy={answer.isPending}
            disabledReason={text.trim() === '' ? t`Write what you think of it.` : undefined}
          >
            <Trans>Tell {name}</Trans>
          </Button>
        </form>
      ) : note.answeredAt ? (
        <>
          <p className={styles.said}>
            <b className={isReceiver ? styles.you : styles.them}>
              {isReceiver ? <Trans>You</Trans> : name} · {dayAndMonth(note.answeredAt)}
            </b>
            {note.answer}
          </p>
          {isReceiver && (
            <Button size="small" variant="ghost" onClick={() => setWriting(true)}>
              <Trans>Say it differently</Trans>
            </Button>
          )}
        </>
      ) : (
        <p className={styles.quiet}>
          {note.readAt ? (
            <Trans>
              {name} read it on {dayAndMonth(note.readAt)} and has not answered yet. You can ask when you meet.
            </Trans>
          ) : (
            <Trans>{name} has not read it yet.</Trans>
          )}
        </p>
      )}
    </section>
  )
}
