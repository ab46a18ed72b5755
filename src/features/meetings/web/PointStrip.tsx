import { Trans, useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { TalkingPoint } from '../../agenda/contract.ts'
import styles from './PointStrip.module.css'
import { GENERAL } from './Stage.tsx'

/** On a phone: the points side by side above the notes, the one in hand in view. */
export function PointStrip({
  points,
  chosen,
  onChoose,
}: {
  points: TalkingPoint[]
  chosen: string
  onChoose(id: string): void
}) {
  const { t } = useLingui()
  const strip = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another point in hand is what moves the strip
  useEffect(() => {
    const current = strip.current?.querySelector<HTMLElement>('[aria-pressed="true"]')
    if (current) strip.current!.scrollTo({ left: current.offsetLeft - 16, behavior: 'smooth' })
  }, [chosen])
  return (
    <nav ref={strip} className={styles.strip} aria-label={t`Talking points`}>
      {points.map((point) => (
        <button key={point.id} type="button" aria-pressed={chosen === point.id} onClick={() => onChoose(point.id)}>
          {point.fate === 'discussed' && <Check aria-label={t`discussed`} />}
          <span>{point.text}</span>
        </button>
      ))}
      <button type="button" aria-pressed={chosen === GENERAL} onClick={() => onChoose(GENERAL)}>
        <span>
          <Trans>Whole meeting</Trans>
        </span>
      </button>
    </nav>
  )
}
