import { type ReactNode, useId } from 'react'
import styles from './Card.module.css'

/** A small framed part beside the main matter, with a title in small capitals. */
export function Card({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  )
}
