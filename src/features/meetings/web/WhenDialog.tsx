import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { fieldProblem, problemMessage } from '../../../web/api.ts'
import { longDay, time, timeIn } from '../../../web/dates.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { otherOf } from '../../pairs/rules/sides.ts'
import type { MeetingPage } from '../contract.ts'

/** Asks for a day, a time and a length. Shows what the time is for the other when they live in another zone. */
export function WhenDialog({
  title,
  verb,
  hint,
  pair,
  from,
  onKeep,
  onClose,
}: {
  title: string
  verb: string
  hint: string
  pair: MeetingPage['pair']
  from: { startsAt: string; minutes: number }
  onKeep(when: { startsAt: string; minutes: number }): Promise<void>
  onClose(): void
}) {
  const { t } = useLingui()
  const [when, setWhen] = useState(localInput(from.startsAt))
  const [minutes, setMinutes] = useState(String(from.minutes))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const at = new Date(when)
  const readable = !Number.isNaN(at.getTime())
  const past = readable && at.getTime() < Date.now() - 60_000
  const other = otherOf(pair)
  const theirs = readable && timeIn(at, other.timeZone)
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={async (event) => {
          event.preventDefault()
          if (past) return
          setBusy(true)
          setProblem(null)
          try {
            await onKeep({ startsAt: at.toISOString(), minutes: Number(minutes) })
          } catch (error) {
            setProblem(error)
            setBusy(false)
          }
        }}
      >
        <p>{hint}</p>
        <TextField
          type="datetime-local"
          label={t`When`}
          required
          value={when}
          error={past ? t`That time has passed. Choose a later one.` : fieldProblem(problem, 'startsAt')}
          hint={
            readable && (
              <>
                {longDay(at)}
                {theirs && theirs !== time(at) && (
                  <>
                    {' · '}
                    <Trans>
                      {theirs} for {other.name}
                    </Trans>
                  </>
                )}
              </>
            )
          }
          onChange={(event) => setWhen(event.target.value)}
        />
        <TextField
          type="number"
          label={t`Minutes`}
          required
          min={5}
          max={240}
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
        />
        <FormError error={problem !== null && !fieldProblem(problem, 'startsAt') && problemMessage(problem)} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" variant="primary" busy={busy}>
            {verb}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** What a datetime-local field takes: wall time where the reader is. */
function localInput(instant: string): string {
  const at = new Date(instant)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
