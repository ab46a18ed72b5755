import { useEffect, useState } from 'react'
import { queryClient } from '../../../web/api.ts'
import type { PairChannel } from './pair-session.ts'

/** Somebody who has a page of this pair open. */
export interface Present {
  personId: string
  /** The meeting they are looking at, if that is what they do. */
  at: string | null
}

/** The pair's channel, open while the component is shown. What it needs of the live code loads behind the page. */
function useChannel(pairId: string | undefined): PairChannel | null {
  const [channel, setChannel] = useState<PairChannel | null>(null)
  useEffect(() => {
    if (pairId === undefined) return
    let gone = false
    const opening = import('./pair-session.ts').then(({ openPair }) => openPair(pairId))
    // Without the live code the page still works, and reads again as pages do.
    opening.then((opened) => gone || setChannel(opened)).catch(() => {})
    return () => {
      gone = true
      setChannel(null)
      opening.then((opened) => opened.release()).catch(() => {})
    }
  }, [pairId])
  return channel
}

/** Reads again what this pair's pages show whenever one of the two changed something, on whatever screen. */
export function usePairHints(pairId: string | undefined): void {
  const channel = useChannel(pairId)
  useEffect(() => channel?.onHint(refresh), [channel])
}

/** Who has a page of this pair open, the reader included. `at`: the meeting this page shows, for the other to know. */
export function usePresence(pairId: string | undefined, at: string | null = null): Present[] {
  const channel = useChannel(pairId)
  const [present, setPresent] = useState<Present[]>([])
  useEffect(() => channel?.onPresence(setPresent), [channel])
  useEffect(() => channel?.show(at), [channel, at])
  return present
}

let planned: ReturnType<typeof setTimeout> | undefined

/** Several changes at once are read once, and never while a write of one's own is still on its way. */
function refresh(): void {
  clearTimeout(planned)
  planned = setTimeout(() => {
    if (queryClient.isMutating() > 0) refresh()
    else void readAgain()
  }, 30)
}

async function readAgain(): Promise<void> {
  // A first reading that began before the change would not begin again by itself, and show what was.
  await queryClient.cancelQueries({
    predicate: ({ queryKey, state }) => state.data === undefined && !isAboutMe(queryKey),
  })
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => !isAboutMe(queryKey) })
}

function isAboutMe(queryKey: readonly unknown[]): boolean {
  const [path] = queryKey
  return Array.isArray(path) && path[0] === 'identity'
}
