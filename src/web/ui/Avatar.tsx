import styles from './Avatar.module.css'

export type Whose = 'you' | 'them' | 'nobody'

/** Initials in the colour of whose they are. The name is read out once, beside it: the picture itself is silent. */
export function Avatar({ name, whose, size = 'normal' }: { name: string; whose: Whose; size?: 'normal' | 'large' }) {
  return (
    <span
      aria-hidden
      className={`${styles.avatar} ${styles[whose]} ${size === 'large' ? styles.large : ''}`}
      title={name}
    >
      {initials(name)}
    </span>
  )
}

/** The two, side by side; without colour the other is not here. */
export function PairAvatars({
  them,
  you,
  size,
  away = false,
}: {
  them: string
  you: string
  size?: 'normal' | 'large'
  away?: boolean
}) {
  return (
    <span className={styles.pair}>
      <Avatar name={them} whose={away ? 'nobody' : 'them'} size={size} />
      <Avatar name={you} whose="you" size={size} />
    </span>
  )
}

/** Two letters at most: of the first and the last name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length === 1 ? [...words[0]!].slice(0, 2) : [[...words[0]!][0], [...words.at(-1)!][0]]
  return letters.join('').toLocaleUpperCase()
}
