import { useEffect, useRef } from 'react'

/** Keys to what they do: 'mod+k' (⌘ or Ctrl), a single key, or a sequence such as 'g t'. */
export type Shortcuts = Record<string, () => void>

const SEQUENCE_MS = 900

/** Listens while the component is shown. Single keys are left alone while somebody types. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts)
  current.current = shortcuts
  useEffect(() => {
    let first: { key: string; at: number } | null = null
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return
      const mod = event.metaKey || event.ctrlKey
      if (!mod && isTyping(event.target)) return
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const recent = first && event.timeStamp - first.at < SEQUENCE_MS ? `${first.key} ${key}` : null
      const run = current.current[mod ? `mod+${key}` : (recent ?? key)] ?? (mod ? undefined : current.current[key])
      first = mod ? null : { key, at: event.timeStamp }
      if (!run) return
      event.preventDefault()
      first = null
      run()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
      target.closest('dialog, [popover]') !== null)
  )
}
