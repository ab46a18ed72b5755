import { i18n } from '@lingui/core'
import { Trans } from '@lingui/react/macro'
import type { PairLine } from '../contract.ts'

/** "Weekly, Thursdays at 10:00 · 25 minutes · since September", in the zone the rhythm is kept in. */
export function RhythmWords({ pair }: { pair: PairLine }) {
  const { rhythm } = pair
  const since = new Intl.DateTimeFormat(i18n.locale, { month: 'long', year: 'numeric' }).format(
    Math.min(...[pair.createdAt, pair.firstHeldAt ?? pair.createdAt].map(Date.parse)),
  )
  if (!rhythm) return <Trans>No rhythm yet · since {since}</Trans>
  // The first of January 2024 was a Monday.
  const day = new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, rhythm.weekday)),
  )
  const zone = rhythm.timeZone.split('/').at(-1)!.replaceAll('_', ' ')
  const foreign = rhythm.timeZone !== Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <>
      {rhythm.everyWeeks === 1 ? (
        <Trans>Weekly</Trans>
      ) : rhythm.everyWeeks === 2 ? (
        <Trans>Every two weeks</Trans>
      ) : (
        <Trans>Every four weeks</Trans>
      )}
      {', '}
      {foreign ? (
        <Trans>
          {day} at {rhythm.startsAt} ({zone})
        </Trans>
      ) : (
        <Trans>
          {day} at {rhythm.startsAt}
        </Trans>
      )}
      {' · '}
      <Trans>{rhythm.minutes} minutes</Trans>
      {' · '}
      <Trans>since {since}</Trans>
    </>
  )
}
