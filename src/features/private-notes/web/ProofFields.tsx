import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { Choices } from '../../../web/ui/Choices.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import type { KeptKey } from '../contract.ts'
import { readCode } from '../rules/recovery-code.ts'
import { isSealBroken } from '../rules/sealing.ts'
import styles from './PrivateNote.module.css'
import { PasskeyRefused, whyNoPasskeys } from './passkey.ts'
import type { Proof } from './ways-in.ts'

/** What somebody shows to open their notes. */
export function useProof(keys: readonly KeptKey[]) {
  const hasPasskey = keys.some(({ kind }) => kind === 'passkey') && whyNoPasskeys() === null
  const [kind, setKind] = useState<Proof['kind']>(hasPasskey ? 'passkey' : 'passphrase')
  const [passphrase, setPassphrase] = useState('')
  const [code, setCode] = useState('')
  const proof: Proof | null =
    kind === 'passkey'
      ? { kind }
      : kind === 'passphrase'
        ? passphrase === ''
          ? null
          : { kind, passphrase }
        : readCode(code)
          ? { kind, code }
          : null
  return { kind, setKind, passphrase, setPassphrase, code, setCode, hasPasskey, proof }
}

export function ProofFields({
  of,
  legend,
  error,
}: {
  of: ReturnType<typeof useProof>
  legend: ReactNode
  error: unknown
}) {
  const { t } = useLingui()
  const broken = isSealBroken(error)
  const options: { value: Proof['kind']; label: string }[] = [
    ...(of.hasPasskey ? [{ value: 'passkey' as const, label: t`Passkey` }] : []),
    { value: 'passphrase', label: t`Passphrase` },
    { value: 'recovery', label: t`Recovery code` },
  ]
  return (
    <>
      <Choices legend={legend} options={options} value={of.kind} onChange={of.setKind} />
      {of.kind === 'passphrase' && (
        <TextField
          type="password"
          autoComplete="current-password"
          label={t`Passphrase`}
          value={of.passphrase}
          error={broken ? t`This passphrase does not open your notes. Try again, or use the recovery code.` : undefined}
          onChange={(event) => of.setPassphrase(event.target.value)}
        />
      )}
      {of.kind === 'recovery' && (
        <TextField
          label={t`Recovery code`}
          autoComplete="off"
          spellCheck={false}
          placeholder="XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"
          value={of.code}
          hint={t`32 letters and digits; case and hyphens do not matter.`}
          error={
            broken
              ? t`This code does not open your notes. An older one stops working when a new one is made.`
              : undefined
          }
          onChange={(event) => of.setCode(event.target.value)}
        />
      )}
      {of.kind === 'passkey' && (
        <p className={styles.quiet}>
          <Trans>Your device asks you for it.</Trans>
        </p>
      )}
    </>
  )
}

/** What went wrong beside the passphrase or the code, which say so themselves. */
export function ProofFault({ of, error }: { of: ReturnType<typeof useProof>; error: unknown }) {
  const words = useFaultWords()
  const said = isSealBroken(error) && of.kind !== 'passkey'
  return <FormError error={error && !said ? words(error) : null} />
}

function useFaultWords(): (error: unknown) => string {
  const { t } = useLingui()
  return (error) => {
    if (isSealBroken(error)) return t`This passkey does not open your notes. Use the passphrase, or the recovery code.`
    if (!(error instanceof PasskeyRefused)) return problemMessage(error)
    switch (error.fault) {
      case 'not made':
        return t`No passkey was made. Try again, and say yes when your device asks.`
      case 'here already':
        return t`This device has a passkey for your notes already. Add one on another device, or a security key.`
      case 'without secret':
        return t`This passkey cannot keep a secret for a page, so it was not added. Another device or security key may. Should yours list it, delete it there.`
      case 'no answer':
        return t`The passkey did not answer. Try again, or use the passphrase.`
    }
  }
}
