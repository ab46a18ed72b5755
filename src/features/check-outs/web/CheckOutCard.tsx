import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { api, client, problemMessage, queryClient } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Card } from '../../../web/ui/Card.tsx'
import { Choices } from '../../../web/ui/Choices.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { isOpen, otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { CheckOutsOfMeeting } from '../contract.ts'
import { Additions } from './Additions.tsx'
import { BothAnswers } from './BothAnswers.tsx'
import styles from './CheckOutCard.module.css'
import { type Draft, isAnswered, useCheckOutWords } from './check-out-words.ts'
import { TrendOnly } from './TrendOnly.tsx'

/** How one leaves the room, in two taps, each on their own; both answers stand side by side once both have answered. */
export function CheckOutCard({ meetingId, pair }: { meetingId: string; pair: Pair }) {
  const { data } = useQuery(api.checkOuts.get.queryOptions({ input: { meetingId } }))
  if (!data) return null
  const settled = data.mine !== null && data.theyAnswered
  if (!isOpen(pair) && !settled) return null
  return (
    <Card title={settled ? <Trans>How you two left</Trans> : <Trans>How do you leave?</Trans>}>
      <CheckOutForm meetingId={meetingId} answers={data} pair={pair} />
    </Card>
  )
}

/** What one is writing stays when the other answers meanwhile: it is added to one's own answer, not lost. */
function CheckOutForm({ meetingId, answers, pair }: { meetingId: string; answers: CheckOutsOfMeeting; pair: Pair }) {
  const { mine, theyAnswered } = answers
  const [draft, setDraft] = useState<Draft>(mine ?? { note: '', spoke: null, level: null })
  const settled = mine !== null && theyAnswered
  const keep = useMutation({
    mutationFn: ({ head, heart, note, spoke, level }: Draft) =>
      client.checkOuts.answer({ meetingId, head: head!, heart: heart!, note, spoke, level }),
    onSuccess: (kept) => queryClient.setQueryData(api.checkOuts.get.queryKey({ input: { meetingId } }), kept),
    onError: () => void queryClient.invalidateQueries({ queryKey: api.checkOuts.get.key() }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: api.trust.key() }),
  })
  const change = (said: Partial<Draft>) => {
    const next = { ...draft, ...said }
    setDraft(next)
    // The other's answer fixes one's own: with theirs in, it is kept on a press, not on the second tap.
    if (!theyAnswered && isAnswered(next)) keep.mutate(next)
  }
  return (
    <div className={styles.answer}>
      {settled ? (
        <BothAnswers answers={answers} pair={pair} />
      ) : (
        <Taps draft={draft} onChange={change}>
          <TrendOnly answers={answers} meetingId={meetingId} pair={pair} />
        </Taps>
      )}
      {isAnswered(draft) && isOpen(pair) && (
        <Additions
          draft={draft}
          standing={settled ? mine : null}
          busy={keep.isPending}
          onWrite={(said) => setDraft({ ...draft, ...said })}
          onChange={change}
          onAdd={(added) => keep.mutate(added)}
        />
      )}
      <FormError error={keep.error && problemMessage(keep.error)} />
      {!settled && <Standing answers={answers} pair={pair} draft={draft} busy={keep.isPending} onKeep={keep.mutate} />}
    </div>
  )
}

function Taps({
  draft,
  onChange,
  children,
}: {
  draft: Draft
  onChange(said: Partial<Draft>): void
  children: ReactNode
}) {
  const words = useCheckOutWords()
  const options = (names: string[]) => names.map((label, index) => ({ value: index + 1, label }))
  return (
    <div className={styles.answer}>
      {children}
      <Choices
        legend={<Trans>Head</Trans>}
        options={options(words.head)}
        value={draft.head}
        onChange={(head) => onChange({ head })}
      />
      <Choices
        legend={<Trans>Heart</Trans>}
        options={options(words.heart)}
        value={draft.heart}
        onChange={(heart) => onChange({ heart })}
      />
    </div>
  )
}

/** Where one's answer stands; with the other's already in, the press that keeps it. */
function Standing({
  answers: { mine, theyAnswered },
  pair,
  draft,
  busy,
  onKeep,
}: {
  answers: CheckOutsOfMeeting
  pair: Pair
  draft: Draft
  busy: boolean
  onKeep(draft: Draft): void
}) {
  const { t } = useLingui()
  const first = firstName(otherOf(pair))
  if (!theyAnswered)
    return (
      <small>
        {mine ? (
          <Trans>Kept. {first} sees it once they have answered too; until then you can change it.</Trans>
        ) : (
          <Trans>Two taps. {first} sees yours once they have answered too, and nobody else ever does.</Trans>
        )}
      </small>
    )
  return (
    <>
      <small>
        <Trans>{first} has answered. You see each other’s once yours is in; then both stand.</Trans>
      </small>
      <div>
        <Button
          variant="primary"
          busy={busy}
          disabledReason={isAnswered(draft) ? undefined : t`Choose one for the head and one for the heart first.`}
          onClick={() => onKeep(draft)}
        >
          <Trans>That is how I leave</Trans>
        </Button>
      </div>
    </>
  )
}
