import { Trans } from '@lingui/react/macro'
import { useBlocker } from '@tanstack/react-router'
import { Button } from './ui/Button.tsx'
import { Dialog, DialogActions } from './ui/Dialog.tsx'

/** Asks before a link or a closed tab takes words away that are on the page and not kept. */
export function UnkeptWords({ when }: { when: boolean }) {
  const blocker = useBlocker({ shouldBlockFn: () => when, enableBeforeUnload: () => when, withResolver: true })
  if (blocker.status !== 'blocked') return null
  return (
    <Dialog title={<Trans>What you wrote is not kept yet.</Trans>} onClose={blocker.reset}>
      <p>
        <Trans>If you leave this page now, it is gone.</Trans>
      </p>
      <DialogActions>
        <Button variant="danger" onClick={blocker.proceed}>
          <Trans>Leave without it</Trans>
        </Button>
        <Button variant="primary" autoFocus onClick={blocker.reset}>
          <Trans>Stay</Trans>
        </Button>
      </DialogActions>
    </Dialog>
  )
}
