import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, problemMessage, queryClient } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Card } from '../../../web/ui/Card.tsx'
import { Choices } from '../../../web/ui/Choices.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import type { Pair } from '../../pairs/contract.ts'
import { isOpen, otherOf } from '../../pairs/rules/sides.ts'
import { firstName } from '../../people/rules/names.ts'
import type { CheckOut, CheckOutsOfMeeting } from '../contract.ts'
import styles from './CheckOutCard.module.css'
import { talkShares, useCheckOutWords } from './check-out-words.ts'

type Draft = Partial<Pick<CheckOut, 'head' | 'heart' | 'spoke' | 'level'>> & Pick<CheckOut, 'note' | 'trendOnly'>
const nothing: Draft = { note: '', trendOnly: false }

/** How one leaves the room, in two taps, each on their own; both answers stand side by side once both have answered. */
export function CheckOutCard({ meetingId, pair }: { meetingId: string; pair: Pair }) {
  const { data } = useQuery(api.checkOuts.get.queryOptions({ input: { meetingId } }))
  if (!data) return null
  const settled = data.mine !== null && data.theyAnswered
  if (!isOpen(pair) && !settled) return null
  return (
    <Card title={settled ? <Trans>How you two left</Trans> : <Trans>How do you leave?</Trans>}>
      {settled ? (
        <BothAnswers answers={data} pair={pair} />
      ) : (
        <Answer key={data.mine ? 'kept' : 'new'} meetingId={meetingId} answers={data} pair={pair} />
      )}
    </Card>
  )
}

function Answer({ meetingId, answers, pair }: { meetingId: string; answers: CheckOutsOfMeeting; pair: Pair }) {
  const { t } = useLingui()
  const words = useCheckOutWords()
  const [draft, setDraft] = useState<Draft>(answers.mine ?? nothing)
  const first = firstName(otherOf(pair))
  const keep = useMutation({
    mutationFn: (said: Draft & { head: number; heart: number }) => client.checkOuts.answer({ meetingId, ...said }),
    onSuccess: (kept) => {
      queryClient.setQueryData(api.checkOuts.get.queryKey({ input: { meetingId } }), kept)
      void queryClient.invalidateQueries({ queryKey: api.trust.key() })
    },
  })
  const answer = (change: Partial<Draft>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    // The other's answer would fix one's own: with theirs in, it is kept on a press, not on the second tap.
    if (answers.theyAnswered) return
    const { head, heart } = next
    if (head !== undefined && heart !== undefined) keep.mutate({ ...next, head, heart })
  }
  const options = (names: string[]) => names.map((label, index) => ({ value: index + 1, label }))
  const { head, heart } = draft
  const begun = head !== undefined && heart !== undefined
  return (
    <div className={styles.answer}>
      <Choices
        legend={<Trans>Head</Trans>}
        options={options(words.head)}
        value={head}
        onChange={(value) => answer({ head: value })}
      />
      <Choices
        legend={<Trans>Heart</Trans>}
        options={options(words.heart)}
        value={heart}
        onChange={(value) => answer({ heart: value })}
      />
      {begun && (
        <>
          <TextField
            label={t`A line, if you like`}
            maxLength={300}
            value={draft.note}
            onChange={(event) => setDraft({ ...draft, note: event.target.value })}
            onBlur={() => answer({})}
          />
          <Choices
            legend={<Trans>How much of the talking was yours?</Trans>}
            options={talkShares.map((value) => ({ value, label: `${value} %` }))}
            value={draft.spoke as (typeof talkShares)[number] | null | undefined}
            onChange={(value) => answer({ spoke: value })}
          />
          <Choices
            legend={<Trans>How deep did it go?</Trans>}
            options={options(words.level)}
            value={draft.level}
            onChange={(value) => answer({ level: value })}
          />
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={draft.trendOnly}
              onChange={(event) => answer({ trendOnly: event.target.checked })}
            />
            <Trans>Show {first} only the average of four meetings</Trans>
          </label>
        </>
      )}
      <FormError error={keep.error && problemMessage(keep.error)} />
      {answers.theyAnswered ? (
        <>
          <small>
            <Trans>{first} has answered. You see each other’s once yours is in; then both stand.</Trans>
          </small>
          <div>
            <Button
              variant="primary"
              busy={keep.isPending}
              disabledReason={begun ? undefined : t`Choose one for the head and one for the heart first.`}
              onClick={() => begun && keep.mutate({ ...draft, head, heart })}
            >
              <Trans>That is how I leave</Trans>
            </Button>
          </div>
        </>
      ) : (
        <small>
          {answers.mine ? (
            <Trans>Kept. {first} sees it once they have answered too; until then you can change it.</Trans>
          ) : (
            <Trans>Two taps. {first} sees yours once they have answered too, and nobody else ever does.</Trans>
          )}
        </small>
      )}
    </div>
  )
}

function BothAnswers({ answers: { mine, theirs }, pair }: { answers: CheckOutsOfMeeting; pair: Pair }) {
  const { t } = useLingui()
  const words = useCheckOutWords()
  const first = firstName(otherOf(pair))
  return (
    <dl className={styles.both}>
      {[
        { name: t`You`, look: styles.you, answer: mine },
        { name: first, look: styles.them, answer: theirs },
      ].map(({ name, look, answer }) => (
        <div key={name}>
          <dt className={look}>{name}</dt>
          {answer ? (
            <dd>
              {words.head[answer.head - 1]} · {words.heart[answer.heart - 1]}
              {answer.level && <small>{words.level[answer.level - 1]}</small>}
              {answer.spoke !== null && (
                <small>
                  <Trans>own share of the talk: {answer.spoke} %</Trans>
                </small>
              )}
              {answer.note && <span>{answer.note}</span>}
            </dd>
          ) : (
            <dd>
              <Trans>shows the average of four meetings only</Trans>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
