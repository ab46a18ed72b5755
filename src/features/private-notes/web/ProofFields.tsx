import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { Choices } from '../../../web/ui/Choices.tsx'
import { TextField } from '../../../web/ui/TextField.tsx'
import type { KeptKey } from '../contract.ts'
import { readCode } from '../rules/recovery-code.ts'
import styles from './PrivateNote.module.css'
import { isPasskeyFault } from './passkey.ts'
import type { Proof } from './vault.ts'

/** What somebody shows to open their notes. */
export function useProof(keys: readonly KeptKey[]) {
  const hasPasskey = keys.some(({ kind }) => kind === 'passkey')
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

export function ProofFields({ of, error }: { of: ReturnType<typeof useProof>; error: unknown }) {
  const { t } = useLingui()
  const broken = error instanceof Error && error.name === 'SealBroken'
  const options: { value: Proof['kind']; label: string }[] = [
    ...(of.hasPasskey ? [{ value: 'passkey' as const, label: t`Passkey` }] : []),
    { value: 'passphrase', label: t`Passphrase` },
    { value: 'recovery', label: t`Recovery code` },
  ]
  return (
    <>
      <Choices legend={<Trans>With</Trans>} options={options} value={of.kind} onChange={of.setKind} />
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
          {isPasskeyFault(error) ? error.message : <Trans>Your device asks you for it.</Trans>}
        </p>
      )}
      {error !== null && !broken && !isPasskeyFault(error) && <p role="alert">{problemMessage(error)}</p>}
    </>
  )
}
