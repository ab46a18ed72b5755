import { useState } from 'react'
import { keepReply, keptReply, type Reply } from './unsaved.ts'

/** A half-written reply, kept in this browser until it is told; null: nothing is begun. */
export function useReply(me: string, note: string, reply: Reply): [string | null, (text: string | null) => void] {
  const [text, setText] = useState(() => keptReply(me, note, reply))
  const write = (changed: string | null) => {
    keepReply(me, note, reply, changed)
    setText(changed)
  }
  return [text, write]
}
