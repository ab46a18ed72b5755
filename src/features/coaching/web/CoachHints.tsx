import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { Button } from '../../../web/ui/Button.tsx'
import { IconButton } from '../../../web/ui/IconButton.tsx'
import { GAP, type Hint } from '../rules/hint.ts'
import { visibleHints } from '../rules/select.ts'
import styles from './CoachHints.module.css'
import { useCoachSettings } from './coach-settings.ts'
import { goOnWriting } from './go-on-writing.ts'
import { OfferSwitchOff } from './OfferSwitchOff.tsx'

const PAUSE_MS = 400
/** From this severity on a remark is read at once; what is quieter is a dot until one turns to it, unless one press would help. */
const LOUD = 2
const LONGEST_EXCERPT = 60

export type CoachActions = Readonly<Record<string, ReactNode>>

/**
 * What a coach says about a text while it is written: after a pause, at most two remarks, each with a rewrite to take or
 * to wave away. It never blocks, and what is waved away stays quiet for this text.
 */
export function CoachHints<Rule extends string>({
  text,
  field,
  finished = false,
  coach,
  actions = {},
  onRewrite,
}: {
  text: string
  /** Where it is written, and where the writing goes on after a remark. */
  field?: RefObject<HTMLTextAreaElement | null>
  /** The field was left: its last sentence has come to its end, too. */
  finished?: boolean
  /** Fetched when first needed: a page is not kept waiting for its coach. */
  coach(text: string): Promise<Hint<Rule>[]>
  /** What can be done about a remark beside rewriting, by the names the coach gives it. What is not here is not offered. */
  actions?: CoachActions
  /** The whole text with the rewrite in its place. */
  onRewrite(text: string): void
}) {
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
    field?.current?.focus()
    dismiss(new Set([...dismissed, rule]))
    settings.wavedAway(rule)
  }
  const take = (hint: Hint<Rule>, rewrite: string) => {
    const whole = text.slice(0, hint.start) + rewrite + text.slice(hint.end)
    const gap = rewrite.indexOf(GAP)
    onRewrite(whole)
    goOnWriting(field?.current, hint.start + (gap === -1 ? rewrite.length : gap))
  }
  return (
    <>
      <ul className={styles.hints} aria-live="polite">
        {hints.map((hint) => {
          const action = hint.action && actions[hint.action]
          const isLoud = hint.severity >= LOUD
          const body = (
            <Remark
              hint={hint}
              text={text}
              action={action}
              onTake={(rewrite) => take(hint, rewrite)}
              onWaveAway={() => waveAway(hint.rule)}
            />
          )
          return (
            <li key={hint.rule}>
              {isLoud || action ? (
                <div className={`${styles.hint} ${isLoud ? styles.loud : ''}`}>{body}</div>
              ) : (
                <details className={styles.quiet}>
                  <summary>
                    <span className={styles.dot} aria-hidden />
                    <Trans>A thought on this</Trans>
                  </summary>
                  <div className={styles.hint}>{body}</div>
                </details>
              )}
            </li>
          )
        })}
      </ul>
      <OfferSwitchOff settings={settings} />
    </>
  )
}

function Remark({
  hint: { severity, start, end, message, rewrite, alternatives = [] },
  text,
  action,
  onTake,
  onWaveAway,
}: {
  hint: Hint
  text: string
  action?: ReactNode
  onTake(rewrite: string): void
  onWaveAway(): void
}) {
  const { t } = useLingui()
  const excerpt = text.slice(start, end).trim()
  const isPart = excerpt !== text.trim()
  return (
    <>
      <div className={styles.remark}>
        {isPart && (
          <q className={severity >= LOUD ? styles.underlined : undefined}>
            {excerpt.length > LONGEST_EXCERPT ? `${excerpt.slice(0, LONGEST_EXCERPT).trimEnd()}…` : excerpt}
          </q>
        )}
        <span className={styles.message}>{message}</span>
        {[rewrite, ...alternatives].map(
          (offered) =>
            offered && (
              <Button key={offered} size="small" className={styles.rewrite} onClick={() => onTake(offered)}>
                <Trans>“{offered}”</Trans>
              </Button>
            ),
        )}
        {action}
      </div>
      <IconButton label={t`Not here`} onClick={onWaveAway}>
        <X aria-hidden />
      </IconButton>
    </>
  )
}
