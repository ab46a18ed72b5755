import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { dayAndMonth, longDay } from '../../../web/dates.ts'
import { useMe } from '../../../web/me.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { markdownOf } from '../rules/content.ts'
import { MIN_PASSPHRASE } from '../rules/keys.ts'
import { setBlur, useBlur } from './blur.ts'
import styles from './PrivateNote.module.css'
import { ProofFields, useProof } from './ProofFields.tsx'
import { passkeysExist } from './passkey.ts'
import { RecoveryCode } from './RecoveryCode.tsx'
import { UnlockDialog } from './UnlockDialog.tsx'
import { usePrivateNotes } from './use-private-notes.ts'
import {
  addPasskey,
  changePassphrase,
  lock,
  type Proof,
  renewCode,
  revokePasskey,
  startOver,
  useOwner,
  useVault,
} from './vault.ts'

type Doing = 'unlock' | 'passphrase' | 'code' | 'passkey' | 'over'

/** The ways into one's private notes: change, renew, add, revoke, lock, take along, start over. */
export function PrivateSettings() {
  const { t } = useLingui()
  const tell = useToast()
  const { person } = useMe()
  const owner = useOwner()
  const { key, keys, begun } = useVault()
  const blurs = useBlur()
  const { notes } = usePrivateNotes()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [freshCode, setFreshCode] = useState<string | null>(null)
  const revoke = useMutation({
    mutationFn: revokePasskey,
    onSuccess: () => tell({ text: t`The passkey opens nothing any more.` }),
    onError: (error) => tell({ text: problemMessage(error), tone: 'problem' }),
  })
  const close = () => setDoing(null)
  if (begun === undefined) return <Bones lines={2} />
  if (!begun)
    return (
      <p className={styles.quiet}>
        <Trans>You have written none yet. The first one, beside a meeting, takes a minute to begin.</Trans>
      </p>
    )
  const takeAlong = () => {
    const pages = (notes ?? []).map(
      ({ otherName, startsAt, content, changedAt }) =>
        `## ${otherName}${startsAt ? `, ${longDay(startsAt)}` : ''}\n\n*${dayAndMonth(changedAt)}*\n\n${content ? markdownOf(content.blocks) : t`This note could not be opened.`}`,
    )
    const link = document.createElement('a')
    link.href = URL.createObjectURL(
      new Blob([`# ${t`My private notes`}\n\n${pages.join('\n\n')}\n`], { type: 'text/markdown' }),
    )
    link.download = 'private-notes.md'
    link.click()
    URL.revokeObjectURL(link.href)
  }
  const passkeys = keys!.filter(({ kind }) => kind === 'passkey')
  return (
    <div className={styles.settings}>
      <div className={styles.actions}>
        {key ? (
          <Button onClick={() => void lock(owner)}>
            <Trans>Lock now</Trans>
          </Button>
        ) : (
          <Button onClick={() => setDoing('unlock')}>
            <Trans>Unlock</Trans>
          </Button>
        )}
        <Button onClick={() => setDoing('passphrase')}>
          <Trans>Change the passphrase</Trans>
        </Button>
        <Button onClick={() => setDoing('code')}>
          <Trans>New recovery code</Trans>
        </Button>
        <Button
          disabledReason={
            passkeysExist() ? undefined : t`This browser has no passkeys here: they need https, or localhost.`
          }
          onClick={() => setDoing('passkey')}
        >
          <Trans>Add a passkey</Trans>
        </Button>
        <Button disabledReason={key ? undefined : t`Unlock first: they are opened on this device.`} onClick={takeAlong}>
          <Trans>Take them along</Trans>
        </Button>
      </div>
      {passkeys.length > 0 && (
        <ul aria-label={t`Passkeys`}>
          {passkeys.map(({ id, label, createdAt }) => (
            <li key={id}>
              <span>
                {label || t`Passkey`} <small className={styles.quiet}>{dayAndMonth(createdAt)}</small>
              </span>
              <Button size="small" variant="ghost" onClick={() => revoke.mutate(id)}>
                <Trans>Revoke</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <label className={styles.check}>
        <input type="checkbox" checked={blurs} onChange={(event) => setBlur(event.target.checked)} />
        <span>
          <Trans>Blur private notes until I turn to them, for when I share my screen</Trans>
        </span>
      </label>
      <p>
        <Button size="small" variant="ghost" onClick={() => setDoing('over')}>
          <Trans>Everything is lost: start over</Trans>
        </Button>
      </p>
      {doing === 'unlock' && <UnlockDialog owner={owner} onClose={close} onDone={() => {}} />}
      {doing === 'passphrase' && (
        <ProvingDialog
          title={<Trans>Change the passphrase</Trans>}
          action={t`Change it`}
          field={{ label: t`New passphrase`, type: 'password', least: MIN_PASSPHRASE }}
          run={(proof, passphrase) => changePassphrase(owner, proof, passphrase)}
          onDone={() => tell({ text: t`From now on the new passphrase opens your notes, on all your devices.` })}
          onClose={close}
        />
      )}
      {doing === 'code' && (
        <ProvingDialog
          title={<Trans>New recovery code</Trans>}
          action={t`Make a new code`}
          run={async (proof) => setFreshCode(await renewCode(owner, proof))}
          onDone={() => {}}
          onClose={close}
        />
      )}
      {doing === 'passkey' && (
        <ProvingDialog
          title={<Trans>Add a passkey</Trans>}
          action={t`Add it`}
          field={{ label: t`What to call it`, type: 'text', least: 0 }}
          run={(proof, label) => addPasskey(owner, proof, person.name, label)}
          onDone={() => tell({ text: t`The passkey opens your notes from now on.` })}
          onClose={close}
        />
      )}
      {doing === 'over' && <OverDialog onClose={close} />}
      {freshCode && (
        <Dialog title={<Trans>Your new recovery code</Trans>} onClose={() => setFreshCode(null)}>
          <RecoveryCode code={freshCode} />
          <DialogActions>
            <Button variant="primary" onClick={() => setFreshCode(null)}>
              <Trans>I have kept it</Trans>
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </div>
  )
}

function ProvingDialog({
  title,
  action,
  field,
  run,
  onDone,
  onClose,
}: {
  title: ReactNode
  action: string
  field?: { label: string; type: 'password' | 'text'; least: number }
  run(proof: Proof, value: string): Promise<void>
  onDone(): void
  onClose(): void
}) {
  const { t } = useLingui()
  const { keys } = useVault()
  const of = useProof(keys ?? [])
  const [value, setValue] = useState('')
  const go = useMutation({
    retry: false, // a wrong answer is an answer
    mutationFn: (proof: Proof) => run(proof, value.trim()),
    onSuccess: () => {
      onDone()
      onClose()
    },
  })
  const least = field?.least ?? 0
  const reason = !of.proof
    ? t`First show that it is you.`
    : value.trim().length < least
      ? t`Choose a passphrase of at least ${least} characters.`
      : undefined
  return (
    <Dialog title={title} onClose={onClose}>
      <Form onKeep={() => of.proof && reason === undefined && go.mutate(of.proof)}>
        <ProofFields of={of} error={go.error} />
        {field && (
          <TextField
            type={field.type}
            autoComplete={field.type === 'password' ? 'new-password' : 'off'}
            label={field.label}
            maxLength={field.type === 'text' ? 60 : undefined}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" variant="primary" busy={go.isPending} disabledReason={reason}>
            {action}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  )
}

function OverDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui()
  const tell = useToast()
  const owner = useOwner()
  const [typed, setTyped] = useState('')
  const word = t`delete`
  const go = useMutation({
    retry: false, // a wrong answer is an answer
    mutationFn: () => startOver(owner),
    onSuccess: () => {
      tell({ text: t`Your private notes and their keys are deleted.` })
      onClose()
    },
    onError: (error) => tell({ text: problemMessage(error), tone: 'problem' }),
  })
  return (
    <Dialog title={<Trans>Start over</Trans>} onClose={onClose}>
      <Form onKeep={() => typed.trim() === word && go.mutate()}>
        <p>
          <Trans>
            Without passphrase, passkey and recovery code your private notes cannot be read by anybody, and nobody can
            bring them back. Starting over deletes them for good.
          </Trans>
        </p>
        <TextField
          label={t`Write “${word}” to go on`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button
            type="submit"
            variant="danger"
            busy={go.isPending}
            disabledReason={typed.trim() === word ? undefined : t`Write “${word}” first.`}
          >
            <Trans>Delete them and start over</Trans>
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  )
}
