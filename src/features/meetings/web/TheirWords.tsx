import { Trans } from '@lingui/react/macro'
import { Button } from '../../../web/ui/Button.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import styles from './TheirWords.module.css'

/** What the other wrote at the same time, whole, with what can be done about it. Nothing is lost until one has chosen. */
export function TheirWords({
  first,
  words,
  onTake,
  onBoth,
  onMine,
}: {
  first: string
  words: string
  onTake(): void
  onBoth(): void
  onMine(): void
}) {
  return (
    <Notice loud>
      <Trans>{first} wrote at the same time:</Trans>
      <q className={styles.words}>{words}</q>
      <span className={styles.ways}>
        <Button size="small" onClick={onBoth}>
          <Trans>Keep both</Trans>
        </Button>
        <Button size="small" onClick={onTake}>
          <Trans>Take theirs</Trans>
        </Button>
        <Button size="small" onClick={onMine}>
          <Trans>Keep mine</Trans>
        </Button>
      </span>
    </Notice>
  )
}
