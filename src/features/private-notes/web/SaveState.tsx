import { Trans } from '@lingui/react/macro'
import { Button } from '../../../web/ui/Button.tsx'
import { Notice } from '../../../web/ui/Notice.tsx'
import type { SaveState } from './note-store.ts'
import styles from './PrivateNote.module.css'
import { lockReplaced } from './vault.ts'

/** One quiet word about whether what was written is kept. */
export function SaveLine({ state }: { state: SaveState }) {
  return (
    <span className={styles.state} role="status">
      <Words state={state} />
    </span>
  )
}

function Words({ state }: { state: SaveState }) {
  switch (state) {
    case 'saving':
      return <Trans>Saving …</Trans>
    case 'kept here':
      return <Trans>kept on this device until there is a network</Trans>
    case 'unsaved':
      return <Trans>not saved yet</Trans>
    case 'too long':
    case 'replaced':
      return <Trans>not saved</Trans>
    case 'saved':
      return <Trans>encrypted on this device</Trans>
  }
}

/** What keeps a note from being saved and does not pass by itself. */
export function SaveNotice({ state }: { state: SaveState }) {
  if (state === 'too long')
    return (
      <Notice tone="bad" loud>
        <Trans>
          This note is longer than one can be, so what you wrote last is not saved. Shorten it, or move a part of it to
          another note.
        </Trans>
      </Notice>
    )
  if (state === 'replaced')
    return (
      <Notice
        tone="bad"
        loud
        action={
          <Button size="small" onClick={() => void lockReplaced()}>
            <Trans>Unlock again</Trans>
          </Button>
        }
      >
        <Trans>
          On another device you have made a new key, or started over: nothing more is saved with the one here. To be
          safe, copy what you wrote last, then unlock again.
        </Trans>
      </Notice>
    )
  return null
}
