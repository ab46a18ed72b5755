import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { longDay } from '../../../web/dates.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import type { MeetingPage } from '../contract.ts'

export function SkipDialog({
  page,
  onKeep,
  onClose,
}: {
  page: MeetingPage
  onKeep(reason: string): Promise<void>
  onClose(): void
}) {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const waiting = page.points.filter(({ fate }) => fate === null).length
  return (
    <Dialog title={<Trans>Skip {longDay(page.meeting.startsAt)}?</Trans>} onClose={onClose}>
      <form
        onSubmit={async (event) => {
          event.preventDefault()
          setBusy(true)
          setError(null)
          try {
            await onKeep(reason.trim())
          } catch (problem) {
            setError(problemMessage(problem))
            setBusy(false)
          }
        }}
      >
        <p>
          {waiting === 0 ? (
            <Trans>Nothing is on its page. The rhythm goes on as it was.</Trans>
          ) : (
            <Plural
              value={waiting}
              one="The point on its page moves on to the next meeting."
              other="The # points on its page move on to the next meeting."
            />
          )}
        </p>
        <TextField
          label={t`Why? (you both see it)`}
          placeholder={t`On leave, ill, nothing to talk about…`}
          value={reason}
          maxLength={300}
          onChange={(event) => setReason(event.target.value)}
        />
        <FormError error={error} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button type="submit" variant="primary" busy={busy}>
            <Trans>Skip it</Trans>
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
