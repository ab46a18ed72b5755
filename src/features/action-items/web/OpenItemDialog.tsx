import { useEffect, useRef } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { useToast } from '../../../web/ui/Toast.tsx'
import { DropItemDialog } from './DropItemDialog.tsx'
import { EditItemDialog } from './EditItemDialog.tsx'
import type { ItemDialog } from './ItemDialogs.tsx'
import { useActionItems } from './item-actions.ts'
import { SayLateDialog } from './SayLateDialog.tsx'

/**
 * The dialog that was asked for. Without a connection what it changes shows at once, so it makes room for the page, and comes
 * back should the answer be no.
 */
export function OpenItemDialog({ dialog, onOpen }: { dialog: ItemDialog; onOpen(dialog: ItemDialog | null): void }) {
  const { what, item, pair, meetingId } = dialog
  const tell = useToast()
  // An open dialog says itself what went wrong; what is undone after it has closed cannot.
  const isOpen = useRef(true)
  useEffect(
    () => () => {
      isOpen.current = false
    },
    [],
  )
  const items = useActionItems(pair, meetingId, (error) => {
    if (!isOpen.current) tell({ text: problemMessage(error), tone: 'problem' })
  })
  const onClose = () => {
    if (isOpen.current) onOpen(null) // another may have been asked for since
  }
  const asked = { item, pair, items, onClose }
  if (what === 'late') return <SayLateDialog {...asked} />
  if (what === 'drop') return <DropItemDialog {...asked} />
  return <EditItemDialog {...asked} onDrop={() => onOpen({ ...dialog, what: 'drop' })} />
}
