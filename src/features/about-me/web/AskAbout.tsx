import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../web/ui/Button.tsx'
import { type BringingPair, useBringPoint } from '../../agenda/web/bring-point.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { AboutSomebody } from '../contract.ts'
import styles from './AskAbout.module.css'

/** What the other is glad to be asked about: a press puts it on the page. Nothing while they named nothing. */
export function AskAbout({
  about,
  pair,
  meetingId,
}: {
  about: AboutSomebody
  pair: BringingPair
  meetingId: string | null
}) {
  const { t } = useLingui()
  const bring = useBringPoint()
  const first = firstName(otherOf(pair))
  if (about.askAbout.length === 0) return null
  return (
    <div className={styles.topics}>
      <small>
        <Trans>{first} is glad to be asked about</Trans>
      </small>
      {about.askAbout.map((topic) => (
        <Button
          key={topic}
          size="small"
          title={t`Put it on the page`}
          onClick={() => void bring(pair, { text: t`Tell me about: ${topic}`, plannedFor: meetingId })}
        >
          {topic}
        </Button>
      ))}
    </div>
  )
}
