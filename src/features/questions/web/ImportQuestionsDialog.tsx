import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { client, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { FileButton } from '../../../web/ui/FileButton.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { GAP } from '../../coaching/rules/hint.ts'
import { goOnWriting } from '../../coaching/web/go-on-writing.ts'
import { decodeText } from '../../exchange/rules/text/decode.ts'
import { MOST_AT_ONCE, type ReadQuestion, rewordInList } from '../rules/read-list.ts'
import { FoundQuestions } from './FoundQuestions.tsx'
import { refreshQuestions } from './question-actions.ts'

/** Brings in a list somebody keeps: shows what was understood and what was not, and only then keeps it. */
export function ImportQuestionsDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui()
  const tell = useToast()
  const field = useRef<HTMLTextAreaElement>(null)
  const [markdown, setMarkdown] = useState('')
  const [shared, setShared] = useState(false)
  const look = useMutation({
    mutationFn: (list: string) => client.questions.importList({ markdown: list, keep: false }),
  })
  const keep = useMutation({
    mutationFn: () => client.questions.importList({ markdown, keep: true, shared }),
    onSuccess: ({ kept }) => {
      refreshQuestions()
      tell({ text: <Plural value={kept} one="# question is kept." other="# questions are kept." /> })
      onClose()
    },
  })
  const write = (text: string) => {
    setMarkdown(text)
    look.reset()
    keep.reset()
  }
  /** What is taken from the coach goes into the list itself, which is then read again. */
  const reword = (question: ReadQuestion, text: string) => {
    const list = rewordInList(markdown, question, text)
    setMarkdown(list)
    look.mutate(list)
    if (text.includes(GAP)) goOnWriting(field.current, list.indexOf(text) + text.indexOf(GAP))
  }
  const found = look.data
  const fresh = found?.understood.filter(({ known }) => !known) ?? []
  const tooMany =
    fresh.length > MOST_AT_ONCE
      ? t`Keep at most ${MOST_AT_ONCE} questions at once: bring the list in parts.`
      : undefined
  return (
    <Dialog title={t`Import questions`} onClose={onClose} wide>
      <Form onKeep={() => (fresh.length === 0 ? look.mutate(markdown) : (tooMany ?? keep.mutate()))}>
        <TextArea
          ref={field}
          label={t`Your list`}
          hint={t`One question in each line, as bullets or plain lines. Headings can name topics: growth, feedback, the team…`}
          rows={8}
          value={markdown}
          onChange={(event) => write(event.target.value)}
        />
        <div>
          <FileButton
            accept=".md,.markdown,.txt,text/markdown,text/plain"
            onFile={async (file) => {
              const text = decodeText(new Uint8Array(await file.arrayBuffer()))
              if (text === null) tell({ text: t`${file.name} is not a text file.`, tone: 'problem' })
              else write(text)
            }}
          >
            <Trans>Choose a file</Trans>
          </FileButton>
        </div>
        {found && <FoundQuestions found={found} onReword={reword} />}
        {fresh.length > 0 && (
          <label>
            <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />{' '}
            <Trans>Everybody in the workspace may ask them</Trans>
          </label>
        )}
        <FormError error={tooMany ?? ((look.error ?? keep.error) && problemMessage(look.error ?? keep.error))} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          {fresh.length > 0 ? (
            <Button variant="primary" type="submit" busy={keep.isPending} disabledReason={tooMany}>
              <Plural value={fresh.length} one="Keep it" other="Keep these #" />
            </Button>
          ) : (
            <Button variant="primary" type="submit" busy={look.isPending}>
              <Trans>Look at it</Trans>
            </Button>
          )}
        </DialogActions>
      </Form>
    </Dialog>
  )
}
