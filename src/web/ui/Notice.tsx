import type { ReactNode } from 'react'
import styles from './Notice.module.css'

/** Something a page has to say about itself: offline, not saved, a sample. `loud` is read out at once. */
export function Notice({
  tone = 'plain',
  loud = false,
  children,
  action,
}: {
  tone?: 'plain' | 'warn' | 'bad'
  loud?: boolean
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={loud ? 'alert' : 'note'}>
      <span>{children}</span>
      {action}
    </div>
  )
}
