import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { isProblem, problemMessage } from '../../../web/api.ts'
import { dayAndMonth, longDay } from '../../../web/dates.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { markdownOf } from '../rules/content.ts'
import { saveFile } from './save-file.ts'
import { type Opened, openAll } from './use-private-notes.ts'
import { useOwner, useVault } from './vault.ts'
import { atOnce } from './ways-in.ts'

/** All of one's own notes in one file, opened on this device; all of them, or none and the reason. */
export function TakeAlong() {
  const { t } = useLingui()
  const tell = useToast()
  const { ring } = useVault()
  const owner = useOwner()
  const page = ({ otherName, startsAt, content, changedAt }: Opened) => {
    const heading = `## ${otherName}${startsAt ? `, ${longDay(startsAt)}` : ''}\n\n*${dayAndMonth(changedAt)}*`
    const text = content
      ? markdownOf(content, (at) => t`Another version, ${dayAndMonth(at)}`)
      : t`This note could not be opened.`
    return `${heading}\n\n${text}`
  }
  const take = useMutation({
    ...atOnce,
    mutationFn: () => openAll(ring!, owner),
    onSuccess: (notes) =>
      saveFile(
        'private-notes.md',
        `${[`# ${t`My private notes`}`, ...notes.map(page)].join('\n\n')}\n`,
        'text/markdown',
      ),
    onError: (error) =>
      tell({
        text: isProblem(error)
          ? problemMessage(error)
          : t`Your notes could not be fetched, so nothing was saved. Try again once there is a connection.`,
        tone: 'problem',
      }),
  })
  return (
    <Button
      busy={take.isPending}
      disabledReason={ring ? undefined : t`Unlock first: they are opened on this device.`}
      onClick={() => take.mutate()}
    >
      <Trans>Take them along</Trans>
    </Button>
  )
}
