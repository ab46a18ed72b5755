import { Trans, useLingui } from '@lingui/react/macro'
import { type DragEvent, useState } from 'react'
import { Button } from '../../../web/ui/Button.tsx'
import { FileButton } from '../../../web/ui/FileButton.tsx'
import { Form, FormActions } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { base64 } from './base64.ts'
import styles from './SourceForm.module.css'

const LARGEST = 10 * 1024 * 1024

export interface Source {
  name: string
  content: string
  encoding: 'text' | 'base64'
}

/** Where a document comes in: pasted, chosen, or dropped here. */
export function SourceForm({
  pasted,
  onPaste,
  busy,
  error,
  onLook,
}: {
  pasted: string
  onPaste(text: string): void
  busy: boolean
  error: string | null
  onLook(source: Source): void
}) {
  const { t } = useLingui()
  const [over, setOver] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const take = async (file: File) => {
    setTooLarge(file.size > LARGEST)
    if (file.size > LARGEST) return
    onLook({ name: file.name, content: await base64(file), encoding: 'base64' })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) void take(file)
  }
  return (
    <Form
      className={`${styles.form} ${over ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onKeep={() => pasted.trim() !== '' && onLook({ name: '', content: pasted, encoding: 'text' })}
    >
      <TextArea
        label={t`Your document`}
        rows={12}
        value={pasted}
        className={styles.text}
        placeholder={t`## 13 November

- high: the hand-over went well
- [ ] Ana to draft one page, due Friday`}
        onChange={(event) => onPaste(event.target.value)}
      />
      <FormError
        error={
          tooLarge
            ? t`This file is larger than 10 MB. Split the document, for example by year, and import the parts one after another.`
            : error
        }
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={busy}>
          <Trans>Look at it</Trans>
        </Button>
        <FileButton accept=".md,.markdown,.txt,.html,.htm,.docx" onFile={(file) => void take(file)}>
          <Trans>Choose a file</Trans>
        </FileButton>
        <span className={styles.hint}>
          <Trans>or drop it here</Trans>
        </span>
      </FormActions>
    </Form>
  )
}
