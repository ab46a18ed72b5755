import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { changedMeanwhile, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { firstNameOfOther } from '../../agenda/web/sections.ts'
import { isOpen } from '../../pairs/rules/sides.ts'
import type { MeetingPage } from '../contract.ts'
import { LONGEST_SUMMARY } from '../rules/summary.ts'
import { useMeetingActions } from './meeting-actions.ts'
import styles from './Summary.module.css'
import { takeUnkept, type Unkept } from './shared-summary.ts'
import { TheirWords } from './TheirWords.tsx'

/** The summary of a held meeting; either of the two may correct it. What one was writing when the other wrapped up goes on here. */
export function Summary({ page }: { page: MeetingPage }) {
  const { t } = useLingui()
  const { summary, id } = page.meeting
  const { changeSummary } = useMeetingActions(page)
  const [editing, setEditing] = useState<Unkept | null>(() => takeUnkept(id))
  const isKept = editing !== null && editing.text === summary && editing.was !== summary
  if (!editing || isKept) {
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
  const problem = changeSummary.error
  const theirs = summary === editing.was ? changedMeanwhile(problem) : summary
  const keep = async (was: string) => {
    try {
      await changeSummary.mutateAsync({ summary: editing.text, was })
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
        void keep(editing.was)
      }}
    >
      <TextArea
        label={t`Summary, for you both`}
        value={editing.text}
        maxLength={LONGEST_SUMMARY}
        onChange={(event) => setEditing({ ...editing, text: event.target.value })}
      />
      {theirs !== null && (
        <TheirWords
          first={firstNameOfOther(page.pair)}
          words={theirs}
          onTake={() => setEditing(null)}
          onBoth={() => setEditing({ text: `${theirs}\n\n${editing.text}`, was: theirs })}
          onMine={() => void keep(theirs)}
        />
      )}
      <FormError error={problem && theirs === null && problemMessage(problem)} />
      <div className={styles.actions}>
        {theirs === null && (
          <Button type="submit" variant="primary" busy={changeSummary.isPending}>
            <Trans>Keep</Trans>
          </Button>
        )}
        <Button onClick={() => setEditing(null)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}
