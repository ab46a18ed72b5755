import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Choices } from '../../../web/ui/Choices.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import type { Intention } from '../contract.ts'
import { useIntentionActions } from './intention-actions.ts'
import styles from './OutcomeField.module.css'
import { outcomes, useOutcomeWords } from './outcome-words.ts'

/** Looks back on one's own intention: did it come to be, and what one would say of it. Kept at once. */
export function OutcomeField({ intention, pairId }: { intention: Intention; pairId: string }) {
  const { t } = useLingui()
  const words = useOutcomeWords()
  const { setOutcome } = useIntentionActions(pairId)
  const [chosen, choose] = useState(intention.outcome)
  const [note, setNote] = useState(intention.outcomeNote)
  const keep = (outcome: typeof chosen, said = note) => {
    choose(outcome)
    setOutcome.mutate({ meetingId: intention.meetingId, outcome, note: said })
  }
  return (
    <div className={styles.outcome}>
      <p className={styles.text}>“{intention.text}”</p>
      <Choices
        legend={<Trans>Did it come to be?</Trans>}
        options={outcomes.map((outcome) => ({ value: outcome, label: words[outcome] }))}
        value={chosen}
        onChange={(outcome) => keep(outcome)}
      />
      {chosen && (
        <TextField
          label={t`What would you say of it?`}
          hint={<Trans>For yourself, unless you shared the intention.</Trans>}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onBlur={() => note.trim() !== intention.outcomeNote && keep(chosen, note)}
        />
      )}
    </div>
  )
}
