import { Trans } from '@lingui/react/macro'
import { Lock } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { dayAndMonth } from '../../../web/dates.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import { type Content, textOf } from '../rules/content.ts'
import type { Owner } from '../rules/sealing.ts'
import { useBlur } from './blur.ts'
import { type About, OpenNote, type SaveState } from './note-store.ts'
import styles from './PrivateNote.module.css'
import { lock, useOwner, useVault } from './vault.ts'

const PrivateEditor = lazy(() => import('./PrivateEditor.tsx').then((module) => ({ default: module.PrivateEditor })))
const BeginDialog = lazy(() => import('./BeginDialog.tsx').then((module) => ({ default: module.BeginDialog })))
const UnlockDialog = lazy(() => import('./UnlockDialog.tsx').then((module) => ({ default: module.UnlockDialog })))

/**
 * A note nobody else can read: sealed before it leaves the browser. Begun at the first note and not before; blurred until one
 * turns to it.
 */
export function PrivateNote({ about, label, placeholder }: { about: About; label: string; placeholder: string }) {
  const vault = useVault()
  const owner = useOwner()
  const [asking, setAsking] = useState(false)
  const [wanted, setWanted] = useState(false)
  // Browsers lend their cryptography only to pages nobody on the way could have changed.
  if (!window.isSecureContext)
    return (
      <div className={styles.note}>
        <Head />
        <p className={styles.quiet}>
          <Trans>Private notes need a connection by https. Ask whoever runs this server.</Trans>
        </p>
      </div>
    )
  if (vault.key)
    return (
      <Opened
        key={about.aboutId}
        vaultKey={vault.key}
        owner={owner}
        about={about}
        label={label}
        placeholder={placeholder}
        autoFocus={wanted}
      />
    )
  return (
    <div className={styles.note}>
      <Head>
        <Button size="small" onClick={() => setAsking(true)}>
          {vault.begun ? <Trans>Unlock</Trans> : <Trans>Write one</Trans>}
        </Button>
      </Head>
      <p className={styles.quiet}>
        {vault.begun ? (
          <Trans>Locked on this device.</Trans>
        ) : (
          <Trans>Encrypted on this device before it is kept. Not even this server can read it.</Trans>
        )}
      </p>
      <Suspense>
        {asking &&
          (vault.begun ? (
            <UnlockDialog owner={owner} onClose={() => setAsking(false)} onDone={() => setWanted(true)} />
          ) : (
            <BeginDialog owner={owner} onClose={() => setAsking(false)} onDone={() => setWanted(true)} />
          ))}
      </Suspense>
    </div>
  )
}

function Head({ children }: { children?: ReactNode }) {
  return (
    <div className={styles.head}>
      <span className={styles.mark}>
        <Lock aria-hidden /> <Trans>Only you can read this</Trans>
      </span>
      {children}
    </div>
  )
}

function Opened({
  vaultKey,
  owner,
  about,
  label,
  placeholder,
  autoFocus,
}: {
  vaultKey: CryptoKey
  owner: Owner
  about: About
  label: string
  placeholder: string
  autoFocus: boolean
}) {
  const [content, setContent] = useState<Content | null>(null)
  const [version, setVersion] = useState(0)
  const [state, setState] = useState<SaveState>('saved')
  const [error, setError] = useState<string | null>(null)
  const note = useRef<OpenNote | null>(null)
  const blurs = useBlur()
  const of = useRef({ owner, about })
  of.current = { owner, about }
  useEffect(() => {
    let gone = false
    const opened = new OpenNote(vaultKey, of.current.owner, of.current.about)
    opened.onState = setState
    opened.onContent = (merged) => {
      setContent(merged)
      setVersion((before) => before + 1)
    }
    note.current = opened
    opened.load().then(
      (loaded) => gone || setContent(loaded),
      (problem) =>
        gone ||
        setError(problem instanceof Error && problem.name === 'SealBroken' ? problem.message : problemMessage(problem)),
    )
    const leave = () => document.visibilityState === 'hidden' && void opened.flush()
    document.addEventListener('visibilitychange', leave)
    return () => {
      gone = true
      document.removeEventListener('visibilitychange', leave)
      void opened.close()
    }
  }, [vaultKey])
  const write = (changed: Content) => {
    setContent(changed)
    note.current?.write(changed)
  }
  return (
    <section className={styles.note} aria-label={label}>
      <Head>
        <span className={styles.state} role="status">
          {state === 'saving' ? (
            <Trans>Saving …</Trans>
          ) : state === 'kept here' ? (
            <Trans>kept on this device until there is a network</Trans>
          ) : state === 'unsaved' ? (
            <Trans>not saved yet</Trans>
          ) : (
            <Trans>encrypted on this device</Trans>
          )}
        </span>
        <Button size="small" variant="ghost" onClick={() => void lock(owner)}>
          <Trans>Lock now</Trans>
        </Button>
      </Head>
      <FormError error={error} />
      {content?.others.map((other, index) => (
        <Notice
          key={other.at}
          tone="warn"
          action={
            <span className={styles.both}>
              <Button
                size="small"
                onClick={() => {
                  write({ blocks: [...content.blocks, ...other.blocks], others: content.others.toSpliced(index, 1) })
                  setVersion((before) => before + 1)
                }}
              >
                <Trans>Add it below</Trans>
              </Button>
              <Button
                size="small"
                variant="ghost"
                onClick={() => write({ ...content, others: content.others.toSpliced(index, 1) })}
              >
                <Trans>Leave it out</Trans>
              </Button>
            </span>
          }
        >
          <Trans>
            Another device wrote in the same place on {dayAndMonth(other.at)}: “{textOf(other.blocks).slice(0, 300)}”
          </Trans>
        </Notice>
      ))}
      {content ? (
        <div className={blurs ? styles.blurred : styles.clear}>
          <Suspense fallback={<Bones lines={2} />}>
            <PrivateEditor
              label={label}
              placeholder={placeholder}
              blocks={content.blocks}
              version={version}
              autoFocus={autoFocus}
              onChange={(blocks) => write({ ...content, blocks })}
            />
          </Suspense>
        </div>
      ) : (
        !error && <Bones lines={2} />
      )}
    </section>
  )
}
