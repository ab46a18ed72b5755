import { useEffect } from 'react'

const lockOf = (id: string) => `rapport.feedback:${id}`

/** While a draft is open, the page it is open on saves it, and nothing else in this browser. */
export function useWritingAlone(id: string): void {
  useEffect(() => {
    const leaving = new AbortController()
    let leave = () => {}
    const here = () => new Promise<void>((resolve) => (leave = resolve))
    navigator.locks?.request(lockOf(id), { signal: leaving.signal }, here).catch(() => {})
    return () => {
      leaving.abort()
      leave()
    }
  }, [id])
}

/** Without locks (a page that came without TLS) one knows of this window only. */
export async function unlessWritten(id: string, work: () => Promise<void>): Promise<void> {
  if (navigator.locks) await navigator.locks.request(lockOf(id), { ifAvailable: true }, (lock) => lock && work())
  else if (!location.pathname.includes(id)) await work()
}
