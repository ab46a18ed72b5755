import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import styles from './Toast.module.css'

export interface ToastMessage {
  text: ReactNode
  /** One way back, offered as long as the message stands, also by ⌘Z or Ctrl Z. */
  undo?: { label: string; run(): void }
  tone?: 'plain' | 'problem'
}

const STANDS_MS = 8000
const Tell = createContext<(message: ToastMessage) => void>(() => {})

/** Says something in passing: `tell({ text, undo })`. */
export const useToast = () => useContext(Tell)

export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<(ToastMessage & { id: number })[]>([])
  const nextId = useRef(1)
  const tell = useCallback((message: ToastMessage) => {
    setMessages((shown) => [...shown.slice(-2), { ...message, id: nextId.current++ }])
  }, [])
  const close = useCallback((id: number) => setMessages((shown) => shown.filter((message) => message.id !== id)), [])
  const undoable = messages.findLast(({ undo }) => undo)
  useEffect(() => {
    if (!undoable) return
    const press = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.metaKey || event.ctrlKey) && !event.shiftKey
      if (!isUndo || event.defaultPrevented || isWriting(event.target)) return
      event.preventDefault()
      undoable.undo!.run()
      close(undoable.id)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [undoable, close])
  return (
    <Tell value={tell}>
      {children}
      <div className={styles.region} role="status" aria-live="polite">
        {messages.map((message) => (
          <ToastLine key={message.id} message={message} onClose={() => close(message.id)} />
        ))}
      </div>
    </Tell>
  )
}

/** There the browser's own undo takes back what was typed. */
function isWriting(target: EventTarget | null): boolean {
  const written = 'textarea, input:not([type=checkbox], [type=radio])'
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(written))
}

/** Stands for eight seconds, longer while somebody points at it or is in it. */
function ToastLine({ message, onClose }: { message: ToastMessage; onClose(): void }) {
  const { t } = useLingui()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onClose, STANDS_MS)
    return () => clearTimeout(timer)
  }, [held, onClose])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it standing
    <div
      className={`${styles.toast} ${message.tone === 'problem' ? styles.problem : ''}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{message.text}</span>
      {message.undo && (
        <Button
          size="small"
          onClick={() => {
            message.undo!.run()
            onClose()
          }}
        >
          {message.undo.label}
        </Button>
      )}
      <IconButton label={t`Dismiss`} onClick={onClose}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
