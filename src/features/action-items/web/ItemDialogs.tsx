import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { problemMessage } from '../../../web/api.ts'
import { useToast } from '../../../web/ui/Toast.tsx'
import type { Pair } from '../../pairs/contract.ts'
import type { ActionItem } from '../contract.ts'
import { DropItemDialog } from './DropItemDialog.tsx'
import { EditItemDialog } from './EditItemDialog.tsx'
import { useActionItems } from './item-actions.ts'
import { SayLateDialog } from './SayLateDialog.tsx'

export interface ItemDialog {
  what: 'edit' | 'late' | 'drop'
  /** As it was when the dialog opened: what the other changes meanwhile must not pass for what one began with. */
  item: ActionItem
  pair: Pick<Pair, 'id' | 'lead' | 'member' | 'me'>
  meetingId: string | null
}

const Open = createContext<(dialog: ItemDialog) => void>(() => {})

/** Opens what is asked about one action item: `open({ what: 'edit', item, pair, meetingId })`. */
export const useItemDialogs = () => useContext(Open)

/**
 * Holds the dialogs of action items above all pages: a row may move, or go, because the other did something, and what one is
 * writing about it must stay.
 */
export function ItemDialogs({ children }: { children: ReactNode }) {
  const [dialog, open] = useState<ItemDialog | null>(null)
  return (
    <Open value={open}>
      {children}
      {dialog && <OpenDialog key={dialog.what} dialog={dialog} onOpen={open} />}
    </Open>
  )
}

function OpenDialog({ dialog, onOpen }: { dialog: ItemDialog; onOpen(dialog: ItemDialog | null): void }) {
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
  const asked = { item, pair, items, onClose: () => onOpen(null) }
  if (what === 'late') return <SayLateDialog {...asked} />
  if (what === 'drop') return <DropItemDialog {...asked} />
  return <EditItemDialog {...asked} onDrop={() => onOpen({ ...dialog, what: 'drop' })} />
}
