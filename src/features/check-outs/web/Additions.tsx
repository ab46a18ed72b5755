import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../web/ui/Button.tsx'
import { Choices } from '../../../web/ui/Choices.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import type { CheckOut } from '../contract.ts'
import styles from './CheckOutCard.module.css'
import { type Draft, talkShares, useCheckOutWords } from './check-out-words.ts'

/**
 * A line, one's share of the talk and how deep it went, if one likes. To an answer that stands they can be added on a press, as far
 * as it does not say them yet.
 */
export function Additions({
  draft,
  standing,
  busy,
  onWrite,
  onChange,
  onAdd,
}: {
  draft: Draft
  standing: CheckOut | null
  busy: boolean
  /** While typing. */
  onWrite(said: Partial<Draft>): void
  onChange(said: Partial<Draft>): void
  onAdd(draft: Draft): void
}) {
  const { t } = useLingui()
  const words = useCheckOutWords()
  const [asked, ask] = useState(false)
  const open = {
    note: !standing || standing.note === '',
    spoke: !standing || standing.spoke === null,
    level: !standing || standing.level === null,
  }
  const added = {
    note: open.note && draft.note.trim() !== '',
    spoke: open.spoke && draft.spoke !== null,
    level: open.level && draft.level !== null,
  }
  const hasDraft = added.note || added.spoke || added.level
  if (!open.note && !open.spoke && !open.level) return <LeftLine draft={draft} standing={standing} />
  if (standing && !asked && !hasDraft)
    return (
      <div>
        <LeftLine draft={draft} standing={standing} />
        <Button size="small" variant="ghost" onClick={() => ask(true)}>
          <Trans>Add what you left out</Trans>
        </Button>
      </div>
    )
  return (
    <div className={styles.answer}>
      {open.note && (
        <TextField
          label={t`A line, if you like`}
          maxLength={300}
          value={draft.note}
          onChange={(event) => onWrite({ note: event.target.value })}
          onBlur={() => onChange({})}
        />
      )}
      {open.spoke && (
        <Choices
          legend={<Trans>How much of the talking was yours?</Trans>}
          options={talkShares.map((value) => ({ value, label: `${value} %` }))}
          value={draft.spoke as (typeof talkShares)[number] | null}
          onChange={(spoke) => onChange({ spoke })}
        />
      )}
      {open.level && (
        <Choices
          legend={<Trans>How deep did it go?</Trans>}
          options={words.level.map((label, index) => ({ value: index + 1, label }))}
          value={draft.level}
          onChange={(level) => onChange({ level })}
        />
      )}
      {standing && (
        <>
          <LeftLine draft={draft} standing={standing} />
          <div>
            <Button
              variant="primary"
              busy={busy}
              disabledReason={hasDraft ? undefined : t`Write or choose something first.`}
              onClick={() => {
                ask(false)
                onAdd({
                  ...standing,
                  note: added.note ? draft.note : standing.note,
                  spoke: standing.spoke ?? draft.spoke,
                  level: standing.level ?? draft.level,
                })
              }}
            >
              <Trans>Add it to my answer</Trans>
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

/** Words that were to replace the line which stands by now: shown, so that they are not lost without a trace. */
function LeftLine({ draft, standing }: { draft: Draft; standing: CheckOut | null }) {
  if (!standing || standing.note === '' || draft.note.trim() === standing.note) return null
  return (
    <small>
      <Trans>Your line stands as it was when the other answered. You were changing it to: “{draft.note}”</Trans>
    </small>
  )
}
