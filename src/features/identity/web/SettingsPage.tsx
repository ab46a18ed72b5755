import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { api, client, fieldProblem, forgetKeptWrites, problemMessage, queryClient } from '../../../web/api.ts'
import { forgetHalfWritten } from '../../../web/half-written.ts'
import { useMe } from '../../../web/me.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Form, FormActions } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { TimeZoneField } from '../../../web/ui/TimeZoneField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { VisibilityMark } from '../../../web/ui/VisibilityMark.tsx'
import { CoachSettings } from '../../coaching/web/CoachSettings.tsx'
import { forgetUnsavedFeedback } from '../../feedback/web/unsaved.ts'
import { NotificationSettings } from '../../notifications/web/NotificationSettings.tsx'
import { PrivateSettings } from '../../private-notes/web/PrivateSettings.tsx'
import { forgetPrivateNotes } from '../../private-notes/web/vault.ts'
import type { Me } from '../contract.ts'
import { AddressForm } from './AddressForm.tsx'
import styles from './SettingsPage.module.css'
import { enterAs } from './session.ts'
import { ThemeField } from './ThemeField.tsx'
import { WorkspaceForm } from './WorkspaceForm.tsx'

/** What one can say about oneself, and the way out. */
export function SettingsPage() {
  const { t } = useLingui()
  const tell = useToast()
  const navigate = useNavigate()
  const { person, workspace, workspaces, administrator } = useMe()
  const keep = useMutation({
    mutationFn: (change: Parameters<typeof client.identity.updateMe>[0]) => client.identity.updateMe(change),
    onSuccess: async (me: Me) => {
      queryClient.setQueryData(api.identity.me.queryKey(), me)
      await queryClient.invalidateQueries()
      tell({ text: t`Kept.` })
    },
  })
  const move = useMutation({
    mutationFn: (workspaceId: string) => client.identity.switchWorkspace({ workspaceId }),
    onSuccess: async (me) => {
      await enterAs(me)
      await navigate({ to: '/' })
    },
    onError: (error) => tell({ text: problemMessage(error), tone: 'problem' }),
  })
  const leave = useMutation({
    mutationFn: async () => {
      const { forgetLocalNotes } = await import('../../notes/web/forget.ts')
      await client.identity.signOut()
      await forgetPrivateNotes()
      await forgetLocalNotes()
      forgetUnsavedFeedback()
      forgetHalfWritten()
      await forgetKeptWrites()
    },
    onSuccess: async () => {
      queryClient.clear()
      await navigate({ to: '/sign-in', search: { after: undefined } })
    },
    onError: (error) => tell({ text: problemMessage(error), tone: 'problem' }),
  })
  return (
    <div className={styles.page}>
      <h1>{person.name}</h1>
      <section>
        <h2>
          <Trans>You</Trans>
        </h2>
        <Form
          onKeep={(form) =>
            keep.mutate({
              name: String(form.get('name')),
              called: String(form.get('called')),
              title: String(form.get('title')),
              timeZone: String(form.get('timeZone')),
              awayUntil: String(form.get('awayUntil')) || null,
            })
          }
        >
          <TextField
            name="name"
            label={t`Your name`}
            required
            maxLength={120}
            autoComplete="name"
            defaultValue={person.name}
            error={fieldProblem(keep.error, 'name')}
          />
          <TextField
            name="called"
            label={t`What people call you`}
            hint={t`Where it is not your first name. Action items understand it too: “Tom to share the plan”.`}
            maxLength={40}
            autoComplete="nickname"
            defaultValue={person.called}
            error={fieldProblem(keep.error, 'called')}
          />
          <TextField
            name="title"
            label={t`Title`}
            maxLength={120}
            autoComplete="organization-title"
            defaultValue={person.title}
            error={fieldProblem(keep.error, 'title')}
          />
          <TimeZoneField
            name="timeZone"
            value={person.timeZone}
            hint={t`Decides what “today” is, and at what hour mail speaks of.`}
            error={fieldProblem(keep.error, 'timeZone')}
          />
          <TextField
            name="awayUntil"
            type="date"
            label={t`Away until`}
            hint={t`While you are on leave, no mail comes. Empty: you are here.`}
            defaultValue={person.awayUntil ?? ''}
            error={fieldProblem(keep.error, 'awayUntil')}
          />
          <FormError error={keep.error && problemMessage(keep.error)} />
          <FormActions>
            <Button type="submit" variant="primary" busy={keep.isPending}>
              <Trans>Keep</Trans>
            </Button>
            <VisibilityMark audience="workspace" />
          </FormActions>
        </Form>
      </section>
      <section>
        <h2>
          <Trans>How you sign in</Trans>
        </h2>
        <AddressForm key={person.email} />
      </section>
      <section id="notifications">
        <h2>
          <Trans>What you hear of</Trans>
        </h2>
        <p className={styles.quiet}>
          <Trans>Mail that can wait comes in one letter a day, in your morning, on working days.</Trans>
        </p>
        <NotificationSettings />
      </section>
      <section id="private-notes">
        <h2>
          <Trans>Your private notes</Trans>
        </h2>
        <PrivateSettings />
      </section>
      <section id="coaches">
        <h2>
          <Trans>What the coaches say</Trans>
        </h2>
        <CoachSettings />
      </section>
      <section>
        <h2>
          <Trans>How you like to be worked with</Trans>
        </h2>
        <p>
          <Link to="/about-me">
            <Trans>About me</Trans>
          </Link>
        </p>
      </section>
      <section>
        <h2>
          <Trans>On this device</Trans>
        </h2>
        <ThemeField />
      </section>
      <section>
        <h2>{workspace.name}</h2>
        {administrator && <WorkspaceForm />}
        {workspaces.length > 1 && (
          <SelectField label={t`Workspace`} value={workspace.id} onChange={(event) => move.mutate(event.target.value)}>
            {workspaces.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <p className={styles.quiet}>
          <Trans>
            Signed in as {person.email}. Signing out also removes the notes kept on this device for writing offline.
          </Trans>
        </p>
        <FormActions>
          <Button busy={leave.isPending} onClick={() => leave.mutate()}>
            <Trans>Sign out</Trans>
          </Button>
          <a href="/api/docs" className={styles.quiet}>
            <Trans>API reference</Trans>
          </a>
        </FormActions>
      </section>
    </div>
  )
}
