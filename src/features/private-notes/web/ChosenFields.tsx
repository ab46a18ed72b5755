import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { TextField } from '../../../web/ui/TextField.tsx'
import { MIN_PASSPHRASE } from '../rules/keys.ts'
import { newRecoveryCode } from '../rules/recovery-code.ts'
import styles from './PrivateNote.module.css'
import { RecoveryCode } from './RecoveryCode.tsx'

/** What somebody chooses to open their notes with: a passphrase, exactly as typed, and a code they have put away. */
export function useChosen() {
  const { t } = useLingui()
  const [code] = useState(newRecoveryCode)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [kept, setKept] = useState(false)
  const reason =
    passphrase.length < MIN_PASSPHRASE
      ? t`Choose a passphrase of at least ${MIN_PASSPHRASE} characters.`
      : passphrase !== again
        ? t`The two passphrases are not the same.`
        : !kept
          ? t`Keep the recovery code first: nobody else has it.`
          : undefined
  return { code, passphrase, setPassphrase, again, setAgain, kept, setKept, reason }
}

export function ChosenFields({
  of,
  label,
  codeTitle,
}: {
  of: ReturnType<typeof useChosen>
  label: string
  codeTitle: string
}) {
  const { t } = useLingui()
  const { code, passphrase, setPassphrase, again, setAgain, kept, setKept } = of
  return (
    <>
      <TextField
        type="password"
        autoComplete="new-password"
        label={label}
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
      <RecoveryCode title={codeTitle} code={code} />
      <label className={styles.check}>
        <input type="checkbox" checked={kept} onChange={(event) => setKept(event.target.checked)} />
        <span>
          <Trans>
            I have kept the code. I know that without passphrase, passkey and code my private notes are gone, and that
            nobody can bring them back.
          </Trans>
        </span>
      </label>
    </>
  )
}
