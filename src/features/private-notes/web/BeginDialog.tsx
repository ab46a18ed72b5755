import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Choices } from '../../../web/ui/Choices.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { Form } from '../../../web/ui/Form.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import { MIN_PASSPHRASE } from '../rules/keys.ts'
import type { Owner } from '../rules/sealing.ts'
import styles from './PrivateNote.module.css'
import { RecoveryCode } from './RecoveryCode.tsx'
import { begin, type Lasting, newRecoveryCode } from './vault.ts'

/** Under a minute: a passphrase, and a code on paper for the day it is forgotten. */
export function BeginDialog({ owner, onClose, onDone }: { owner: Owner; onClose(): void; onDone(): void }) {
  const { t } = useLingui()
  const [code] = useState(newRecoveryCode)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [lasting, setLasting] = useState<Lasting>('day')
  const [kept, setKept] = useState(false)
  const start = useMutation({
    retry: false, // a wrong answer is an answer
    mutationFn: () => begin(owner, passphrase, code, lasting),
    onSuccess: () => {
      onDone()
      onClose()
    },
  })
  const isShort = passphrase.length < MIN_PASSPHRASE
  const reason = isShort
    ? t`Choose a passphrase of at least ${MIN_PASSPHRASE} characters.`
    : passphrase !== again
      ? t`The two passphrases are not the same.`
      : !kept
        ? t`Keep the recovery code first: nobody else has it.`
        : undefined
  return (
    <Dialog title={<Trans>Notes only you can read</Trans>} onClose={onClose}>
      <Form onKeep={() => reason === undefined && start.mutate()}>
        <p>
          <Trans>
            They are encrypted in this browser. Whoever runs this server, its backups and its logs sees that a note
            exists, its rough size and when you wrote it, and not a word of it.
          </Trans>
        </p>
        <TextField
          type="password"
          autoComplete="new-password"
          label={t`Passphrase`}
          hint={t`Four or five words nobody would guess.`}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <TextField
          type="password"
          autoComplete="new-password"
          label={t`The same again`}
          value={again}
          error={again.length >= passphrase.length && again !== passphrase ? t`The two are not the same.` : undefined}
          onChange={(event) => setAgain(event.target.value)}
        />
        <RecoveryCode code={code} />
        <label className={styles.check}>
          <input type="checkbox" checked={kept} onChange={(event) => setKept(event.target.checked)} />
          <span>
            <Trans>
              I have kept the code. I know that without passphrase, passkey and code my private notes are gone, and that
              nobody can bring them back.
            </Trans>
          </span>
        </label>
        <Choices
          legend={<Trans>Unlocked on this device for</Trans>}
          options={[
            { value: 'tab', label: t`this tab` },
            { value: 'day', label: t`a day` },
          ]}
          value={lasting}
          onChange={setLasting}
        />
        <FormError error={start.error && problemMessage(start.error)} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" variant="primary" busy={start.isPending} disabledReason={reason}>
            <Trans>Begin</Trans>
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  )
}
