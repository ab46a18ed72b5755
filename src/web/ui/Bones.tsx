import styles from './Bones.module.css'

/** The shape of what is coming, so that nothing jumps when it arrives. */
export function Bones({ lines = 3, title = false }: { lines?: number; title?: boolean }) {
  return (
    <div className={styles.bones} aria-hidden>
      {title && <span className={styles.title} />}
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bones have no identity
        <span key={index} className={styles.line} style={{ inlineSize: `${92 - ((index * 17) % 45)}%` }} />
      ))}
    </div>
  )
}
