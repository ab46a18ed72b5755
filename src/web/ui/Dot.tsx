import type { Whose } from './Avatar.tsx'
import styles from './Dot.module.css'

/** Marks whose something is: by colour, by shape (theirs round, yours square), and in words for whoever sees neither. */
export function Dot({ whose, label }: { whose: Whose; label?: string }) {
  const className = `${styles.dot} ${styles[whose]}`
  return label ? (
    <span className={className} role="img" aria-label={label} title={label} />
  ) : (
    <span className={className} aria-hidden />
  )
}
