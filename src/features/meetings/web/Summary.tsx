import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { changedMeanwhile, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { isOpen } from '../../pairs/rules/sides.ts'
import type { MeetingPage } from '../contract.ts'
import { useMeetingActions } from './meeting-actions.ts'
import styles from './Summary.module.css'

/** The summary of a held meeting; either of the two may correct it. */
export function Summary({ page }: { page: MeetingPage }) {
  const { t } = useLingui()
  const { summary } = page.meeting
  const { changeSummary } = useMeetingActions(page)
  const [editing, setEditing] = useState<{ text: string; was: string } | null>(null)
  const problem = changeSummary.error
  const theirs = changedMeanwhile(problem)
  if (!editing) {
    if (summary === '' && !isOpen(page.pair)) return null
    return (
      <section className={styles.summary}>
        {summary !== '' && <p className={styles.text}>{summary}</p>}
        {isOpen(page.pair) && (
          <Button
            size="small"
            variant="ghost"
            className={styles.edit}
            onClick={() => setEditing({ text: summary, was: summary })}
          >
            {summary === '' ? <Trans>Write a summary</Trans> : <Trans>Correct the summary</Trans>}
          </Button>
        )}
      </section>
    )
  }
  const keep = async () => {
    try {
      await changeSummary.mutateAsync({ summary: editing.text, was: theirs ?? editing.was })
      setEditing(null)
    } catch {
      // Said below; what was written stays.
    }
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <TextArea
        label={t`Summary, for you both`}
        value={editing.text}
        maxLength={20_000}
        hint={theirs !== null && <Trans>Theirs now reads: “{theirs}”</Trans>}
        onChange={(event) => setEditing({ ...editing, text: event.target.value })}
      />
      <FormError error={problem && problemMessage(problem)} />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" busy={changeSummary.isPending}>
          <Trans>Keep</Trans>
        </Button>
        <Button onClick={() => setEditing(null)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}
