import { Trans, useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import { client, problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Chip } from '../../../web/ui/Chip.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { MeetingPage } from '../../meetings/contract.ts'
import { refreshPair, showAtOnce } from '../../meetings/web/meeting-data.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import styles from './ReadyButton.module.css'

/** Says that one is prepared; the other sees it. What is still empty is named, and does not stand in the way. */
export function ReadyButton({ page }: { page: MeetingPage }) {
  const { t } = useLingui()
  const tell = useToast()
  const { meeting, pair, ready } = page
  const me = selfOf(pair).id
  const isReady = ready.includes(me)
  const first = firstName(otherOf(pair))
  const still = [
    page.points.some(({ authorId, repeatsEvery }) => authorId === me && repeatsEvery === null)
      ? []
      : t`a point of yours`,
    page.intentions.some(({ personId }) => personId === me) ? [] : t`an intention`,
  ].flat()
  const toggle = async () => {
    const takeBack = await showAtOnce(meeting.id, (shown) => ({
      ...shown,
      ready: isReady ? shown.ready.filter((id) => id !== me) : [...shown.ready, me],
    }))
    try {
      await client.meetings.setReady({ id: meeting.id, ready: !isReady })
    } catch (error) {
      takeBack()
      tell({ text: problemMessage(error), tone: 'problem' })
    }
    refreshPair(pair.id)
  }
  return (
    <>
      {ready.includes(otherOf(pair).id) && (
        <Chip whose="them">
          <Trans>{first} is ready</Trans>
        </Chip>
      )}
      {!isReady && still.length > 0 && (
        <small className={styles.still}>
          <Trans>Still empty: {still.join(', ')}</Trans>
        </small>
      )}
      <Button variant={isReady ? 'secondary' : 'primary'} aria-pressed={isReady} onClick={() => void toggle()}>
        {isReady ? (
          <>
            <Check aria-hidden /> <Trans>You are ready</Trans>
          </>
        ) : (
          <Trans>I am ready</Trans>
        )}
      </Button>
    </>
  )
}
