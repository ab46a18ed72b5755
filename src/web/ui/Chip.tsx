import type { ReactNode } from 'react'
import type { Whose } from './Avatar.tsx'
import styles from './Chip.module.css'

export function Chip({ whose, children }: { whose?: Whose; children: ReactNode }) {
  return <span className={`${styles.chip} ${whose ? styles[whose] : ''}`}>{children}</span>
}
