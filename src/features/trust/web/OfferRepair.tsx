import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { client, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { PolicyLink } from '../../identity/web/PolicyLink.tsx'
import { refreshPair } from '../../meetings/web/meeting-data.ts'
import type { Pair } from '../../pairs/contract.ts'

/** A promise was missed: the next meeting can follow the template for repairing trust. */
export function OfferRepair({ pair }: { pair: Pair }) {
  const { t } = useLingui()
  const tell = useToast()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const repair = async () => {
    setBusy(true)
    try {
      const [next] = await client.meetings.upcoming({ pairId: pair.id })
      if (!next)
        return tell({ text: t`You two have no meeting planned. Choose a rhythm, or meet now.`, tone: 'problem' })
      await client.meetings.chooseTemplate({ id: next.id, template: 'repair' })
      refreshPair(pair.id)
      await navigate({ to: '/meetings/$meetingId/prepare', params: { meetingId: next.id } })
    } catch (error) {
      tell({ text: problemMessage(error), tone: 'problem' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Notice
      action={
        <Button size="small" busy={busy} onClick={() => void repair()}>
          <Trans>Follow it next time</Trans>
        </Button>
      }
    >
      <Trans>A promise was missed. There is a template for talking about that and setting it right.</Trans>{' '}
      <PolicyLink />
    </Notice>
  )
}
