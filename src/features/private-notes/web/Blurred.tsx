import type { ReactNode } from 'react'
import styles from './Blurred.module.css'
import { useBlur, useTurnedAway } from './blur.ts'

/** Text to read, unreadable over a shoulder or in a shared screen until one clicks it or comes to it by keyboard. */
export function Blurred({ children }: { children: ReactNode }) {
  const blur = useBlurring()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: being turned to is what it does, by pointer and keyboard alike
    <div className={`${styles.text} ${blur}`} tabIndex={0}>
      {children}
    </div>
  )
}

/** The same around what is focused by itself: the field one writes in. */
export function BlurredField({ empty, children }: { empty: boolean; children: ReactNode }) {
  const blur = useBlurring()
  return <div className={empty ? undefined : blur}>{children}</div>
}

function useBlurring(): string {
  const [blurs, turnedAway] = [useBlur(), useTurnedAway()]
  return blurs ? `${styles.blurred} ${turnedAway ? styles.turnedAway : ''}` : ''
}
