import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { client } from '../../../web/api.ts'
import { firstName } from '../../people/rules/names.ts'
import styles from './BalanceCard.module.css'

type Balance = Awaited<ReturnType<typeof client.feedback.overview>>['balance']
const MONTHS = 12
const STEP = 14
const HEIGHT = 28

/** What the giver alone sees: how much praise and how much warning to each, over time, and how often it was specific. */
export function BalanceCard({ balance }: { balance: Balance }) {
  return (
    <>
      <ul className={styles.people}>
        {balance.map(({ person, highFives, watchOuts, specific, readable, months }) => (
          <li key={person.id}>
            <div>
              <b>{person.name}</b>
              <small>
                <Plural value={highFives} one="# high five" other="# high fives" />
                {', '}
                <Plural value={watchOuts} one="# watch out" other="# watch outs" />
                {readable > 0 && ' · '}
                {readable === highFives + watchOuts ? (
                  <Trans>
                    {specific} of {readable} specific
                  </Trans>
                ) : (
                  readable > 0 && (
                    <Trans>
                      {specific} of the {readable} in English specific
                    </Trans>
                  )
                )}
              </small>
            </div>
            <Months months={months} name={firstName(person)} />
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        <Trans>
          Only you see this. It says something about your habits and nothing about the others; nobody has a score here.
        </Trans>
      </p>
    </>
  )
}

/** Twelve months, oldest first: praise up, warnings down. */
function Months({ months, name }: { months: Balance[number]['months']; name: string }) {
  const { t } = useLingui()
  const now = new Date()
  const last = Array.from({ length: MONTHS }, (_, index) => {
    const at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (MONTHS - 1 - index), 1))
    const month = at.toISOString().slice(0, 7)
    return { month, highFives: 0, watchOuts: 0, ...months.find((one) => one.month === month) }
  })
  const most = Math.max(3, ...last.flatMap(({ highFives, watchOuts }) => [highFives, watchOuts]))
  const tall = (count: number) => (count / most) * (HEIGHT - 4)
  return (
    <svg
      viewBox={`0 0 ${MONTHS * STEP} ${2 * HEIGHT}`}
      className={styles.months}
      role="img"
      aria-label={t`Your feedback to ${name} in the last twelve months: high fives above the line, watch outs below`}
    >
      <line x1="0" x2={MONTHS * STEP} y1={HEIGHT} y2={HEIGHT} className={styles.axis} />
      {last.map(({ month, highFives, watchOuts }, index) => (
        <g key={month}>
          <rect
            x={index * STEP + 3}
            width={STEP - 6}
            y={HEIGHT - tall(highFives)}
            height={tall(highFives)}
            className={styles.up}
            rx="1.5"
          />
          <rect
            x={index * STEP + 3}
            width={STEP - 6}
            y={HEIGHT}
            height={tall(watchOuts)}
            className={styles.down}
            rx="1.5"
          />
        </g>
      ))}
    </svg>
  )
}
