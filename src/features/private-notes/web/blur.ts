import { useSyncExternalStore } from 'react'

const KEY = 'rapport.private.plain'
const CHANGED = 'rapport-blur'

/** Whether private notes are blurred until one turns to them; they are, unless switched off on this device. */
export function useBlur(): boolean {
  return useSyncExternalStore(followSetting, () => localStorage.getItem(KEY) === null)
}

/** Whether another window is in front, as the one that is shown to others: the caret stays where it is, the eyes do not. */
export function useTurnedAway(): boolean {
  return useSyncExternalStore(followWindow, () => !document.hasFocus())
}

function followWindow(changed: () => void): () => void {
  addEventListener('focus', changed)
  addEventListener('blur', changed)
  return () => {
    removeEventListener('focus', changed)
    removeEventListener('blur', changed)
  }
}

function followSetting(changed: () => void): () => void {
  addEventListener(CHANGED, changed)
  addEventListener('storage', changed)
  return () => {
    removeEventListener(CHANGED, changed)
    removeEventListener('storage', changed)
  }
}

export function setBlur(blurs: boolean): void {
  if (blurs) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, 'yes')
  dispatchEvent(new Event(CHANGED))
}
