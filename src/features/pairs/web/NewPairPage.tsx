import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { api, client, problemMessage, queryClient } from '../../../web/api.ts'
import { useMe } from '../../../web/me.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Empty } from '../../../web/ui/Empty.tsx'
import { Form, FormActions } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import { firstName } from '../../people/rules/names.ts'
import type { Rhythm, Side } from '../contract.ts'
import { otherOf } from '../rules/sides.ts'
import styles from './NewPairPage.module.css'
import { RhythmFields, usualRhythm } from './RhythmFields.tsx'

type Kind = 'manager' | 'skip-level' | 'peer' | 'mentor'

/** Start a one-on-one: with whom, as what, and in which rhythm. Reporting lines make the first proposal. */
export function NewPairPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { person: me, administrator } = useMe()
  const { with: withId } = useSearch({ from: '/inside/pairs/new' })
  const people = useQuery(api.people.list.queryOptions())
  const pairs = useQuery(api.pairs.list.queryOptions())
  const suggested = useQuery(api.pairs.suggested.queryOptions())
  const [otherId, setOtherId] = useState(withId ?? '')
  const [role, setRole] = useState<{ kind: Kind; me: Side } | null>(null)
  const [rhythm, setRhythm] = useState<Rhythm | null>(() => usualRhythm(me.timeZone))
  const start = useMutation({
    mutationFn: (input: Parameters<typeof client.pairs.start>[0]) => client.pairs.start(input),
    onSuccess: async (pair) => {
      await queryClient.invalidateQueries()
      await navigate({ to: '/pairs/$pairId', params: { pairId: pair.id } })
    },
  })
  for (const { error } of [people, pairs, suggested]) if (error) throw error
  if (!people.data || !pairs.data || !suggested.data) return <Bones title lines={6} />
  const taken = new Set(pairs.data.filter(({ endedAt }) => endedAt === null).map((pair) => otherOf(pair).id))
  const free = people.data.filter(({ id, left }) => id !== me.id && !left && !taken.has(id))
  const proposals = suggested.data.filter(({ person }) => !taken.has(person.id))
  const proposal = proposals.find(({ person }) => person.id === otherId)
  const chosen =
    role ??
    (proposal ? { kind: proposal.kind as Kind, me: proposal.me } : { kind: 'manager' as Kind, me: 'lead' as Side })
  const other = free.find(({ id }) => id === otherId)

  if (free.length === 0) {
    return (
      <>
        <h1>
          <Trans>Whom do you meet?</Trans>
        </h1>
        <Empty
          action={
            <Link to="/people">
              <Trans>To the people</Trans>
            </Link>
          }
        >
          {administrator ? (
            <Trans>You have a one-on-one with everybody here, or are the only one. Add a person first.</Trans>
          ) : (
            <Trans>You have a one-on-one with everybody here. An administrator can add more people.</Trans>
          )}
        </Empty>
      </>
    )
  }
  return (
    <div className={styles.page}>
      <h1>
        <Trans>Whom do you meet?</Trans>
      </h1>
      {proposals.length > 0 && (
        <fieldset className={styles.proposals}>
          <legend>{t`From the reporting lines`}</legend>
          {proposals.map(({ person }) => (
            <Button
              key={person.id}
              variant={otherId === person.id ? 'primary' : 'secondary'}
              aria-pressed={otherId === person.id}
              onClick={() => {
                setOtherId(person.id)
                setRole(null)
              }}
            >
              {person.name}
            </Button>
          ))}
        </fieldset>
      )}
      <Form
        onKeep={() => {
          if (otherId) start.mutate({ id: newId(), otherId, ...chosen, rhythm })
        }}
      >
        <SelectField
          label={t`With`}
          required
          value={otherId}
          onChange={(event) => {
            setOtherId(event.target.value)
            setRole(null)
          }}
        >
          <option value="">{t`Choose a person`}</option>
          {free.map((person) => (
            <option key={person.id} value={person.id}>
              {person.title ? `${person.name}, ${person.title}` : person.name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t`You are`}
          value={`${chosen.kind} ${chosen.me}`}
          hint={t`The member's points come first on the page.`}
          onChange={(event) => {
            const [kind, side] = event.target.value.split(' ') as [Kind, Side]
            setRole({ kind, me: side })
          }}
        >
          <option value="manager lead">{t`their lead`}</option>
          <option value="manager member">{t`the team member`}</option>
          <option value="skip-level lead">{t`their lead's lead`}</option>
          <option value="skip-level member">{t`the one who reports to their report`}</option>
          <option value="mentor lead">{t`their mentor`}</option>
          <option value="mentor member">{t`their mentee`}</option>
          <option value="peer lead">{t`a peer`}</option>
        </SelectField>
        <SelectField
          label={t`Rhythm`}
          value={rhythm ? 'yes' : 'no'}
          onChange={(event) => setRhythm(event.target.value === 'yes' ? usualRhythm(me.timeZone) : null)}
        >
          <option value="yes">{t`We meet regularly`}</option>
          <option value="no">{t`Not yet; we meet when we need to`}</option>
        </SelectField>
        {rhythm && <RhythmFields rhythm={rhythm} other={other} onChange={setRhythm} />}
        <FormError error={start.error && problemMessage(start.error)} />
        <FormActions>
          <Button type="submit" variant="primary" busy={start.isPending}>
            {other ? <Trans>Start with {firstName(other)}</Trans> : <Trans>Start</Trans>}
          </Button>
          <VisibilityMark audience="both" other={other?.name} />
        </FormActions>
      </Form>
    </div>
  )
}
