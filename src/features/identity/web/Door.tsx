import type { ReactNode } from 'react'
import styles from './Door.module.css'

/** The page outside the house: logo, one sentence from life, one thing to do. */
export function Door({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children: ReactNode }) {
  return (
    <main className={styles.door}>
      <div className={styles.inner}>
        <p className={styles.logo}>
          <b>R</b>appor<i>t</i>
        </p>
        <h1>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
      </div>
    </main>
  )
}
