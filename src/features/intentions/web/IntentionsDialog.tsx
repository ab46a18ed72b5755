import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, problemMessage } from '../../../web/api.ts'
import { dayAndMonth } from '../../../web/dates.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Dialog } from '../../../web/ui/Dialog.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { otherOf, selfOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { DatedIntention, Outcome } from '../contract.ts'
import styles from './IntentionsDialog.module.css'
import { outcomes, useOutcomeWords } from './outcome-words.ts'

/** What one wanted of each meeting, and what came of it; with what the other shared. */
export function IntentionsDialog({ pair, onClose }: { pair: Pair; onClose(): void }) {
  const { data, error } = useQuery(api.intentions.list.queryOptions({ input: { pairId: pair.id } }))
  const over = data?.filter((intention) => intention.over) ?? []
  const mine = over.filter(({ personId }) => personId === selfOf(pair).id)
  return (
    <Dialog wide title={<Trans>What you wanted, and what came of it</Trans>} onClose={onClose}>
      <FormError error={error && problemMessage(error)} />
      {!data && !error && <Bones lines={5} />}
      {data && over.length === 0 && (
        <p className={styles.quiet}>
          <Trans>
            Nothing yet. Say before a meeting what should be true by its end, look back when you wrap up, and the list
            grows here.
          </Trans>
        </p>
      )}
      {mine.length > 0 && <Tally intentions={mine} />}
      <ul className={styles.list}>
        {over.map((intention) => (
          <Row
            key={intention.meetingId + intention.personId}
            intention={intention}
            whose={intention.personId === selfOf(pair).id ? null : firstName(otherOf(pair))}
          />
        ))}
      </ul>
    </Dialog>
  )
}

function Tally({ intentions }: { intentions: DatedIntention[] }) {
  const words = useOutcomeWords()
  const count = (outcome: Outcome) => intentions.filter((intention) => intention.outcome === outcome).length
  return (
    <p className={styles.quiet}>
      {outcomes
        .filter((outcome) => count(outcome) > 0)
        .map((outcome) => `${words[outcome]}: ${count(outcome)}`)
        .join(' · ')}
    </p>
  )
}

function Row({ intention, whose }: { intention: DatedIntention; whose: string | null }) {
  const words = useOutcomeWords()
  const { meetingId, startsAt, text, outcome, outcomeNote } = intention
  return (
    <li>
      <Link to="/meetings/$meetingId" params={{ meetingId }} className={styles.day}>
        {dayAndMonth(startsAt)}
      </Link>
      <div>
        <p>
          {whose && <b>{whose}: </b>}
          <em>{text}</em>
        </p>
        <small>
          {outcome ? words[outcome] : <Trans>not looked back on yet</Trans>}
          {outcomeNote && ` — ${outcomeNote}`}
        </small>
      </div>
    </li>
  )
}
