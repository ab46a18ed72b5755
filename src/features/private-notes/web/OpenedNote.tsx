import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { Bones } from '../../../web/ui/Bones.tsx'
import { Button } from '../../../web/ui/Button.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import type { KeyRing } from '../rules/key-ring.ts'
import { isSealBroken, type Owner } from '../rules/sealing.ts'
import { BlurredField } from './Blurred.tsx'
import type { About } from './local.ts'
import { NoteHead } from './NoteHead.tsx'
import { OpenNote } from './note-store.ts'
import { OtherVersion } from './OtherVersion.tsx'
import { PrivateEditor } from './PrivateEditor.tsx'
import styles from './PrivateNote.module.css'
import { SaveLine, SaveNotice } from './SaveState.tsx'
import { UnreadableNote } from './UnreadableNote.tsx'
import { latestKeys, lock, readAgain } from './vault.ts'

interface Field {
  label: string
  placeholder: string
  autoFocus: boolean
}

/** A note while it is unlocked. */
export function OpenedNote({ ring, owner, about, ...field }: { ring: KeyRing; owner: Owner; about: About } & Field) {
  const { label } = field
  const { opened, openAgain } = useOpenNote(ring, owner, about)
  return (
    <section className={styles.note} aria-label={label}>
      {!opened ? (
        <>
          <NoteHead />
          <Bones lines={1} />
        </>
      ) : !opened.error ? (
        <Writing note={opened.note} {...field} />
      ) : (
        <>
          <NoteHead />
          {isSealBroken(opened.error) ? (
            <UnreadableNote note={opened.note} onDropped={openAgain} />
          ) : (
            <FormError error={problemMessage(opened.error)} />
          )}
        </>
      )}
    </section>
  )
}

function useOpenNote(ring: KeyRing, owner: Owner, about: About) {
  const [turn, setTurn] = useState(0)
  const [opened, setOpened] = useState<{ note: OpenNote; error?: unknown } | null>(null)
  const of = useRef({ owner, about })
  of.current = { owner, about }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn opens it anew
  useEffect(() => {
    let gone = false
    const note = new OpenNote(ring, of.current.owner, of.current.about)
    note.load().then(
      () => gone || setOpened({ note }),
      async (error) => {
        // It may be sealed with a key that another device has made since: then this one locks, and says so.
        if (isSealBroken(error)) await latestKeys().catch(() => {})
        if (!gone) setOpened({ note, error })
      },
    )
    const leave = () => document.visibilityState === 'hidden' && void note.flush()
    document.addEventListener('visibilitychange', leave)
    return () => {
      gone = true
      document.removeEventListener('visibilitychange', leave)
      setOpened(null)
      void note.close().then(readAgain)
    }
  }, [ring, turn])
  return { opened, openAgain: () => setTurn(turn + 1) }
}

function Writing({ note, label, placeholder, autoFocus }: { note: OpenNote } & Field) {
  const { content, state, unfetched } = useSyncExternalStore(note.subscribe, note.shown)
  const [tooLong, setTooLong] = useState(false)
  const { blocks, others } = content!
  // biome-ignore lint/correctness/useExhaustiveDependencies: once something is written, what was too long is past
  useEffect(() => setTooLong(false), [blocks])
  return (
    <>
      <NoteHead>
        <SaveLine state={state} />
        <Button size="small" variant="ghost" onClick={() => void lock()}>
          <Trans>Lock now</Trans>
        </Button>
      </NoteHead>
      <SaveNotice state={state} />
      {unfetched && (
        <p className={styles.quiet}>
          <Trans>
            There is no connection, and no copy of this note on this device. What you write joins what it holds, once
            there is one.
          </Trans>
        </p>
      )}
      {tooLong && (
        <Notice tone="warn" loud>
          <Trans>That is longer than a note takes at once, so nothing was pasted. Paste it in parts.</Trans>
        </Notice>
      )}
      {others.map((other, index) => (
        <OtherVersion
          // biome-ignore lint/suspicious/noArrayIndexKey: two versions may be the same in all there is of them
          key={`${index} ${other.at}`}
          other={other}
          onAdd={() => note.addOther(index)}
          onLeave={() => note.leaveOther(index)}
        />
      ))}
      <BlurredField empty={blocks.length === 0}>
        <div className={styles.field}>
          <PrivateEditor {...{ note, label, placeholder, autoFocus }} onPasteTooLong={() => setTooLong(true)} />
        </div>
      </BlurredField>
    </>
  )
}
