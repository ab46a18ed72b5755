import { useLingui } from '@lingui/react/macro'
import type { Section } from '../contract.ts'
import styles from './SectionMinutes.module.css'

const whoseName = { member: 'them', lead: 'you', both: 'nobody' } as const

/** The sections of a template in a line, each as wide as its minutes, with its name and minutes below. */
export function SectionMinutes({ sections }: { sections: Pick<Section, 'key' | 'title' | 'minutes' | 'whose'>[] }) {
  const { t } = useLingui()
  const names = { member: t`Theirs`, lead: t`The lead’s`, both: t`Together` }
  return (
    <ul className={styles.sections}>
      {sections.map(({ key, title, minutes, whose }) => (
        <li key={key} style={{ flexGrow: Math.max(3, minutes) }}>
          <span className={`${styles.bar} ${styles[whoseName[whose]]}`} />
          <small>
            {title || names[whose]} · {minutes === 0 ? t`if time` : t`${minutes} min`}
          </small>
        </li>
      ))}
    </ul>
  )
}
