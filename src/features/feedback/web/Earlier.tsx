import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { dayAndMonth } from '../../../web/dates.ts'
import type { WholeFeedback } from '../contract.ts'
import { NoteLinks } from './NoteLinks.tsx'
import styles from './NotePage.module.css'

type Replaced = { text: string; replacedAt: string }

/** How a note read before it was changed, with what it named then. Nothing is changed in silence. */
export function EarlierNotes({ note: { kind, revisions } }: { note: WholeFeedback }) {
  if (revisions.length === 0) return null
  return (
    <Earlier at={revisions[0]!.replacedAt}>
      {revisions.map((before) => (
        <Before key={before.replacedAt} {...before}>
          <span className={styles.facts}>
            <NoteLinks note={{ ...before, kind }} />
          </span>
        </Before>
      ))}
    </Earlier>
  )
}

/** What somebody said before they said it differently. */
export function EarlierReplies({ revisions }: { revisions: readonly Replaced[] }) {
  if (revisions.length === 0) return null
  return (
    <Earlier at={revisions[0]!.replacedAt}>
      {revisions.map((before) => (
        <Before key={before.replacedAt} {...before} />
      ))}
    </Earlier>
  )
}

function Earlier({ at, children }: { at: string; children: ReactNode }) {
  return (
    <details className={styles.revisions}>
      <summary>
        <Trans>Changed on {dayAndMonth(at)}. How it read before</Trans>
      </summary>
      {children}
    </details>
  )
}

function Before({ text, replacedAt, children }: Replaced & { children?: ReactNode }) {
  return (
    <div className={styles.before}>
      <small>
        <Trans>until {dayAndMonth(replacedAt)}</Trans>
      </small>
      <p dir="auto">{text}</p>
      {children}
    </div>
  )
}
