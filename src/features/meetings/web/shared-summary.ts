import { useEffect, useRef, useState } from 'react'
import { changedMeanwhile, client, problemMessage } from '../../../web/api.ts'
import type { MeetingPage } from '../contract.ts'
import { refreshPair } from './meeting-data.ts'

const PAUSE_MS = 600

/**
 * The summary of a running meeting, as both write it: kept after each pause, shown to the other at once. When both wrote at
 * the same time, nobody's words are lost: the other's are shown, to take or to leave.
 */
export function useSharedSummary({ meeting, pair }: MeetingPage, drafted: string) {
  const [written, write] = useState<string | null>(null)
  const [theirs, setTheirs] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  /** What the server had when one's own words began. */
  const base = useRef(meeting.summary)
  const isMine = written !== null && written !== base.current
  useEffect(() => {
    if (isMine || meeting.summary === base.current) return
    base.current = meeting.summary
    write(null)
  }, [meeting.summary, isMine])
  const keep = async (summary: string, was: string) => {
    try {
      await client.meetings.changeSummary({ id: meeting.id, summary, was })
      base.current = summary
      setTheirs(null)
      setError(null)
      refreshPair(pair.id)
    } catch (problem) {
      const other = changedMeanwhile(problem)
      if (other === null) setError(problemMessage(problem))
      else setTheirs(other)
    }
  }
  const latest = useRef(keep)
  latest.current = keep
  useEffect(() => {
    if (!isMine || theirs !== null) return
    const timer = setTimeout(() => void latest.current(written!, base.current), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [written, isMine, theirs])
  return {
    summary: written ?? (meeting.summary || drafted),
    write,
    error,
    theirs,
    takeTheirs: () => {
      base.current = theirs!
      write(theirs)
      setTheirs(null)
    },
    keepMine: () => void keep(written ?? '', theirs!),
  }
}
