import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { api } from '../../../web/api.ts'
import type { Pair, PairLine } from '../../pairs/contract.ts'
import { otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { Trust } from '../contract.ts'
import { promisesKept, share } from '../rules.ts'
import { LeavingLines } from './LeavingLines.tsx'
import { RhythmDots } from './RhythmDots.tsx'
import { TrustDialog, type TrustPart } from './TrustDialog.tsx'
import styles from './TrustStrip.module.css'

/** The trust ledger at a glance, for the two alone. Every figure opens the rows behind it. Nothing before the first meeting. */
export function TrustStrip({ pair }: { pair: PairLine }) {
  const { t } = useLingui()
  const { data } = useQuery(api.trust.get.queryOptions({ input: { pairId: pair.id } }))
  const [part, open] = useState<TrustPart | null>(null)
  if (pair.heldCount === 0) return null
  if (!data) return <div className={styles.strip} data-waiting />
  const both = {
    kept: data.promises.mine.kept + data.promises.theirs.kept,
    broken: data.promises.mine.broken + data.promises.theirs.broken,
  }
  const { kept, of } = promisesKept({ ...data.promises.mine, ...both })
  const stats: [TrustPart, string, ReactNode][] = [
    ['rhythm', t`Rhythm, 12 weeks`, <RhythmDots key="rhythm" rhythm={data.rhythm} />],
    [
      'promises',
      t`Promises kept`,
      <b key="promises" className={styles.figure}>
        {of === 0 ? '–' : <Trans>{`${kept} of ${of}`}</Trans>}
      </b>,
    ],
    ['topics', t`Who brings the topics`, <TopicBar key="topics" topics={data.topics} pair={pair} />],
    ['leaving', t`Left the room feeling`, <LeavingLines key="leaving" meetings={data.meetings} />],
  ]
  return (
    <section className={styles.strip} aria-label={t`Trust between you`}>
      {stats.map(([key, name, figure]) => (
        <button key={key} type="button" className={styles.stat} onClick={() => open(key)}>
          <small>{name}</small>
          {figure}
        </button>
      ))}
      {part && <TrustDialog part={part} trust={data} pair={pair} onClose={() => open(null)} />}
    </section>
  )
}

function TopicBar({ topics, pair }: { topics: Trust['topics']; pair: Pair }) {
  const theirs = share(topics.theirs, topics.theirs + topics.mine)
  const first = firstName(otherOf(pair))
  if (theirs === null) return <b className={styles.figure}>–</b>
  return (
    <span className={styles.topics}>
      <span className={styles.bar} aria-hidden>
        <i style={{ inlineSize: `${theirs}%` }} />
      </span>
      <span className={styles.them}>
        {first} {theirs} %
      </span>
    </span>
  )
}
