import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../web/ui/Button.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { CoachActions } from '../../coaching/web/CoachHints.tsx'

/**
 * A question about progress leaves the agenda for a message: its words are on the clipboard, or, where the browser does not
 * allow that, in what is said. `leave` takes it off the page and gives back how it returns.
 */
export function useMoveToAsync(text: string, leave: () => () => void): CoachActions {
  const { t } = useLingui()
  const tell = useToast()
  const move = async () => {
    const question = text.trim()
    const comeBack = leave()
    const copied = await navigator.clipboard.writeText(question).then(
      () => true,
      () => false,
    )
    tell({
      text: copied
        ? t`Copied, and off the page. Ask it in a message.`
        : t`Off the page. Ask it in a message: “${question}”`,
      undo: { label: t`Undo`, run: comeBack },
    })
  }
  return {
    'move-to-async': (
      <Button size="small" variant="ghost" onClick={() => void move()}>
        <Trans>Move to a message</Trans>
      </Button>
    ),
  }
}
