import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { problemMessage } from '../../../web/api.ts'
import { dayAndMonth } from '../../../web/dates.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { KeptKey } from '../contract.ts'
import styles from './PrivateNote.module.css'
import { atOnce, revokePasskey } from './ways-in.ts'

/** The passkeys that open one's notes. */
export function Passkeys({ passkeys }: { passkeys: readonly KeptKey[] }) {
  const { t } = useLingui()
  const tell = useToast()
  const revoke = useMutation({
    ...atOnce,
    mutationFn: revokePasskey,
    onSuccess: () =>
      tell({
        text: t`This passkey no longer opens your notes here. If somebody else may have it, change passphrase and code too: that makes a new key.`,
      }),
    onError: (error) => tell({ text: problemMessage(error), tone: 'problem' }),
  })
  if (passkeys.length === 0) return null
  return (
    <ul aria-label={t`Passkeys`}>
      {passkeys.map((passkey) => (
        <li key={passkey.id}>
          <span>
            {passkey.label || t`Passkey`} <small className={styles.quiet}>{dayAndMonth(passkey.createdAt)}</small>
          </span>
          <Button size="small" variant="ghost" onClick={() => revoke.mutate(passkey)}>
            <Trans>Revoke</Trans>
          </Button>
        </li>
      ))}
    </ul>
  )
}
