import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { client, problemMessage } from '../../../web/api.ts'
import { useMe } from '../../../web/me.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Empty } from '../../../web/ui/Empty.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { firstName } from '../../people/rules/names.ts'
import { paragraphOf } from '../rules/paragraph.ts'
import type { Words } from '../rules/words-of.ts'
import { refreshFeedback } from './feedback-data.ts'
import styles from './NotePage.module.css'
import { forgetUnsaved } from './unsaved.ts'

/** A draft for somebody who has left: nobody will read it, but its words are its author's. */
export function LeftBehind({
  id,
  receiver,
  words,
  isSaved,
}: {
  id: string
  receiver: { name: string; called?: string }
  words: Words | null
  /** False: only this browser has it. */
  isSaved: boolean
}) {
  const { t } = useLingui()
  const me = useMe().person.id
  const tell = useToast()
  const navigate = useNavigate()
  const first = firstName(receiver)
  const drop = useMutation({
    mutationFn: async () => {
      if (isSaved) await client.feedback.drop({ id })
      forgetUnsaved(me, id)
    },
    onSuccess: async () => {
      refreshFeedback(id)
      tell({ text: t`The draft is deleted.` })
      await navigate({ to: '/feedback', search: { box: 'drafts' } })
    },
    onError: (error) => tell({ text: problemMessage(error), tone: 'problem' }),
  })
  const left = <Trans>{first} has left the workspace and cannot read feedback any more.</Trans>
  if (!words) return <Empty>{left}</Empty>
  const text = paragraphOf(words.shape, words)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      tell({ text: t`Copied.` })
    } catch {
      tell({ text: t`This browser does not allow copying: select the text and copy it.`, tone: 'problem' })
    }
  }
  return (
    <article className={styles.page}>
      <h1>
        <Trans>Your draft for {receiver.name}</Trans>
      </h1>
      <p className={styles.quiet}>
        {left} <Trans>Only you see this draft: copy what you want to keep.</Trans>
      </p>
      <p className={styles.text} dir="auto">
        {text === '' ? <Trans>Nothing written yet</Trans> : text}
      </p>
      <div className={styles.inline}>
        {text !== '' && (
          <Button variant="primary" onClick={() => void copy()}>
            <Trans>Copy the text</Trans>
          </Button>
        )}
        <Button variant="ghost" busy={drop.isPending} onClick={() => drop.mutate()}>
          <Trans>Delete the draft</Trans>
        </Button>
      </div>
    </article>
  )
}
