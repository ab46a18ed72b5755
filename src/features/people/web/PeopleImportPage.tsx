import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { client, problemMessage, queryClient } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { FileButton } from '../../../web/ui/FileButton.tsx'
import { Form, FormActions } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { decodeText } from '../../exchange/rules/text/decode.ts'
import { CsvLines } from './CsvLines.tsx'
import styles from './PeopleImportPage.module.css'

const EXAMPLE = `name,email,title,manager_email,time_zone,start_date
Ana Ferreira,ana@example.com,Team lead,,Europe/Lisbon,2021-06-14
Jonas Weber,jonas@example.com,Nurse,ana@example.com,Europe/Berlin,2023-09-01`

/** Brings in a team from a list: first it says what would happen on which line, then it keeps all of it or nothing. */
export function PeopleImportPage() {
  const { t } = useLingui()
  const tell = useToast()
  const navigate = useNavigate()
  const [csv, setCsv] = useState('')
  const look = useMutation({ mutationFn: (text: string) => client.people.importCsv({ csv: text, keep: false }) })
  const keep = useMutation({
    mutationFn: () => client.people.importCsv({ csv, keep: true }),
    onSuccess: async (result) => {
      if (!result.kept) return
      await queryClient.invalidateQueries()
      tell({ text: t`Kept: ${result.added} added, ${result.updated} changed.` })
      await navigate({ to: '/people' })
    },
  })
  const seen = look.data
  const write = (text: string) => {
    setCsv(text)
    look.reset()
    keep.reset()
  }
  return (
    <div className={styles.page}>
      <h1>
        <Trans>Bring in your team from a list.</Trans>
      </h1>
      <p className={styles.lead}>
        <Trans>
          One person a line, as a spreadsheet exports it (CSV). Nothing is kept before you have seen what each line
          does. People who are here already are changed, never doubled.
        </Trans>
      </p>
      <Form onKeep={() => look.mutate(csv)}>
        <TextArea
          label={t`The list`}
          rows={8}
          value={csv}
          spellCheck={false}
          className={styles.csv}
          placeholder={EXAMPLE}
          hint={t`First line: name, email; and, if you have them, title, manager_email, time_zone, start_date.`}
          onChange={(event) => write(event.target.value)}
        />
        <FormError error={(look.error ?? keep.error) && problemMessage(look.error ?? keep.error)} />
        <FormActions>
          <FileButton
            accept=".csv,.txt,text/csv,text/plain"
            onFile={async (file) => {
              const text = decodeText(new Uint8Array(await file.arrayBuffer()))
              if (text === null) {
                tell({ text: t`This file is no list. Save the sheet as CSV and choose that.`, tone: 'problem' })
                return
              }
              write(text)
              look.mutate(text)
            }}
          >
            <Trans>Choose a file</Trans>
          </FileButton>
          <Button type="submit" variant={seen ? 'secondary' : 'primary'} busy={look.isPending}>
            <Trans>Look at it</Trans>
          </Button>
          <Link to="/people">
            <Trans>Back</Trans>
          </Link>
        </FormActions>
      </Form>
      {seen && (
        <section className={styles.seen} aria-live="polite">
          <h2>
            {seen.faulty > 0 ? (
              <Plural value={seen.faulty} one="One line needs mending." other="# lines need mending." />
            ) : (
              <Trans>
                {seen.added} to add, {seen.updated} to change.
              </Trans>
            )}
          </h2>
          {seen.faulty > 0 && (
            <p>
              <Trans>Nothing has been kept. Mend the lines above, or in your file, and look again.</Trans>
            </p>
          )}
          <CsvLines lines={seen.lines} />
          {seen.faulty === 0 && (
            <FormActions>
              <Button
                variant="primary"
                busy={keep.isPending}
                disabledReason={
                  seen.added + seen.updated === 0 ? t`Everybody is here already, just like that.` : undefined
                }
                onClick={() => keep.mutate()}
              >
                <Plural
                  value={seen.added + seen.updated}
                  _0="Nothing to keep"
                  one="Keep this person"
                  other="Keep these # people"
                />
              </Button>
            </FormActions>
          )}
        </section>
      )}
    </div>
  )
}
