import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { Later } from '../../../web/Later.tsx'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { useToast } from '../../../web/ui/Toast.tsx'
import { beginCode, noteCode, useAtHand } from './later.ts'
import type { About } from './local.ts'
import { NoteHead } from './NoteHead.tsx'
import styles from './PrivateNote.module.css'
import { Unlocking } from './Unlocking.tsx'
import { latestKeys, useOwner, useVault } from './vault.ts'

/**
 * A note nobody else can read: sealed before it leaves the browser. Begun at the first note and not before; blurred until one
 * turns to it.
 */
export function PrivateNote({ about, label, placeholder }: { about: About; label: string; placeholder: string }) {
  const { t } = useLingui()
  const tell = useToast()
  const { ring, begun, looking, replaced, error } = useVault()
  const owner = useOwner()
  const [asking, setAsking] = useState(false)
  const [wanted, setWanted] = useState(false)
  const [missing, setMissing] = useState(false)
  const [notice, setNotice] = useState<string | null>(null)
  useAtHand(begun === true)
  const close = () => setAsking(false)
  // Browsers lend their cryptography only to pages nobody on the way could have changed.
  if (!window.isSecureContext)
    return (
      <Closed>
        <Trans>Private notes need a connection by https. Ask whoever runs this server.</Trans>
      </Closed>
    )
  if (ring && missing)
    return (
      <Closed
        action={
          <Button size="small" onClick={() => setMissing(false)}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        <Trans>This note could not be opened without a connection.</Trans>
      </Closed>
    )
  if (ring)
    return (
      <Later code={noteCode} onFault={() => setMissing(true)} waiting={<Waiting />}>
        {({ OpenedNote }) => (
          <OpenedNote
            key={`${about.aboutId} ${ring.keyId}`}
            {...{ ring, owner, about, label, placeholder }}
            autoFocus={wanted}
          />
        )}
      </Later>
    )
  if (error) return <Closed>{problemMessage(error)}</Closed>
  if (begun === undefined || looking) return <Waiting />
  return (
    <>
      <Closed
        action={
          <Button
            size="small"
            onClick={() => {
              setAsking(true)
              void latestKeys().catch(() => {}) // another device may have begun since
            }}
          >
            {begun ? <Trans>Unlock</Trans> : <Trans>Write one</Trans>}
          </Button>
        }
      >
        {!begun ? (
          <Trans>Encrypted on this device before it is kept. Not even this server can read it.</Trans>
        ) : replaced ? (
          <Trans>Locked: on another device you have made a new key. Unlock with what you chose there.</Trans>
        ) : (
          <Trans>Locked on this device.</Trans>
        )}
      </Closed>
      {asking &&
        (begun ? (
          <Unlocking notice={notice} onClose={close} onDone={() => setWanted(true)} />
        ) : (
          <Later
            code={beginCode}
            onFault={() => {
              close()
              tell({ text: t`This needs a connection. Try again once there is one.`, tone: 'problem' })
            }}
          >
            {({ BeginDialog }) => (
              <BeginDialog owner={owner} onClose={close} onDone={() => setWanted(true)} onBegunElsewhere={setNotice} />
            )}
          </Later>
        ))}
    </>
  )
}

function Waiting() {
  return (
    <div className={styles.note}>
      <NoteHead />
      <Bones lines={1} />
    </div>
  )
}

function Closed({ action, children }: { action?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.note}>
      <NoteHead>{action}</NoteHead>
      <p className={styles.quiet}>{children}</p>
    </div>
  )
}
