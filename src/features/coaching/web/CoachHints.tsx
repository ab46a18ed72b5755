import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../../web/ui/Button.tsx'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { GAP, type Hint } from '../rules/hint.ts'
import { visibleHints } from '../rules/select.ts'
import styles from './CoachHints.module.css'

const PAUSE_MS = 600

/**
 * What a coach says about a text while it is written: after a pause, at most two remarks, each with a rewrite to take or
 * to wave away. It never blocks, and what is waved away stays quiet for this text.
 */
export function CoachHints<Rule extends string>({
  text,
  coach,
  onRewrite,
}: {
  text: string
  coach(text: string): Hint<Rule>[]
  /** The whole text with the rewrite in its place; `caret` is where the writer goes on, at the gap if there is one. */
  onRewrite(text: string, caret: number): void
}) {
  const { t } = useLingui()
  const [settled, settle] = useState('')
  const [dismissed, dismiss] = useState<ReadonlySet<Rule>>(new Set())
  useEffect(() => {
    if (text.trim() === '') dismiss(new Set())
    const timer = setTimeout(() => settle(text), text.trim() === '' ? 0 : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const hints = settled === text && text.trim() !== '' ? visibleHints(coach(text), { dismissed }) : []
  const take = (hint: Hint<Rule>, rewrite: string) => {
    const whole = text.slice(0, hint.start) + rewrite + text.slice(hint.end)
    const gap = rewrite.indexOf(GAP)
    onRewrite(whole, hint.start + (gap === -1 ? rewrite.length : gap))
  }
  return (
    <ul className={styles.hints} aria-live="polite">
      {hints.map((hint) => (
        <li key={hint.rule} className={styles.hint}>
          <span className={styles.message}>{hint.message}</span>
          {[hint.rewrite, ...(hint.alternatives ?? [])].map(
            (rewrite) =>
              rewrite && (
                <Button key={rewrite} size="small" className={styles.rewrite} onClick={() => take(hint, rewrite)}>
                  <Trans>“{rewrite}”</Trans>
                </Button>
              ),
          )}
          <IconButton label={t`Not here`} onClick={() => dismiss(new Set([...dismissed, hint.rule]))}>
            <X aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}
