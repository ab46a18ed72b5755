import { useSyncExternalStore } from 'react'

const KEY = 'rapport.private.plain'
const CHANGED = 'rapport-blur'

/** Whether private notes are blurred until one turns to them; they are, unless switched off on this device. */
export function useBlur(): boolean {
  return useSyncExternalStore(follow, () => localStorage.getItem(KEY) === null)
}

function follow(changed: () => void): () => void {
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
