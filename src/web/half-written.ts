import { type SetStateAction, useLayoutEffect, useState } from 'react'

const PREFIX = 'rapport.half-written:'

/**
 * The words of a field, which stay in this tab until they are sent: neither a link nor the end of a session takes them away.
 * `key` names the field and whose it is.
 */
export function useHalfWritten(key: string): [string, (change: SetStateAction<string>) => void] {
  const [state, setState] = useState({ key, text: read(key) })
  const written = state.key === key ? state : { key, text: read(key) }
  useLayoutEffect(() => keep(state.key, state.text), [state])
  const write = (change: SetStateAction<string>) =>
    setState((before) => {
      const text = before.key === key ? before.text : read(key)
      return { key, text: typeof change === 'function' ? change(text) : change }
    })
  return [written.text, write]
}

/** On signing out: whoever sits here next reads nothing. */
export function forgetHalfWritten(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? ''
  } catch {
    return ''
  }
}

function keep(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(PREFIX + key)
    else sessionStorage.setItem(PREFIX + key, text)
  } catch {} // forbidden or full: the field itself still has it
}
