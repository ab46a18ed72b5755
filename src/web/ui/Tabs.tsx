import type { ReactNode } from 'react'
import styles from './Tabs.module.css'

/** A row of links to the parts of a page; the router's links mark the current one themselves. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {children}
    </nav>
  )
}
