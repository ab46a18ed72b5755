import { useEffect } from 'react'
import { client } from '../../../web/api.ts'
import type { MeetingPage } from '../contract.ts'

const AGAIN_MS = 60_000

/** Says that one is in the room, as long as the page of a meeting is open; the server knows whether it is the time for it. */
export function useArrival({ meeting }: MeetingPage): void {
  const { id, state } = meeting
  useEffect(() => {
    if (state !== 'planned' && state !== 'live') return
    // Nobody is bothered when it fails: it is said again in a minute.
    const arrive = () => document.visibilityState === 'visible' && void client.meetings.arrive({ id }).catch(() => {})
    arrive()
    const timer = setInterval(arrive, AGAIN_MS)
    return () => clearInterval(timer)
  }, [id, state])
}
