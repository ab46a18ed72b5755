import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { Button } from '../../../web/ui/Button.tsx'
import { Dialog, DialogActions } from '../../../web/ui/Dialog.tsx'
import { FormError } from '../../../web/ui/FormError.tsx'
import type { OpenNote } from './note-store.ts'
import styles from './PrivateNote.module.css'
import { atOnce } from './ways-in.ts'

/** A note that no key of one's own opens, and the way out. */
export function UnreadableNote({ note, onDropped }: { note: OpenNote; onDropped(): void }) {
  const [sure, setSure] = useState(false)
  const drop = useMutation({ ...atOnce, mutationFn: () => note.drop(), onSuccess: onDropped })
  return (
    <>
      <div role="alert" className={styles.missing}>
        <Trans>
          This note cannot be opened: it is damaged, or it was written with a key that is gone. Nobody can read it.
        </Trans>
        <Button size="small" onClick={() => setSure(true)}>
          <Trans>Delete it</Trans>
        </Button>
      </div>
      {sure && (
        <Dialog title={<Trans>Delete this note?</Trans>} onClose={() => setSure(false)}>
          <p>
            <Trans>It is gone for good then. Whoever runs this server may have an older backup of it: ask first.</Trans>
          </p>
          <FormError error={drop.error && problemMessage(drop.error)} />
          <DialogActions>
            <Button onClick={() => setSure(false)}>
              <Trans>Not now</Trans>
            </Button>
            <Button variant="danger" busy={drop.isPending} onClick={() => drop.mutate()}>
              <Trans>Delete it</Trans>
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  )
}
