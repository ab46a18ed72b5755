import { useEffect } from 'react'

/** Names the window after the page while it is shown. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = `${title} · Rapport`
    return () => {
      document.title = 'Rapport'
    }
  }, [title])
}
