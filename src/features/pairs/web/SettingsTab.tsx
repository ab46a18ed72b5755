import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client, fieldProblem, problemMessage } from '../../../web/api.ts'
import { useMe } from '../../../web/me.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button, buttonClass } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { Form, FormActions } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { refreshPair } from '../../meetings/web/meeting-data.ts'
import { firstName } from '../../people/rules/names.ts'
import type { PairLine, Rhythm } from '../contract.ts'
import { isOpen, otherOf } from '../rules/sides.ts'
import { RhythmFields, usualRhythm } from './RhythmFields.tsx'
import styles from './SettingsTab.module.css'

/** Rhythm, call link, taking notes in and out, and the end of a one-on-one. */
export function SettingsTab() {
  const { pairId } = useParams({ from: '/inside/pairs/$pairId/settings' })
  const { data: pair } = useQuery(api.pairs.get.queryOptions({ input: { id: pairId } }))
  if (!pair) return <Bones lines={8} />
  return (
    <div className={styles.page}>
      {isOpen(pair) && (
        <>
          <RhythmPart key={JSON.stringify(pair.rhythm)} pair={pair} />
          <CallPart key={pair.videoUrl} pair={pair} />
        </>
      )}
      <InAndOut pair={pair} />
      {isOpen(pair) && <Ending pair={pair} />}
    </div>
  )
}

function RhythmPart({ pair }: { pair: PairLine }) {
  const { t } = useLingui()
  const tell = useToast()
  const { person } = useMe()
  const [rhythm, setRhythm] = useState<Rhythm>(pair.rhythm ?? usualRhythm(person.timeZone))
  const keep = useMutation({
    mutationFn: () => client.pairs.setRhythm({ id: pair.id, rhythm }),
    onSuccess: () => {
      refreshPair(pair.id)
      tell({ text: t`The rhythm is kept. Planned meetings moved with it, and what is on their pages too.` })
    },
  })
  return (
    <section>
      <h2>
        <Trans>Rhythm</Trans>
      </h2>
      <Form onKeep={() => keep.mutate()}>
        <RhythmFields rhythm={rhythm} other={otherOf(pair)} onChange={setRhythm} />
        <FormError error={keep.error && problemMessage(keep.error)} />
        <FormActions>
          <Button type="submit" variant="primary" busy={keep.isPending}>
            <Trans>Keep this rhythm</Trans>
          </Button>
        </FormActions>
      </Form>
    </section>
  )
}

function CallPart({ pair }: { pair: PairLine }) {
  const { t } = useLingui()
  const tell = useToast()
  const keep = useMutation({
    mutationFn: (videoUrl: string) => client.pairs.setVideoRoom({ id: pair.id, videoUrl }),
    onSuccess: () => {
      refreshPair(pair.id)
      tell({ text: t`Kept. “Join call” opens it in the meeting.` })
    },
  })
  return (
    <section>
      <h2>
        <Trans>Where you call each other</Trans>
      </h2>
      <Form onKeep={(form) => keep.mutate(String(form.get('videoUrl')).trim())}>
        <TextField
          name="videoUrl"
          label={t`Link to the call`}
          type="url"
          defaultValue={pair.videoUrl}
          placeholder="https://meet.example.com/ana-and-tom"
          error={fieldProblem(keep.error, 'videoUrl')}
        />
        <FormError error={keep.error && !fieldProblem(keep.error, 'videoUrl') && problemMessage(keep.error)} />
        <FormActions>
          <Button type="submit" busy={keep.isPending}>
            <Trans>Keep the link</Trans>
          </Button>
        </FormActions>
      </Form>
    </section>
  )
}

function InAndOut({ pair }: { pair: PairLine }) {
  const file = `/api/v1/pairs/${pair.id}/export`
  return (
    <section>
      <h2>
        <Trans>Your notes, in and out</Trans>
      </h2>
      <p>
        <Trans>
          What you two wrote is yours. The Markdown reads well anywhere and can be imported again; the JSON has
          everything. Both hold what you can see, nothing else.
        </Trans>
      </p>
      <FormActions>
        {isOpen(pair) && (
          <Link to="/pairs/$pairId/import" params={{ pairId: pair.id }} className={buttonClass()}>
            <Trans>Import a document</Trans>
          </Link>
        )}
        <a href={`${file}/markdown`} download className={buttonClass()}>
          <Trans>Export as Markdown</Trans>
        </a>
        <a href={`${file}/json`} download className={buttonClass()}>
          <Trans>Export as JSON</Trans>
        </a>
      </FormActions>
    </section>
  )
}

function Ending({ pair }: { pair: PairLine }) {
  const { t } = useLingui()
  const [asked, ask] = useState(false)
  const first = firstName(otherOf(pair))
  const end = useMutation({
    mutationFn: () => client.pairs.end({ id: pair.id }),
    onSuccess: () => {
      refreshPair(pair.id)
      ask(false)
    },
  })
  return (
    <section>
      <h2>
        <Trans>The end</Trans>
      </h2>
      <p>
        <Trans>
          When you two stop meeting, end it here. Both of you can read it as long as you like; nobody else ever can,
          your successor neither.
        </Trans>
      </p>
      <FormActions>
        <Button variant="danger" onClick={() => ask(true)}>
          <Trans>End this one-on-one…</Trans>
        </Button>
      </FormActions>
      {asked && (
        <Dialog title={t`End the one-on-one with ${first}?`} onClose={() => ask(false)}>
          <p>
            <Trans>
              Planned meetings are taken off both calendars of Rapport, and nothing more can be written. This cannot be
              taken back; you can start a new one.
            </Trans>
          </p>
          <FormError error={end.error && problemMessage(end.error)} />
          <DialogActions>
            <Button onClick={() => ask(false)}>
              <Trans>Go on meeting</Trans>
            </Button>
            <Button variant="danger" busy={end.isPending} onClick={() => end.mutate()}>
              <Trans>End it</Trans>
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </section>
  )
}
