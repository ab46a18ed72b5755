import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../web/ui/Button.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import styles from './PrivateNote.module.css'
import { saveFile } from './save-file.ts'

/** The code, with the ways to keep it outside this browser. */
export function RecoveryCode({ title, code }: { title: string; code: string }) {
  const { t } = useLingui()
  const tell = useToast()
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => tell({ text: t`Copied. Put it where you keep passwords.` }),
      () => tell({ text: t`This browser does not allow copying: select the code and copy it.`, tone: 'problem' }),
    )
  const download = () =>
    saveFile('rapport-recovery-code.txt', `${t`Rapport, recovery code of my private notes`}\n\n${code}\n`, 'text/plain')
  return (
    <section className={styles.recovery}>
      <h3>{title}</h3>
      <p className={styles.quiet}>
        <Trans>
          For the day the passphrase is forgotten. Print it, or keep it with your passwords; it is shown only now.
        </Trans>
      </p>
      <p className={styles.code}>{code}</p>
      <div className={styles.actions}>
        <Button size="small" onClick={() => void copy()}>
          <Trans>Copy</Trans>
        </Button>
        <Button size="small" onClick={download}>
          <Trans>Save as a file</Trans>
        </Button>
        <Button size="small" onClick={() => print()}>
          <Trans>Print</Trans>
        </Button>
      </div>
    </section>
  )
}
