import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { AddPasskeyDialog } from './AddPasskeyDialog.tsx'
import { setBlur, useBlur } from './blur.ts'
import { ChangeKeyDialog } from './ChangeKeyDialog.tsx'
import { Passkeys } from './Passkeys.tsx'
import styles from './PrivateNote.module.css'
import { whyNoPasskeys } from './passkey.ts'
import { StartOverDialog } from './StartOverDialog.tsx'
import { TakeAlong } from './TakeAlong.tsx'
import { Unlocking } from './Unlocking.tsx'
import { lock, useVault } from './vault.ts'

type Doing = 'unlock' | 'change' | 'passkey' | 'over'

/** The ways into one's private notes: change, add, revoke, lock, take along, start over. */
export function PrivateSettings() {
  const { t } = useLingui()
  const { ring, keys, begun, error } = useVault()
  const blurs = useBlur()
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  if (error) return <p className={styles.quiet}>{problemMessage(error)}</p>
  if (!keys) return <Bones lines={2} />
  if (!begun)
    return (
      <p className={styles.quiet}>
        <Trans>You have written none yet. The first one, beside a meeting, takes a minute to begin.</Trans>
      </p>
    )
  const noPasskeys = {
    address: t`A passkey belongs to a name, not to an IP address. Open Rapport by its name, or as localhost on this machine.`,
    browser: t`This browser has no passkeys here: they need https, or localhost.`,
  }
  const why = whyNoPasskeys()
  const behind = keys.filter(({ kind }) => kind === 'previous').reduce((sum, { notes }) => sum + notes, 0)
  return (
    <div className={styles.settings}>
      <div className={styles.actions}>
        {ring ? (
          <Button onClick={() => void lock()}>
            <Trans>Lock now</Trans>
          </Button>
        ) : (
          <Button onClick={() => setDoing('unlock')}>
            <Trans>Unlock</Trans>
          </Button>
        )}
        <Button onClick={() => setDoing('change')}>
          <Trans>Change passphrase and code</Trans>
        </Button>
        <Button disabledReason={why ? noPasskeys[why] : undefined} onClick={() => setDoing('passkey')}>
          <Trans>Add a passkey</Trans>
        </Button>
        <TakeAlong />
      </div>
      {why === 'address' && <p className={styles.quiet}>{noPasskeys.address}</p>}
      {behind > 0 && (
        <p className={styles.quiet}>
          <Plural
            value={behind}
            one="# note is still encrypted with the key before. It gets the new one while your notes are unlocked."
            other="# notes are still encrypted with the key before. They get the new one while your notes are unlocked."
          />
        </p>
      )}
      <Passkeys passkeys={keys.filter(({ kind }) => kind === 'passkey')} />
      <label className={styles.check}>
        <input type="checkbox" checked={blurs} onChange={(event) => setBlur(event.target.checked)} />
        <span>
          <Trans>Blur private notes until I click into them, for when I share my screen</Trans>
        </span>
      </label>
      <p>
        <Button size="small" variant="ghost" onClick={() => setDoing('over')}>
          <Trans>Everything is lost: start over</Trans>
        </Button>
      </p>
      {doing === 'unlock' && <Unlocking onClose={close} />}
      {doing === 'change' && <ChangeKeyDialog onClose={close} />}
      {doing === 'passkey' && <AddPasskeyDialog onClose={close} />}
      {doing === 'over' && <StartOverDialog onClose={close} />}
    </div>
  )
}
