import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { FileButton } from '../../../web/ui/FileButton.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import styles from './ImportQuestionsDialog.module.css'
import { refreshQuestions } from './question-actions.ts'
import { useQuestionWords } from './words.ts'

/** Brings in a list somebody keeps: shows what was understood and what was not, and only then keeps it. */
export function ImportQuestionsDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui()
  const tell = useToast()
  const words = useQuestionWords()
  const [markdown, setMarkdown] = useState('')
  const [shared, setShared] = useState(false)
  const look = useMutation({ mutationFn: () => client.questions.importList({ markdown, keep: false }) })
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
  }
  const found = look.data
  const fresh = found?.understood.filter(({ known }) => !known) ?? []
  return (
    <Dialog title={t`Import questions`} onClose={onClose} wide>
      <Form onKeep={() => (found && fresh.length > 0 ? keep.mutate() : look.mutate())}>
        <TextArea
          label={t`Your list`}
          hint={t`One question in each line, as bullets or plain lines. Headings can name topics: growth, feedback, the team…`}
          rows={8}
          value={markdown}
          onChange={(event) => write(event.target.value)}
        />
        <div>
          <FileButton
            accept=".md,.markdown,.txt,text/markdown,text/plain"
            onFile={async (file) => write(await file.text())}
          >
            <Trans>Choose a file</Trans>
          </FileButton>
        </div>
        {found && (
          <div className={styles.found} role="status">
            <p>
              {fresh.length === 0 ? (
                <Trans>No new question was found in it.</Trans>
              ) : (
                <Plural value={fresh.length} one="One new question:" other="# new questions:" />
              )}
            </p>
            <ul className={styles.list}>
              {fresh.map(({ text, topic }) => (
                <li key={text}>
                  {text} <small>{words.topics[topic]}</small>
                </li>
              ))}
            </ul>
            {found.rest.length > 0 && (
              <details open={fresh.length === 0}>
                <summary>
                  <Plural
                    value={found.rest.length}
                    one="One line is no question and stays out"
                    other="# lines are no questions and stay out"
                  />
                </summary>
                <ul className={styles.list}>
                  {found.rest.map(({ line, text }) => (
                    <li key={line}>
                      <small>
                        <Trans>Line {line}</Trans>
                      </small>{' '}
                      {text}
                    </li>
                  ))}
                </ul>
              </details>
            )}
            {fresh.length > 0 && (
              <label>
                <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />{' '}
                <Trans>Everybody in the workspace may ask them</Trans>
              </label>
            )}
          </div>
        )}
        <FormError error={(look.error ?? keep.error) && problemMessage(look.error ?? keep.error)} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          {fresh.length > 0 ? (
            <Button variant="primary" type="submit" busy={keep.isPending}>
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
