import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { client, problemMessage } from '../../../web/api.ts'
import { dayAndMonth } from '../../../web/dates.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { firstName } from '../../people/rules/names.ts'
import type { WholeFeedback } from '../contract.ts'
import { EarlierReplies } from './Earlier.tsx'
import { keepNote } from './feedback-data.ts'
import styles from './NotePage.module.css'
import { useReply } from './use-reply.ts'

/** "What do you think of it?": asked of the receiver, kept beside the feedback. */
export function Answer({ note, me }: { note: WholeFeedback; me: string }) {
  const { t } = useLingui()
  const isReceiver = note.receiver.id === me
  const [begun, write] = useReply(me, note.id, 'answer')
  const text = begun ?? note.answer
  const answer = useMutation({
    mutationFn: () => client.feedback.answer({ id: note.id, text }),
    onSuccess: (kept) => {
      keepNote(kept)
      write(null)
    },
  })
  const isOpen = isReceiver && (note.answeredAt === null || begun !== null)
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
            dir={text === '' ? undefined : 'auto'}
            maxLength={4000}
            placeholder={t`How you saw it, what you take from it, what you see differently`}
            value={text}
            onChange={(event) => write(event.target.value)}
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
            <span dir="auto">{note.answer}</span>
          </p>
          <EarlierReplies revisions={note.answerRevisions} />
          {isReceiver && (
            <Button size="small" variant="ghost" onClick={() => write(note.answer)}>
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
