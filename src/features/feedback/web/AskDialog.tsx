import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { api, client, fieldProblem, problemMessage } from '../../../web/api.ts'
import { dayFromNow, today } from '../../../web/dates.ts'
import { useMe } from '../../../web/me.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextArea } from '../../../web/ui/TextArea.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import styles from './AskDialog.module.css'
import { refreshFeedback } from './feedback-data.ts'

const MANY = 8
const AT_MOST = 10
const inAWeek = () => dayFromNow(7)

/** Asks people by name about one thing, until a day. */
export function AskDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui()
  const tell = useToast()
  const me = useMe().person.id
  const [id] = useState(newId)
  const [about, setAbout] = useState('')
  const [dueOn, setDueOn] = useState(inAWeek)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [find, setFind] = useState('')
  const people = useQuery(api.people.list.queryOptions())
  const ask = useMutation({
    mutationFn: () => client.feedback.ask({ id, about, dueOn, personIds: [...chosen] }),
    onSuccess: () => {
      refreshFeedback()
      tell({ text: t`Asked. Their answers come to you alone.` })
      onClose()
    },
  })
  const others = (people.data ?? []).filter((person) => person.id !== me && !person.left)
  const shown = others.filter(
    ({ id, name }) => chosen.has(id) || name.toLocaleLowerCase().includes(find.trim().toLocaleLowerCase()),
  )
  const toggle = (personId: string) => {
    const next = new Set(chosen)
    if (!next.delete(personId)) next.add(personId)
    choose(next)
  }
  const reason =
    about.trim() === ''
      ? t`Say what you would like feedback on.`
      : chosen.size === 0
        ? t`Choose whom to ask.`
        : chosen.size > AT_MOST
          ? t`Ask at most ten people at once.`
          : undefined
  return (
    <Dialog title={<Trans>Ask for feedback</Trans>} onClose={onClose}>
      <Form onKeep={() => reason === undefined && ask.mutate()}>
        <TextArea
          label={t`On what?`}
          hint={t`One thing they have seen: a meeting you chaired, a document, a habit.`}
          placeholder={t`How I chaired the retro on Thursday: what should I keep, what would have helped you to speak earlier?`}
          rows={3}
          maxLength={500}
          value={about}
          error={fieldProblem(ask.error, 'about')}
          onChange={(event) => setAbout(event.target.value)}
        />
        <fieldset className={styles.people}>
          <legend>
            <Trans>Whom?</Trans>
          </legend>
          {!people.data && <Bones lines={3} />}
          {others.length > MANY && (
            <TextField
              type="search"
              label={t`Find somebody`}
              labelHidden
              placeholder={t`Find somebody`}
              value={find}
              onChange={(event) => setFind(event.target.value)}
            />
          )}
          <div className={styles.list}>
            {shown.map((person) => (
              <label key={person.id}>
                <input type="checkbox" checked={chosen.has(person.id)} onChange={() => toggle(person.id)} />
                <span>
                  {person.name} <small>{person.title}</small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <TextField
          type="date"
          label={t`Until`}
          min={today()}
          value={dueOn}
          error={fieldProblem(ask.error, 'dueOn')}
          onChange={(event) => setDueOn(event.target.value || inAWeek())}
        />
        <FormError error={ask.error && problemMessage(ask.error)} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" variant="primary" busy={ask.isPending} disabledReason={reason}>
            <Trans>Ask</Trans>
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  )
}
