import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button } from '../../../web/ui/Button.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { AddItem } from './AddItem.tsx'
import { useItemContext } from './item-context.ts'
import { parser } from './item-draft.ts'
import styles from './OfferItem.module.css'

const PAUSE_MS = 400

/**
 * Under a line that reads like an action item, once its writer pauses: whether it is one. Nothing is kept before who, what and
 * by when are confirmed; Escape leaves the line as it is.
 */
export function OfferItem({
  pair,
  meetingId,
  line,
  onKept,
  onLeave,
}: {
  pair: Pick<Pair, 'id' | 'lead' | 'member' | 'me'>
  meetingId: string | null
  line: string
  /** It is an action item now, and no line any more; returns how to put the line back where it could not be kept. */
  onKept(): () => void
  onLeave(): void
}) {
  const context = useItemContext(pair)
  const [offered, offer] = useState<string | null>(null)
  const [making, make] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: who and when stay the same while a line is written
  useEffect(() => {
    if (line.trim() === '') return
    let stale = false
    const look = async () => {
      // What is offered can be read, too, when the network has gone by the time of the press.
      const [{ couldBeItem }] = await Promise.all([import('../rules/offer.ts'), parser.now()])
      if (!stale && couldBeItem(line, context)) offer(line)
    }
    const timer = setTimeout(() => void look().catch(() => {}), PAUSE_MS)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [line])
  if (making !== null)
    return (
      <div className={styles.form}>
        <AddItem
          pair={pair}
          meetingId={meetingId}
          talkingPointId={null}
          begun={making}
          onKeep={onKept}
          onLeave={() => {
            make(null)
            onLeave()
          }}
        />
      </div>
    )
  return (
    offered === line && (
      <Button size="small" variant="ghost" className={styles.offer} onClick={() => make(line)}>
        <Trans>Make it an action item</Trans>
      </Button>
    )
  )
}
