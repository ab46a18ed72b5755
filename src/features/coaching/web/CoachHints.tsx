import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../../web/ui/Button.tsx'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { GAP, type Hint } from '../rules/hint.ts'
import { visibleHints } from '../rules/select.ts'
import styles from './CoachHints.module.css'
import { useCoachSettings } from './coach-settings.ts'
import { OfferSwitchOff } from './OfferSwitchOff.tsx'

const PAUSE_MS = 400

/**
 * What a coach says about a text while it is written: after a pause, at most two remarks, each with a rewrite to take or
 * to wave away. It never blocks, and what is waved away stays quiet for this text.
 */
export function CoachHints<Rule extends string>({
  text,
  finished = false,
  coach,
  offer,
  onRewrite,
}: {
  text: string
  /** The field was left: its last sentence has come to its end, too. */
  finished?: boolean
  /** Fetched when first needed: a page is not kept waiting for its coach. */
  coach(text: string): Promise<Hint<Rule>[]>
  /** What helps, where a remark has an action and not just words. */
  offer?(hint: Hint<Rule>): ReactNode
  /** The whole text with the rewrite in its place; `caret` is where the writer goes on, at the gap if there is one. */
  onRewrite(text: string, caret: number): void
}) {
  const { t } = useLingui()
  const [heard, setHeard] = useState<{ text: string; hints: Hint<Rule>[] }>({ text: '', hints: [] })
  const [dismissed, dismiss] = useState<ReadonlySet<Rule>>(new Set())
  const ask = useRef(coach)
  ask.current = coach
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text that is finished is heard anew
  useEffect(() => {
    if (text.trim() === '') return dismiss(new Set())
    let stale = false
    const hear = (hints: Hint<Rule>[]) => stale || setHeard({ text, hints })
    const timer = setTimeout(() => ask.current(text).then(hear, () => {}), PAUSE_MS)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [text, finished])
  const settings = useCoachSettings()
  const off = settings.off as ReadonlySet<Rule>
  const hints = heard.text === text && text.trim() !== '' ? visibleHints(heard.hints, { dismissed, off }) : []
  const waveAway = (rule: Rule) => {
    dismiss(new Set([...dismissed, rule]))
    settings.wavedAway(rule)
  }
  const take = (hint: Hint<Rule>, rewrite: string) => {
    const whole = text.slice(0, hint.start) + rewrite + text.slice(hint.end)
    const gap = rewrite.indexOf(GAP)
    onRewrite(whole, hint.start + (gap === -1 ? rewrite.length : gap))
  }
  return (
    <>
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
            {offer?.(hint)}
            <IconButton label={t`Not here`} onClick={() => waveAway(hint.rule)}>
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <OfferSwitchOff settings={settings} />
    </>
  )
}
