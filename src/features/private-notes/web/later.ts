import { useEffect } from 'react'
import { loadLater } from '../../../web/loaded-later.ts'
import { prepareStretching } from './stretch.ts'

export const beginCode = loadLater(() => import('./BeginDialog.tsx'))
export const unlockCode = loadLater(() => import('./UnlockDialog.tsx'))
export const noteCode = loadLater(() => import('./OpenedNote.tsx'))

const AFTER_MS = 3000

/** Whoever has keys can unlock and write without a network too: what that needs is fetched behind the page. */
export function useAtHand(hasKeys: boolean): void {
  useEffect(() => {
    if (!hasKeys) return
    const timer = setTimeout(() => {
      for (const fetched of [unlockCode.now(), noteCode.now(), prepareStretching()]) fetched.catch(() => {})
    }, AFTER_MS)
    return () => clearTimeout(timer)
  }, [hasKeys])
}
