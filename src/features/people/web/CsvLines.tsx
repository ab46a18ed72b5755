import { Trans } from '@lingui/react/macro'
import { Chip } from '../../../web/ui/Chip.tsx'
import type { CsvLine } from '../contract.ts'
import styles from './CsvLines.module.css'

/** What each line of a list would do; the faulty ones first, each with what is wrong and its number in the file. */
export function CsvLines({ lines }: { lines: CsvLine[] }) {
  const order = lines.toSorted((a, b) => Number(b.errors.length > 0) - Number(a.errors.length > 0) || a.line - b.line)
  return (
    <ol className={styles.lines}>
      {order.map((line) => (
        <li key={line.line} className={styles.line}>
          <small className={styles.number}>{line.line}</small>
          <div>
            {line.name || <Trans>No name</Trans>} <small>{line.email}</small>
            {line.errors.map((error) => (
              <p key={error} className={styles.error}>
                {error}
              </p>
            ))}
          </div>
          <Chip whose={line.errors.length > 0 ? undefined : line.change === 'add' ? 'you' : undefined}>
            {line.errors.length > 0 ? (
              <Trans>to mend</Trans>
            ) : line.change === 'add' ? (
              <Trans>new</Trans>
            ) : line.change === 'update' ? (
              <Trans>changed</Trans>
            ) : (
              <Trans>as it is</Trans>
            )}
          </Chip>
        </li>
      ))}
    </ol>
  )
}
