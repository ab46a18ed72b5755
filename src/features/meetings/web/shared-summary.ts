import { useEffect, useRef, useState } from 'react'
import { changedMeanwhile, client, problemMessage } from '../../../web/api.ts'
import type { MeetingPage } from '../contract.ts'
import { refreshPair } from './meeting-data.ts'

const PAUSE_MS = 600

/** Words not kept yet, and how the summary read when they were begun. */
export interface Unkept {
  text: string
  was: string
}
/** What somebody was writing when its form went: the other wrapped up, or they closed it themselves. By meeting. */
const unkept = new Map<string, Unkept>()

/** Gives back what one was writing, once. */
export function takeUnkept(meetingId: string): Unkept | null {
  const left = unkept.get(meetingId) ?? null
  unkept.delete(meetingId)
  return left
}

/**
 * The summary of a running meeting, as both write it: kept after each pause, shown to the other at once. When both wrote at
 * the same time, nobody's words are lost: the other's are shown, to take, to leave or to put beside one's own.
 */
export function useSharedSummary({ meeting, pair }: MeetingPage, drafted: string) {
  const { id } = meeting
  const [begun] = useState(() => takeUnkept(id))
  const [written, write] = useState<string | null>(begun?.text ?? null)
  const [theirs, setTheirs] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  /** What the server had when one's own words began. */
  const base = useRef(begun?.was ?? meeting.summary)
  const isMine = written !== null && written !== base.current
  useEffect(() => {
    if (isMine || meeting.summary === base.current) return
    base.current = meeting.summary
    write(null)
  }, [meeting.summary, isMine])
  const keep = async (summary: string, was: string) => {
    try {
      await client.meetings.changeSummary({ id, summary, was })
      base.current = summary
      unkept.delete(id)
      setTheirs(null)
      setError(null)
      refreshPair(pair.id)
    } catch (problem) {
      refused(problem)
    }
  }
  const refused = (problem: unknown) => {
    const other = changedMeanwhile(problem)
    if (other === null) setError(problemMessage(problem))
    else setTheirs(other)
  }
  const latest = useRef({ keep, written })
  latest.current = { keep, written }
  useEffect(() => {
    if (!isMine || theirs !== null) return
    const timer = setTimeout(() => void latest.current.keep(written!, base.current), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [written, isMine, theirs])
  useEffect(
    () => () => {
      const text = latest.current.written
      if (text === null || text === base.current) return
      unkept.set(id, { text, was: base.current })
      void latest.current.keep(text, base.current)
    },
    [id],
  )
  const summary = written ?? (meeting.summary || drafted)
  const settle = (words: string) => {
    base.current = theirs!
    write(words)
    setTheirs(null)
  }
  return {
    summary,
    /** How the summary read when one began, for whoever keeps it in another way. */
    was: () => base.current,
    write,
    /** Wrapped up: nothing is left to keep. */
    kept: () => {
      base.current = summary
      write(summary)
    },
    refused,
    error,
    theirs,
    takeTheirs: () => settle(theirs!),
    keepBoth: () => settle(`${theirs}\n\n${summary}`),
    keepMine: () => void keep(summary, theirs!),
  }
}
