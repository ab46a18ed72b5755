import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client, problemMessage } from '../../../web/api.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { MeetingPage } from '../../meetings/contract.ts'
import { refreshPair } from '../../meetings/web/meeting-data.ts'
import styles from './ChooseTemplateDialog.module.css'
import { PlannedMinutes } from './PlannedMinutes.tsx'

/** What this one meeting follows. Points keep their section, or stand under Other. */
export function ChooseTemplateDialog({ page, onClose }: { page: MeetingPage; onClose(): void }) {
  const { t } = useLingui()
  const tell = useToast()
  const { meeting, pair } = page
  const templates = useQuery(api.templates.list.queryOptions())
  const [before] = useState(meeting.template)
  const [chosen, choose] = useState(before)
  const keep = useMutation({
    mutationFn: (template: string) => client.meetings.chooseTemplate({ id: meeting.id, template }),
    onSuccess: (_, template) => {
      refreshPair(pair.id)
      onClose()
      const name = templates.data?.find(({ key }) => key === template)?.name
      tell({
        text: t`This meeting follows “${name}”. Every point is still here.`,
        ...(template !== before && {
          undo: { label: t`Undo`, run: () => keep.mutate(before) },
        }),
      })
    },
  })
  const wanted = templates.data?.find(({ key }) => key === chosen)
  return (
    <Dialog title={t`What this meeting follows`} onClose={onClose} wide>
      <Form onKeep={() => keep.mutate(chosen)}>
        {templates.data ? (
          <fieldset className={styles.list}>
            <legend className={styles.hidden}>
              <Trans>Template</Trans>
            </legend>
            {templates.data.map(({ key, name, purpose, minutes: all, origin, authorName }) => (
              <label key={key} className={styles.choice}>
                <input type="radio" name="template" value={key} checked={chosen === key} onChange={() => choose(key)} />
                <span>
                  <b>{name}</b> <small>{t`${all} min`}</small>
                  {origin === 'team' && (
                    <small>
                      {' '}
                      · <Trans>by {authorName}</Trans>
                    </small>
                  )}
                  <br />
                  <small>{purpose}</small>
                </span>
              </label>
            ))}
          </fieldset>
        ) : (
          <Bones lines={6} />
        )}
        {wanted && <PlannedMinutes name={wanted.name} planned={wanted.minutes} minutes={meeting.minutes} />}
        <FormError error={(keep.error ?? templates.error) && problemMessage(keep.error ?? templates.error)} />
        <DialogActions>
          <Link to="/templates" className={styles.all}>
            <Trans>Make your own</Trans>
          </Link>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" type="submit" busy={keep.isPending}>
            <Trans>Follow it</Trans>
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  )
}
