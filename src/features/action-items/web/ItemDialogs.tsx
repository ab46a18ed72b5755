import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { newId } from '../../../platform/ids.ts'
import { loadLater, useLoadedLater } from '../../../web/loaded-later.ts'
import type { Pair } from '../../pairs/contract.ts'
import type { ActionItem } from '../contract.ts'

export interface ItemDialog {
  what: 'edit' | 'late' | 'drop'
  /** As it was when the dialog opened: what the other changes meanwhile must not pass for what one began with. */
  item: ActionItem
  pair: Pick<Pair, 'id' | 'lead' | 'member' | 'me'>
  meetingId: string | null
}

const dialogs = loadLater(() => import('./OpenItemDialog.tsx'))
const Open = createContext<(dialog: ItemDialog) => void>(() => {})

/** Opens what is asked about one action item: `open({ what: 'edit', item, pair, meetingId })`. */
export const useItemDialogs = () => useContext(Open)

/**
 * Holds the dialogs of action items above all pages: a row may move, or go, because the other did something, and what one is
 * writing about it must stay.
 */
export function ItemDialogs({ children }: { children: ReactNode }) {
  const [dialog, setDialog] = useState<(ItemDialog & { key: string }) | null>(null)
  const open = useCallback((asked: ItemDialog | null) => setDialog(asked && { ...asked, key: newId() }), [])
  const code = useLoadedLater(dialogs, dialog !== null)
  return (
    <Open value={open}>
      {children}
      {dialog && code && <code.OpenItemDialog key={dialog.key} dialog={dialog} onOpen={open} />}
    </Open>
  )
}
