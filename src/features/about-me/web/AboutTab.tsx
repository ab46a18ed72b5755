import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { api } from '../../../web/api.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Card } from '../../../web/ui/Card.tsx'
import { usePairHints } from '../../notes/web/pair-channel.ts'
import { isOpen, otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import styles from './AboutTab.module.css'
import { AboutWords } from './AboutWords.tsx'

/** How the other likes to be worked with, and what the other reads of oneself. */
export function AboutTab() {
  const { pairId } = useParams({ from: '/inside/pairs/$pairId/about' })
  usePairHints(pairId)
  const { data: pair, error } = useQuery(api.pairs.get.queryOptions({ input: { id: pairId } }))
  if (error) throw error
  if (!pair) return <Bones lines={6} />
  const first = firstName(otherOf(pair))
  if (!isOpen(pair))
    return (
      <p className={styles.quiet}>
        <Trans>What {first} says of themselves is for those they have a one-on-one with. Yours has ended.</Trans>
      </p>
    )
  return (
    <div className={styles.both}>
      <Card title={<Trans>{first}, in their own words</Trans>}>
        <About personId={otherOf(pair).id} name={first} />
      </Card>
      <Card title={<Trans>What {first} reads of you</Trans>}>
        <About personId={selfOf(pair).id} name={first} own />
      </Card>
    </div>
  )
}

function About({ personId, name, own = false }: { personId: string; name: string; own?: boolean }) {
  const { data, error } = useQuery(api.aboutMe.get.queryOptions({ input: { personId } }))
  if (error) throw error
  if (!data) return <Bones lines={4} />
  if (!own) return <AboutWords about={data} name={name} />
  return (
    <>
      {data.changedAt === null ? (
        <p className={styles.quiet}>
          <Trans>Nothing yet. Two lines save you both a misunderstanding.</Trans>
        </p>
      ) : (
        <AboutWords about={data} name={name} />
      )}
      <p>
        <Link to="/about-me">{data.changedAt === null ? <Trans>Say it</Trans> : <Trans>Change it</Trans>}</Link>
      </p>
    </>
  )
}
