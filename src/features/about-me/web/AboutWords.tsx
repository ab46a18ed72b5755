import { Trans } from '@lingui/react/macro'
import type { AboutSomebody } from '../contract.ts'
import styles from './AboutWords.module.css'
import { aboutFields, useAboutWords } from './about-words.ts'

/** How somebody likes to be worked with, in their own words; what they did not say is left out. */
export function AboutWords({ about, name }: { about: AboutSomebody; name: string }) {
  const words = useAboutWords()
  const said = aboutFields.filter((field) => about[field] !== '')
  if (said.length === 0 && about.askAbout.length === 0)
    return (
      <p className={styles.quiet}>
        <Trans>{name} has not said yet how they like to be worked with. It is a good question to ask.</Trans>
      </p>
    )
  return (
    <dl className={styles.about}>
      {said.map((field) => (
        <div key={field}>
          <dt>{words[field].read}</dt>
          <dd>{about[field]}</dd>
        </div>
      ))}
      {about.askAbout.length > 0 && (
        <div>
          <dt>
            <Trans>Glad to be asked about</Trans>
          </dt>
          <dd>{about.askAbout.join(' · ')}</dd>
        </div>
      )}
    </dl>
  )
}
