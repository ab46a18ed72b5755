import { Trans } from '@lingui/react/macro'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import type { SplitLine } from '../rules/mending/split.ts'
import styles from './SplitDialog.module.css'

/** Asks for the line at which another meeting begins. */
export function SplitDialog({
  lines,
  onSplit,
  onClose,
}: {
  lines: SplitLine[]
  onSplit(line: number): void
  onClose(): void
}) {
  return (
    <Dialog wide title={<Trans>Where does the other meeting begin?</Trans>} onClose={onClose}>
      <p className={styles.hint}>
        <Trans>Everything from that line on becomes a meeting of its own. A date in the line is its day.</Trans>
      </p>
      <ol className={styles.lines}>
        {lines
          .filter(({ markdown }) => markdown.trim() !== '')
          .map(({ line, markdown }) => (
            <li key={line}>
              <button type="button" onClick={() => onSplit(line)}>
                <span>{line}</span>
                {markdown}
              </button>
            </li>
          ))}
      </ol>
    </Dialog>
  )
}
