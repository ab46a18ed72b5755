import { useSyncExternalStore } from 'react'

const KEY = 'rapport.private.plain'
const CHANGED = 'rapport-blur'

/** Whether private notes are blurred until one turns to them; they are, unless switched off on this device. */
export function useBlur(): boolean {
  return useSyncExternalStore(
    (listener) => {
      addEventListener(CHANGED, listener)
      return () => removeEventListener(CHANGED, listener)
    },
    () => localStorage.getItem(KEY) === null,
  )
}

export function setBlur(blurs: boolean): void {
  if (blurs) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, 'yes')
  dispatchEvent(new Event(CHANGED))
}
