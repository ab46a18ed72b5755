import type { ReactNode } from 'react'
import styles from './Empty.module.css'

/** Nothing here yet: one sentence that teaches the next step, and the step. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  )
}
