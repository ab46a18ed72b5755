import { useEffect, useState } from 'react'
import type { MeetingPage } from '../contract.ts'
import { type ClockReading, readClock } from '../rules/clock.ts'
import { isTimeOver } from '../rules/times.ts'

/** The clock of a running meeting, ticking on the server's time, so that both see the same minutes left. */
export function useClock({ meeting, sections, now }: MeetingPage): ClockReading | null {
  const [ahead, setAhead] = useState(() => Date.parse(now) - Date.now())
  const [, tick] = useState(0)
  const running = meeting.startedAt !== null && meeting.state === 'live'
  useEffect(() => setAhead(Date.parse(now) - Date.now()), [now])
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => tick((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [running])
  return running ? readClock(meeting, sections, Date.now() + ahead) : null
}

const LOOK_MS = 20_000

/** Whether the time of a meeting that nobody started is over: then one wraps up, rather than start. */
export function useTimeOver({ meeting }: MeetingPage): boolean {
  const [, look] = useState(0)
  const planned = meeting.state === 'planned'
  useEffect(() => {
    if (!planned) return
    const timer = setInterval(() => look((count) => count + 1), LOOK_MS)
    return () => clearInterval(timer)
  }, [planned])
  return planned && isTimeOver(meeting, Date.now())
}

/** "11:34", or "+2:10" once the time is over. */
export function clockFace(seconds: number): string {
  const total = Math.abs(seconds)
  const face = `${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}`
  return seconds < 0 ? `+${face}` : face
}
