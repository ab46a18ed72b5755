import { useState } from 'react'
import { Bones } from '../ui/Bones.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useToast } from '../ui/Toast.tsx'
import styles from './GalleryPage.module.css'

export function Messages() {
  const tell = useToast()
  const [open, setOpen] = useState<'normal' | 'wide' | null>(null)
  return (
    <>
      {(['plain', 'warn', 'bad'] as const).map((tone) => (
        <Notice key={tone} tone={tone} action={<Button size="small">Do it</Button>}>
          A notice that is {tone}.
        </Notice>
      ))}
      <div className={styles.columns}>
        <Empty action={<Button variant="primary">Add a person</Button>}>
          Nobody is here yet. Add the first person.
        </Empty>
        <Bones title lines={4} />
      </div>
      <div className={styles.row}>
        <Button onClick={() => tell({ text: 'Deleted: The release', undo: { label: 'Undo', run: () => {} } })}>
          Tell, with undo
        </Button>
        <Button onClick={() => tell({ text: 'That time has passed. Choose another.', tone: 'problem' })}>
          Tell a problem
        </Button>
        <Button onClick={() => setOpen('normal')}>Dialog</Button>
        <Button onClick={() => setOpen('wide')}>Wide dialog</Button>
      </div>
      {open && (
        <Dialog wide={open === 'wide'} title="End the one-on-one with Tomás?" onClose={() => setOpen(null)}>
          <p>Nothing more can be written. You both can read it.</p>
          <DialogActions>
            <Button onClick={() => setOpen(null)}>Go on meeting</Button>
            <Button variant="danger" onClick={() => setOpen(null)}>
              End it
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  )
}
