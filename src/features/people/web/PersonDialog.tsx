import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { client, fieldProblem, problemMessage, queryClient } from '../../../web/api.ts'
import { useMe } from '../../../web/me.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { TimeZoneField } from '../../../web/ui/TimeZoneField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { Person } from '../contract.ts'

/** Adds a person, or changes one; for administrators. Saying that somebody left asks once more. */
export function PersonDialog({
  person,
  people,
  onClose,
}: {
  person: Person | null
  people: Person[]
  onClose(): void
}) {
  const { t } = useLingui()
  const tell = useToast()
  const { person: me } = useMe()
  const [id] = useState(() => person?.id ?? newId())
  const [leaving, setLeaving] = useState(false)
  const done = async (text: string) => {
    await queryClient.invalidateQueries()
    tell({ text })
    onClose()
  }
  const keep = useMutation({
    mutationFn: (given: Parameters<typeof client.people.add>[0] & { administrator?: boolean }) => {
      const { administrator, ...added } = given
      return person ? client.people.change({ ...added, administrator }) : client.people.add(added)
    },
    onSuccess: ({ name }) =>
      done(person ? t`${name} is changed.` : t`${name} is added. Invite them when you are ready.`),
  })
  const leave = useMutation({
    mutationFn: () => client.people.leave({ id }),
    onSuccess: ({ name }) => done(t`${name} has left. Their one-on-ones are ended.`),
  })
  const problem = keep.error ?? leave.error
  const fields = ['name', 'called', 'email', 'title', 'managerId', 'timeZone', 'startDate']
  const elsewhere = problem && !fields.some((field) => fieldProblem(problem, field))
  return (
    <Dialog title={person ? person.name : t`Add a person`} onClose={onClose}>
      <Form
        onKeep={(form) =>
          keep.mutate({
            id,
            name: String(form.get('name')),
            ...(!person?.joined && { called: String(form.get('called')) }),
            email: String(form.get('email')),
            title: String(form.get('title')),
            managerId: String(form.get('managerId')) || null,
            timeZone: String(form.get('timeZone')),
            startDate: String(form.get('startDate')) || null,
            ...(person && person.id !== me.id && { administrator: form.get('administrator') === 'yes' }),
          })
        }
      >
        <TextField
          name="name"
          label={t`Name`}
          required
          maxLength={120}
          defaultValue={person?.name}
          error={fieldProblem(problem, 'name')}
        />
        {!person?.joined && (
          <TextField
            name="called"
            label={t`What people call them`}
            hint={t`Where it is not their first name. Once they have joined, they say it themselves.`}
            maxLength={40}
            defaultValue={person?.called}
            error={fieldProblem(problem, 'called')}
          />
        )}
        <TextField
          name="email"
          type="email"
          label={t`E-mail address`}
          required
          readOnly={person?.joined}
          defaultValue={person?.email}
          hint={
            person?.joined
              ? t`Only they can change it, under Settings: whoever changes it could sign in as them.`
              : t`They sign in with a link sent here.`
          }
          error={fieldProblem(problem, 'email')}
        />
        <TextField
          name="title"
          label={t`Title`}
          maxLength={120}
          defaultValue={person?.title}
          error={fieldProblem(problem, 'title')}
        />
        <SelectField
          name="managerId"
          label={t`Reports to`}
          defaultValue={person ? (person.managerId ?? '') : me.id}
          error={fieldProblem(problem, 'managerId')}
        >
          <option value="">{t`Nobody here`}</option>
          {people
            .filter((other) => other.id !== person?.id)
            .map((other) => (
              <option key={other.id} value={other.id}>
                {other.name}
              </option>
            ))}
        </SelectField>
        <TimeZoneField
          name="timeZone"
          value={person?.timeZone ?? me.timeZone}
          error={fieldProblem(problem, 'timeZone')}
        />
        <TextField
          name="startDate"
          type="date"
          label={t`Here since`}
          defaultValue={person?.startDate ?? ''}
          error={fieldProblem(problem, 'startDate')}
        />
        {person && person.id !== me.id && (
          <SelectField name="administrator" label={t`May`} defaultValue={person.administrator ? 'yes' : 'no'}>
            <option value="no">{t`have one-on-ones`}</option>
            <option value="yes">{t`have one-on-ones, and add and change people`}</option>
          </SelectField>
        )}
        <FormError error={elsewhere && problemMessage(problem)} />
        {leaving && (
          <Notice
            tone="warn"
            action={
              <Button size="small" variant="danger" busy={leave.isPending} onClick={() => leave.mutate()}>
                <Trans>Yes, they left</Trans>
              </Button>
            }
          >
            <Trans>Their one-on-ones end, and they can no longer sign in. Each stays readable for the other.</Trans>
          </Notice>
        )}
        <DialogActions>
          {person && person.id !== me.id && !person.left && !leaving && (
            <Button variant="ghost" onClick={() => setLeaving(true)}>
              <Trans>They have left…</Trans>
            </Button>
          )}
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" variant="primary" busy={keep.isPending}>
            {person ? <Trans>Keep</Trans> : <Trans>Add</Trans>}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  )
}
